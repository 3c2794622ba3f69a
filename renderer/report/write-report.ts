import { startTransition, useRef, useState } from 'react'
import type { PaperSize, ReportChoice, ReportPreview, WrittenReport } from '../../electron/contract/report.ts'
import { Failure } from '../app/api/caucus.ts'
import { failureText, isCancelled } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { refresh } from '../app/api/refresh.ts'
import { printedDocument } from '../ui/print-page.tsx'
import type { Period } from './report-period.ts'

export const reportFormats = ['pdf', 'xlsx', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export type Writing =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly step: 'reading' | 'writing'; readonly cancel?: () => void }
  | { readonly state: 'failed'; readonly reason: string }
  | {
      readonly state: 'done'
      readonly written: WrittenReport
      readonly report: ReportPreview
      readonly period: Period
    }

/** A report on its way to paper. */
interface Printing {
  readonly period: Period
  readonly report: ReportPreview
  readonly onReady: () => void
}

/** Rows that are printed at most; as the boundary allows. */
export const mostPrintedRows = 5000

/** A table of more columns lies better on its side. */
const mostUprightColumns = 9

interface ReportOrder {
  readonly format: ReportFormat
  /** Of a PDF. */
  readonly paper: PaperSize
  readonly choice: ReportChoice
  /** As it is shown. */
  readonly report: ReportPreview
}

interface ReportWriter {
  readonly writing: Writing
  readonly printing: Printing | undefined
  readonly write: (order: ReportOrder) => Promise<void>
}

/** Asks where the file goes and writes it; a printed one passes the page that is put up for it. */
export function useReportWriter(): ReportWriter {
  const t = useTranslate()
  const [writing, setWriting] = useState<Writing>({ state: 'idle' })
  const [printing, setPrinting] = useState<Printing>()
  const isBusy = useRef(false)
  const job = useJob('report', 'write')
  const printJob = useJob('report', 'print')

  const print = async (file: string, { choice, paper }: ReportOrder): Promise<WrittenReport> => {
    const stop = new AbortController()
    const cancel = () => {
      stop.abort()
      printJob.cancel()
    }
    setWriting({ state: 'working', step: 'reading', cancel })
    const report = await ask('report', 'preview', { ...choice, limit: mostPrintedRows })
    setWriting({ state: 'working', step: 'writing', cancel })
    try {
      // Thousands of rows are put up between what the window does otherwise.
      await new Promise<void>((onReady) =>
        startTransition(() => setPrinting({ report, period: choice, onReady })),
      )
      if (stop.signal.aborted) throw new Failure({ code: 'job.cancelled', params: {} })
      const { title, rows, columns } = report
      const fields = columns.map(({ key }) => key)
      const landscape = fields.length > mostUprightColumns
      const contents = { title, landscape, records: rows.length, fields, audience: choice.audience }
      const page = printedDocument()
      setPrinting(undefined)
      return await printJob.run({ file, paper, page, ...contents })
    } finally {
      setPrinting(undefined)
    }
  }

  const writeFile = (file: string, format: Exclude<ReportFormat, 'pdf'>, { choice }: ReportOrder) => {
    setWriting({ state: 'working', step: 'reading' })
    return job.run({ ...choice, file, format })
  }

  const write: ReportWriter['write'] = async (order) => {
    const { format, choice, report } = order
    if (isBusy.current) return
    isBusy.current = true
    // What tells of the file before must not seem to tell of this one; whoever thinks better of it has it back.
    setWriting({ state: 'idle' })
    try {
      const suggested = t('reportScreen.fileName', { from: choice.from, to: choice.to, format })
      const [chosen] = await ask('file', 'choose', { purpose: 'report.save', suggested })
      if (!chosen) return setWriting(writing)
      const { handle } = chosen
      const written = format === 'pdf' ? await print(handle, order) : await writeFile(handle, format, order)
      setWriting({ state: 'done', written, report, period: { from: choice.from, to: choice.to } })
      await refresh('history.batches')
    } catch (error) {
      setWriting(isCancelled(error) ? { state: 'idle' } : { state: 'failed', reason: failureText(t, error) })
    } finally {
      isBusy.current = false
    }
  }
  return { writing: shownWriting(writing, job), printing, write }
}

/** With the step that the running job told last, and the way to stop it. */
function shownWriting(writing: Writing, { isRunning, progress, cancel }: ReportJob): Writing {
  if (writing.state !== 'working' || !isRunning) return writing
  return { ...writing, step: progress?.step ?? writing.step, cancel }
}

type ReportJob = ReturnType<typeof useJob<'report', 'write'>>
