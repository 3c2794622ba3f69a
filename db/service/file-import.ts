import { createUnknown, type UnknownWords } from '../domain/import-mapping.ts'
import { today } from '../domain/local-date.ts'
import type { Noun } from '../domain/noun.ts'
import type { Uid } from '../domain/uid.ts'
import type { Watch } from '../domain/watch.ts'
import { columnOfField } from '../exchange/import/contact/mapping/column-of-field.ts'
import { organizationKey } from '../exchange/import/contact/plan/named-organizations.ts'
import { planContacts } from '../exchange/import/contact/plan/plan-contacts.ts'
import {
  importModes,
  type ImportPlan,
  type ImportMode,
  type PlannedRow,
  type PlanOptions,
  type RowDecision,
  type RowKey,
} from '../exchange/import/contact/plan/plan.ts'
import {
  fileKinds,
  readSource,
  type DroppedFiles,
  type FileKind,
  type ImportSource,
} from '../exchange/import/import-source.ts'
import { planCalendar } from '../exchange/import/activity/plan-calendar.ts'
import { planPlaces } from '../exchange/import/hsds/plan-places.ts'
import { planTasks } from '../exchange/import/activity/plan-tasks.ts'
import type { PartOptions } from '../exchange/import/read-contacts.ts'
import { isLoss, type ReadingProblem } from '../exchange/import/reading-problem.ts'
import type { UntrustedReader } from '../exchange/import/untrusted-reader.ts'
import type { WriteDb } from '../store/access.ts'
import { inBatch } from '../store/history/batch.ts'
import { makeTurns } from '../store/turn.ts'
import { preparer } from '../store/preparer.ts'
import { keepContent } from '../store/queries/attachment.ts'
import type { PlanSource } from '../store/queries/known-contacts.ts'
import { applyOperations } from '../store/sync/apply.ts'
import { importKind } from '../store/sync/provenance.ts'
import { summarise, type FileImportResult } from './file-import-result.ts'
import { rowsOf } from './import-counts.ts'
import { savedDefinitions } from './saved-mapping.ts'
import type { Session } from './session.ts'

export const fileImportKinds: readonly FileKind[] = fileKinds
export const fileImportModes: readonly ImportMode[] = importModes

interface FileImportProgress {
  readonly phase: 'reading' | 'comparing' | 'writing'
  readonly done: number
  readonly total: number
}

interface FileImportWatch {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: FileImportProgress) => void) | undefined
}

/** How files are imported. */
export interface FileImportChoices {
  readonly mode?: ImportMode
  readonly unknown?: UnknownWords
  /** What a person said about single rows. */
  readonly decisions?: ReadonlyMap<RowKey, RowDecision>
  /** The organizations that names in the files stand for, as a person says; by `organizationKey`. */
  readonly links?: ReadonlyMap<string, Uid>
  /** Nothing is written when a row is wrong or nobody knows whose it is. */
  readonly allOrNone?: boolean
}

export interface FileImportRequest extends FileImportChoices, FileImportWatch {
  readonly kind: FileKind
  readonly paths: readonly string[]
  readonly options?: PartOptions
  readonly dropped?: DroppedFiles
  readonly dryRun?: boolean
  /** Used and left open, for one import after another; by default one is opened for each. */
  readonly reader?: UntrustedReader
}

/**
 * Imports contacts from files, in one transaction and one batch. The same files again create nothing. Errors: those of
 * reading (`file.…`), `job.cancelled` with nothing written, `vault.diskFull`.
 */
export async function importFiles(session: Session, request: FileImportRequest): Promise<FileImportResult> {
  const source = await readFiles(session, { ...request, isEachApart: request.paths.length > 1 })
  return request.dryRun
    ? summarise(source, await previewSource(session, source, request), null)
    : writeSource(session, source, request)
}

export async function readFiles(
  session: Session,
  { onProgress, ...request }: Omit<FileImportRequest, 'dryRun'> & { readonly isEachApart?: boolean },
): Promise<ImportSource> {
  const { store } = session
  return readSource({
    ...request,
    saved: await savedDefinitions(session),
    today: today(store.clock),
    zone: store.clock.zone,
    onProgress: (done, total) => onProgress?.({ phase: 'reading', done, total }),
  })
}

/** What importing would do, row by row. */
export function previewSource(
  session: Session,
  source: ImportSource,
  choices: FileImportChoices & FileImportWatch,
): Promise<ImportPlan> {
  const { reader } = session.store
  return planOn({ statement: preparer(reader), clearance: session.clearance }, { session, source, choices })
}

/** Writes what was read, compared anew with the vault as it is now. Errors: `job.cancelled`, `vault.diskFull`. */
export async function writeSource(
  session: Session,
  source: ImportSource,
  choices: FileImportChoices & FileImportWatch,
): Promise<FileImportResult> {
  const intent = {
    kind: importKind(source.kind),
    cause: { files: source.parts.map(({ name }) => name), rows: rowsOf(source) },
    refersAhead: true,
    clearance: session.clearance,
  }
  const { value, batch } = await inBatch(session.store, intent, async (write) => {
    const plan = await planOn(write, { session, source, choices })
    if (choices.allOrNone && isIncomplete(source, plan)) return withheld(plan)
    await carryOut(write, plan, choices)
    return plan
  })
  return summarise(source, value, batch)
}

