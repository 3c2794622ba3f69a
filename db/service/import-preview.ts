import { dirname, relative, resolve } from 'node:path'
import { fold } from '../domain/fold.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { instantNow } from '../domain/instant.ts'
import type { Uid } from '../domain/uid.ts'
import { writeReport } from '../exchange/export/write-report.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { guessDataset } from '../exchange/import/legislator/guess-dataset.ts'
import type { LegislatureDataset } from '../exchange/import/legislator/model.ts'
import type { LegislatorPlan, PersonOutcome, PersonVerdict } from '../exchange/import/legislator/plan/plan.ts'
import type { ImportProblem, ProblemSeverity } from '../exchange/import/legislator/problem.ts'
import { makeReport } from '../report/document.ts'
import {
  previewLegislators,
  readDataset,
  summarise,
  type LegislatorImportKind,
  type LegislatorImportRequest,
  type LegislatorImportResult,
} from './legislator-import.ts'
import { plannedChanges, type PlannedChange } from './planned-change.ts'
import type { Session } from './session.ts'

/** An import that was read and compared, and not written. It is held where the vault is; only pages of it leave. */
export interface ImportPreview {
  readonly kind: LegislatorImportKind
  readonly paths: readonly string[]
  readonly dataset: LegislatureDataset
  readonly plan: LegislatorPlan
  readonly summary: Omit<LegislatorImportResult, 'errors' | 'notes' | 'batch'>
  readonly problems: Readonly<Record<ProblemSeverity, number>>
}

type PreviewRequest = Omit<LegislatorImportRequest, 'kind' | 'dryRun'> & {
  /** Null guesses it by what the files are called. */
  readonly kind: LegislatorImportKind | null
}

/** Reads files and says what importing them would do. Errors: those of reading, `job.cancelled`. */
export async function previewImport(session: Session, request: PreviewRequest): Promise<ImportPreview> {
  const guessed =
    request.kind ?? ((await guessDataset(request.paths)) === 'us-congress' ? 'congress' : 'openstates')
  const dataset = await readDataset(session, { ...request, kind: guessed })
  const plan = previewLegislators(session, dataset)
  const { errors: _errors, notes: _notes, batch: _batch, ...summary } = summarise(plan, null)
  const count = (severity: ProblemSeverity) => plan.problems.filter((one) => one.severity === severity).length
  const problems = { error: count('error'), warning: count('warning'), note: count('note') }
  return { kind: guessed, paths: request.paths, dataset, plan, summary, problems }
}

interface PreviewFilter {
  readonly text: string
  readonly offset: number
  readonly limit: number
}

interface PreviewPerson {
  readonly id: Uid
  readonly name: string
  readonly verdict: PersonVerdict
  readonly changes: number
  /** Others of the same name: perhaps the same person. */
  readonly namesakes: number
}

/** People by verdict and by words of their name. */
export function previewPeople(
  { plan }: ImportPreview,
  { verdict, ...filter }: PreviewFilter & { readonly verdict: PersonVerdict | null },
): { readonly total: number; readonly rows: readonly PreviewPerson[] } {
  const wanted = plan.people.filter((person) => verdict === null || person.verdict === verdict)
  const { total, rows } = pageOf(wanted, filter, ({ name }) => name)
  return { total, rows: rows.map(toRow) }
}

const toRow = ({ id, name, verdict, namesakes, steps: [from, to] }: PersonOutcome): PreviewPerson => ({
  id,
  name,
  verdict,
  changes: to - from,
  namesakes: namesakes.length,
})

interface PreviewProblem {
  readonly severity: ProblemSeverity
  readonly file: string
  readonly line: number | null
  readonly code: ImportProblem['code']
  readonly params: Readonly<Record<string, string | number | null>>
}

/** What could not be taken as it stands; the worst first. Files are named as seen from where they were chosen. */
export function previewProblems(
  { plan, paths }: ImportPreview,
  filter: PreviewFilter,
): { readonly total: number; readonly rows: readonly PreviewProblem[] } {
  const { total, rows } = pageOf(bySeverity(plan.problems), filter, ({ file, params }) =>
    [file, ...Object.values(params)].join(' '),
  )
  return { total, rows: rows.map((problem) => withoutFolder(problem, paths)) }
}

const ranks: Readonly<Record<ProblemSeverity, number>> = { error: 0, warning: 1, note: 2 }
const bySeverity = (problems: readonly ImportProblem[]) =>
  problems.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])

function withoutFolder(problem: ImportProblem, paths: readonly string[]): PreviewProblem {
  const root = paths.map((path) => resolve(path)).find((path) => problem.file.startsWith(path))
  const file = root === undefined ? problem.file : relative(dirname(root), problem.file)
  return { ...problem, file } as PreviewProblem
}

function pageOf<T>(all: readonly T[], { text, offset, limit }: PreviewFilter, wordsOf: (one: T) => string) {
  const words = fold(text).split(' ').filter(Boolean)
  const fits = (one: T) => {
    const said = fold(wordsOf(one))
    return words.every((word) => said.includes(word))
  }
  const found = words.length === 0 ? all : all.filter(fits)
  return { total: found.length, rows: found.slice(offset, offset + limit) }
}

/** Field by field, what would become of one person and of what belongs to them. */
export async function previewChanges(
  session: Session,
  { plan }: ImportPreview,
  id: Uid,
): Promise<PlannedChange[]> {
  const person = plan.people.find((one) => one.id === id)
  if (person === undefined) return []
  return plannedChanges(session, { operations: plan.operations, steps: person.steps })
}

/** Writes what was reported as a table. Errors: those of `writeReport`. */
export function writeProblems(
  session: Session,
  preview: ImportPreview,
  { path, t }: { readonly path: string; readonly t: Translate },
): Promise<ExportManifest> {
  const { plan, paths } = preview
  const records = bySeverity(plan.problems).map((problem) => withoutFolder(problem, paths))
  const document = makeReport({
    title: t('importScreen.problemsTitle'),
    period: null,
    generatedAt: instantNow(session.store.clock),
    zone: session.store.clock.zone,
    filters: [],
    redactions: [],
    words: {
      period: t('report.period'),
      generatedAt: t('report.generatedAt'),
      withheld: t('report.withheld'),
      about: t('report.about'),
      continued: t('report.continued'),
    },
    fields: [
      {
        key: 'severity',
        label: t('importScreen.severity'),
        type: 'text',
        value: (one) => t(`importScreen.${one.severity}`),
      },
      { key: 'file', label: t('importScreen.file'), type: 'text', value: (one) => one.file },
      { key: 'line', label: t('importScreen.line'), type: 'integer', value: (one) => one.line },
      {
        key: 'what',
        label: t('importScreen.what'),
        type: 'text',
        value: (one) => t.find(`problem.${one.code}`, filled(one.params)),
      },
    ],
    records,
    totals: [{ kind: 'rows', label: t('importScreen.problemsTitle') }],
  })
  return writeReport(document, { path, format: 'csv', audience: 'internal', overwrite: true })
}

const filled = (params: PreviewProblem['params']): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value ?? '']))
