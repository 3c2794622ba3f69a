import { useState, type ReactNode } from 'react'
import { isCancelled, showFailure } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { usePreferences } from '../app/api/preferences.tsx'
import { ask } from '../app/api/queries.ts'
import { refresh } from '../app/api/refresh.ts'
import { usualPaper } from '../report/parts/paper-size.ts'
import { Button } from '../ui/button.tsx'
import { PrintPage, printedDocument } from '../ui/print-page.tsx'
import { showToast } from '../ui/toast-queue.ts'

export interface PaperButtonsProps {
  /** Of the document that comes of it. */
  readonly title: string
  /** What stands on it, for the history of what left the vault. */
  readonly fields: readonly string[]
  readonly children: ReactNode
}

/** To the printer, or as a PDF through the one way out of the vault, which remembers it. */
export function PaperButtons({ title, fields, children }: PaperButtonsProps) {
  const t = useTranslate()
  const { systemLanguages } = usePreferences()
  const { run } = useJob('report', 'print')
  const [onReady, setOnReady] = useState<(() => void) | null>(null)
  const putUp = () => new Promise<void>((resolve) => setOnReady(() => resolve))
  const print = async () => {
    await putUp()
    window.print()
    setOnReady(null)
  }
  const save = async () => {
    try {
      const [file] = await ask('file', 'choose', {
        purpose: 'report.save',
        suggested: `${fileName(title)}.pdf`,
      })
      if (!file) return
      await putUp()
      const contents = {
        title: title.slice(0, 200),
        landscape: false,
        records: 1,
        fields: [...fields],
        audience: 'internal',
      }
      const page = printedDocument()
      await run({ file: file.handle, page, paper: usualPaper(systemLanguages), ...contents })
      showToast({ message: t('meetingScreen.pdfSaved', { file: file.name }), icon: 'print' })
      await refresh('history.batches')
    } catch (error) {
      if (!isCancelled(error)) showFailure(t, error)
    } finally {
      setOnReady(null)
    }
  }
  return (
    <>
      <Button icon="print" onPress={() => void print()}>
        {t('meetingScreen.print')}
      </Button>
      <Button icon="file" onPress={() => void save()}>
        {t('meetingScreen.savePdf')}
      </Button>
      {onReady && (
        <PrintPage title={title} onReady={onReady}>
          {children}
        </PrintPage>
      )}
    </>
  )
}

/** No sign that a file system minds. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'Caucus'