async function carryOut(
  write: WriteDb,
  plan: ImportPlan,
  { signal, onProgress }: FileImportWatch,
): Promise<void> {
  for (const { sha256, bytes } of plan.photos) keepContent(write, sha256, bytes)
  await applyOperations(write, plan.operations, {
    signal,
    onProgress: (done, total) => onProgress?.({ phase: 'writing', done, total }),
  })
}

interface Planning {
  readonly session: Session
  readonly source: ImportSource
  readonly choices: FileImportChoices & FileImportWatch
}

async function planOn(store: PlanSource, { session, source, choices }: Planning): Promise<ImportPlan> {
  const { signal, onProgress } = choices
  const watch: Watch = {
    signal,
    onProgress: (done, total) => onProgress?.({ phase: 'comparing', done, total }),
  }
  const options = planOptions(session, source, choices)
  const day = today(session.store.clock)
  if (source.kind === 'ics')
    return withRefused(source, planCalendar(store, source.parts, { options, today: day }))
  const plan = await planContacts(store, {
    drafts: placedDrafts(source),
    options,
    pause: makeTurns(watch),
  })
  const withPlaces = planPlaces(store, source.parts, { plan, mode: options.mode })
  return withRefused(source, planTasks(store, source, { plan: withPlaces, today: day }))
}

const placedDrafts = ({ parts }: ImportSource) =>
  parts.flatMap(({ drafts }, file) => {
    const seen = new Map<number, number>()
    return drafts.map((draft) => {
      const nth = seen.get(draft.line) ?? 0
      seen.set(draft.line, nth + 1)
      return { key: nth === 0 ? `${file}.${draft.line}` : `${file}.${draft.line}.${nth}`, file, draft }
    })
  })

const planOptions = (session: Session, source: ImportSource, choices: FileImportChoices): PlanOptions => ({
  mode: choices.mode ?? 'fill',
  unknown: choices.unknown ?? createUnknown,
  decisions: choices.decisions ?? new Map(),
  links: choices.links ?? new Map(),
  sources: source.parts.map(({ layout, name }) => (layout === null ? name : `${layout}: ${name}`)),
  sensitivity: source.sensitivity,
  region: session.store.region,
  publicScheme: source.publicScheme,
  columnOf: (file, field) => columnOfField(source.parts[file]?.table?.mapping.columns ?? [], field),
})

/** Whether two names are read as that of one organization. */
export const nameAlike = (one: string, other: string): boolean =>
  organizationKey(one) === organizationKey(other)

/** What each name in the files stands for, as a person says. */
export const linksByName = (
  links: readonly { readonly name: string; readonly organization: Uid }[],
): ReadonlyMap<string, Uid> =>
  new Map(links.map(({ name, organization }) => [organizationKey(name), organization]))

const isIncomplete = ({ unread }: ImportSource, { rows }: ImportPlan): boolean =>
  unread.length > 0 || rows.some(({ verdict }) => verdict === 'error' || verdict === 'ambiguous')

/** All of it waits for the rows that are wrong. */
const withheld = (plan: ImportPlan): ImportPlan => ({
  operations: [],
  photos: [],
  rows: plan.rows.map((row) =>
    row.verdict === 'created' || row.verdict === 'updated'
      ? { ...row, verdict: 'skipped', reason: { code: 'withheld', detail: '' }, steps: [0, 0] }
      : row,
  ),
})

/** With the rows that the readers of the files refused, where they stand. */
function withRefused({ kind, parts }: ImportSource, plan: ImportPlan): ImportPlan {
  const refused = parts.flatMap(({ problems }, file) =>
    problems
      .filter(isLoss)
      .map((problem, nth) =>
        refusedRow(problem, { key: `${file}.${problem.line}.refused.${nth}`, file, noun: nounOf[kind] }),
      ),
  )
  if (refused.length === 0) return plan
  const rows = [...plan.rows, ...refused]
  return { ...plan, rows: rows.toSorted((one, other) => one.file - other.file || one.line - other.line) }
}

/** What most records of a file are, where a row cannot say what it is. */
const nounOf: Readonly<Record<FileKind, Noun>> = {
  contacts: 'person',
  organizations: 'organization',
  vcard: 'person',
  ics: 'interaction',
  hsds: 'organization',
  irs: 'organization',
}

const refusedRow = (
  { line, code, detail, name, file: inFile }: ReadingProblem,
  place: Pick<PlannedRow, 'key' | 'file' | 'noun'>,
): PlannedRow => ({
  ...place,
  ...(inFile !== undefined && { inFile }),
  line,
  name: name ?? detail,
  verdict: 'error',
  record: null,
  reason: { code, detail },
  matches: [],
  remarks: [],
  steps: [0, 0],
})
