import { today } from '../domain/local-date.ts'
import { planLegislatorImport } from '../exchange/import/legislator/plan/plan-import.ts'
import type { LegislatorPlan, PersonVerdict, Tally } from '../exchange/import/legislator/plan/plan.ts'
import type { DatasetName, LegislatureDataset } from '../exchange/import/legislator/model.ts'
import { severityOf, type ImportProblem } from '../exchange/import/legislator/problem.ts'
import { readLegislature } from '../exchange/import/legislator/read-legislature.ts'
import type { LegislatureBranch } from '../exchange/import/legislator/read-options.ts'
import type { UntrustedReader } from '../exchange/import/untrusted-reader.ts'
import { applyOperations } from '../store/sync/apply.ts'
import { importKind } from '../store/sync/provenance.ts'
import { knownOpenStatesIds } from '../store/queries/legislature.ts'
import type { Uid } from '../domain/uid.ts'
import { inBatch } from '../store/history/batch.ts'
import { preparer } from '../store/preparer.ts'
import type { Session } from './session.ts'

export const legislatorImportKinds = ['congress', 'openstates'] as const
export type LegislatorImportKind = (typeof legislatorImportKinds)[number]

const datasets: Readonly<Record<LegislatorImportKind, DatasetName>> = {
  congress: 'us-congress',
  openstates: 'openstates',
}

export interface LegislatorImportRequest {
  readonly kind: LegislatorImportKind
  readonly paths: readonly string[]
  /** Open States: whom to take besides the legislators. */
  readonly include?: readonly LegislatureBranch[]
  readonly dryRun?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
  /** Used and left open, for one import after another; by default one is opened for each. */
  readonly reader?: UntrustedReader
}

interface ImportProgress {
  readonly phase: 'reading' | 'writing'
  readonly done: number
  readonly total: number
}

/** Counts of people, then of what surrounds them. */
export interface LegislatorImportResult {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly ended: number
  readonly missing: number
  /** People who stay in the trash, where somebody put them. */
  readonly held: number
  readonly offices: Tally
  readonly committees: Tally
  readonly memberships: Tally
  /** What was not taken, or was taken with something missing; each says which. */
  readonly errors: readonly ImportProblem[]
  readonly notes: readonly ImportProblem[]
  /** What to undo; null when nothing changed, or nothing was to be written. */
  readonly batch: Uid | null
}

/**
 * Imports legislators from local files, in one transaction and one batch. The same files again change nothing.
 * Errors: those of reading (`file.…`), `job.cancelled` with nothing written, `vault.diskFull`.
 */
export async function importLegislators(
  session: Session,
  request: LegislatorImportRequest,
): Promise<LegislatorImportResult> {
  const dataset = await readDataset(session, request)
  if (request.dryRun) return summarise(previewLegislators(session, dataset), null)
  return writeDataset(session, dataset, request)
}

/** Writes what was read, compared anew with the vault as it is now. Errors: `job.cancelled`, `vault.diskFull`. */
export async function writeDataset(
  session: Session,
  dataset: LegislatureDataset,
  { signal, onProgress }: Pick<LegislatorImportRequest, 'signal' | 'onProgress'>,
): Promise<LegislatorImportResult> {
  const intent = {
    kind: importKind('legislators'),
    cause: { dataset: dataset.dataset, people: dataset.people.length },
    refersAhead: true,
    clearance: session.clearance,
  }
  const { value, batch } = await inBatch(session.store, intent, async (write) => {
    const plan = planLegislatorImport(write, { dataset, today: today(session.store.clock) })
    await applyOperations(write, plan.operations, {
      signal,
      onProgress: (done, total) => onProgress?.({ phase: 'writing', done, total }),
    })
    return plan
  })
  return summarise(value, batch)
}

/** What importing would do, person by person. */
export function previewLegislators(session: Session, dataset: LegislatureDataset): LegislatorPlan {
  const source = { statement: preparer(session.store.reader), clearance: session.clearance }
  return planLegislatorImport(source, { dataset, today: today(session.store.clock) })
}

export function readDataset(
  session: Session,
  { kind, paths, include, signal, onProgress, reader }: LegislatorImportRequest,
): Promise<LegislatureDataset> {
  return readLegislature(datasets[kind], paths, {
    today: today(session.store.clock),
    include,
    signal,
    reader,
    // So that somebody who retired is read from the retired, and their term ends instead of going missing.
    knownIds: knownOpenStatesIds({ statement: preparer(session.store.reader) }),
    onProgress: ({ filesRead, filesTotal }) =>
      onProgress?.({ phase: 'reading', done: filesRead, total: filesTotal }),
  })
}

export function summarise(plan: LegislatorPlan, batch: Uid | null): LegislatorImportResult {
  const count = (verdict: PersonVerdict) => plan.people.filter((person) => person.verdict === verdict).length
  const { offices, committees, memberships, problems } = plan
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    ended: count('ended'),
    missing: count('missing'),
    held: count('held'),
    offices,
    committees,
    memberships,
    errors: problems.filter(({ code }) => severityOf(code) !== 'note'),
    notes: problems.filter(({ code }) => severityOf(code) === 'note'),
    batch,
  }
}
