import { AppError } from '../domain/errors.ts'
import type { ImportPlan, RowDecision, RowKey } from '../exchange/import/contact/plan/plan.ts'
import type { DroppedFiles, FileKind, ImportSource } from '../exchange/import/import-source.ts'
import { turnsOf, type ImportTurn } from '../exchange/import/import-turns.ts'
import type { ImportPart } from '../exchange/import/import-part.ts'
import { attachAnew, mapPart, type PartOptions } from '../exchange/import/read-contacts.ts'
import { organizationKey } from '../exchange/import/contact/plan/named-organizations.ts'
import type { Id, Uid } from '../domain/uid.ts'
import {
  previewSource,
  readFiles,
  writeSource,
  type FileImportChoices,
  type FileImportRequest,
} from './file-import.ts'
import { isResembling, verdictCounts, type FileImportSummary } from './import-counts.ts'
import { failedRows, writeFailedRows } from './failed-rows.ts'
import type { Recorded } from '../store/history/batch.ts'
import type { Session } from './session.ts'

/** Files that were read and not yet written, with what a person chose; held where the vault is, only pages of it leave. */
export interface HeldFileImport {
  source: ImportSource
  /** What a person said about the files, by the number of the part. */
  readonly told: Map<number, PartOptions>
  readonly decisions: Map<RowKey, RowDecision>
  /** The organizations that a person linked to names in the files. */
  readonly links: Map<string, Uid>
  readonly dropped: DroppedFiles | undefined
  /** All files that were chosen, kind by kind, and which of them these are. */
  readonly turns: readonly ImportTurn[]
  readonly turn: number
  choices: Omit<FileImportChoices, 'decisions' | 'links'>
  /** Null until it was compared, and after a change of what is to be compared. */
  plan: ImportPlan | null
}

type HoldRequest = Omit<FileImportRequest, 'kind' | 'dryRun'>

/**
 * Reads files; a kind of null is guessed by what they are called and hold. Of files of several kinds the first kind is
 * read, and `holdNext` goes on. Of several files those that cannot be read are told, and the others are held. Errors: those
 * of reading, `job.cancelled`.
 */
export async function holdFiles(
  session: Session,
  { kind, ...request }: HoldRequest & { readonly kind: FileKind | null },
): Promise<HeldFileImport> {
  const { paths, dropped } = request
  return holdTurn(session, request, { turns: kind ? [{ kind, paths }] : turnsOf(paths, dropped), turn: 0 })
}

/** Reads the files of the next kind. Errors: those of reading, `job.cancelled`, `record.notFound` after the last. */
export const holdNext = (
  session: Session,
  { turns, turn, dropped }: HeldFileImport,
  watch: HeldFileWatch,
): Promise<HeldFileImport> =>
  holdTurn(session, { ...(dropped && { dropped }), ...watch }, { turns, turn: turn + 1 })

async function holdTurn(
  session: Session,
  request: Omit<HoldRequest, 'paths'>,
  { turns, turn }: Pick<HeldFileImport, 'turns' | 'turn'>,
): Promise<HeldFileImport> {
  const now = turns[turn]
  if (now === undefined) throw new AppError('record.notFound', { noun: 'record', id: String(turn) })
  // With one alone nobody could go on.
  const isEachApart = now.paths.length > 1 || turn + 1 < turns.length
  const source = await readFiles(session, { ...request, ...now, isEachApart })
  return {
    source,
    told: new Map(),
    decisions: new Map(),
    links: new Map(),
    dropped: request.dropped,
    turns,
    turn,
    choices: {},
    plan: null,
  }
}

/** Error: `record.notFound`. */
export const partAt = ({ source }: HeldFileImport, part: number): ImportPart => {
  const found = source.parts[part]
  if (found === undefined) throw new AppError('record.notFound', { noun: 'record', id: String(part) })
  return found
}

export function replacePart(held: HeldFileImport, part: number, next: ImportPart): void {
  held.source = { ...held.source, parts: attachAnew(held.source.parts.with(part, next), next) }
  held.plan = null
}

export type HeldFileWatch = Pick<FileImportRequest, 'signal' | 'onProgress'>

/** Compares what is held with the vault. Error: `job.cancelled`. */
export async function compareHeld(
  session: Session,
  held: HeldFileImport,
  { signal, onProgress, ...choices }: HeldFileImport['choices'] & HeldFileWatch,
): Promise<{ readonly summary: FileImportSummary; readonly resembling: number }> {
  held.choices = choices
  const { decisions, links, source } = held
  held.plan = await previewSource(session, source, { ...choices, decisions, links, signal, onProgress })
  return { summary: verdictCounts(held.plan), resembling: held.plan.rows.filter(isResembling).length }
}

/** Writes it as it was chosen, compared anew. What was held shows what became of each row. Error: `job.cancelled`. */
export async function writeHeldFiles(
  session: Session,
  held: HeldFileImport,
  watch: HeldFileWatch,
): Promise<Recorded<FileImportSummary>> {
  const { choices, decisions, links, source } = held
  const { plan, batch } = await writeSource(session, source, { ...choices, decisions, links, ...watch })
  held.plan = plan
  return { value: verdictCounts(plan), batch }
}

/** The rows that were left out, as a file. Errors: those of `writeRows`. */
export async function saveFailedRows(
  { source, plan }: HeldFileImport,
  destination: Parameters<typeof writeFailedRows>[1],
): Promise<{ readonly records: number }> {
  const failed = plan === null ? [] : failedRows(source, plan)
  const { records } = await writeFailedRows(failed, destination)
  return { records }
}

/** Decides about one row; null leaves it to Caucus again. */
export function decideRow(held: HeldFileImport, key: RowKey, decision: RowDecision | null): void {
  if (decision === null) held.decisions.delete(key)
  else held.decisions.set(key, decision)
}

/** Says which organization the files mean by a name; null leaves that to Caucus again. */
export function linkOrganization(
  { links }: HeldFileImport,
  text: string,
  organization: Id<'organization'> | null,
): void {
  if (organization === null) links.delete(organizationKey(text))
  else links.set(organizationKey(text), organization)
}

/** Puts a cell of a table right, in what is held and not in the file. */
export function editCell(
  held: HeldFileImport,
  key: RowKey,
  cell: { readonly column: number; readonly text: string },
): void {
  const row = held.plan?.rows.find((one) => one.key === key)
  if (row === undefined) return
  const { file, line } = row
  const now = partAt(held, file)
  if (now.table === null) return
  const { table } = now.table
  const rows = table.rows.map((one) => (one.line === line ? { line, cells: replaced(one.cells, cell) } : one))
  replacePart(held, file, mapPart(now, { ...now.table, table: { ...table, rows } }))
}

function replaced(cells: readonly string[], { column, text }: { column: number; text: string }): string[] {
  const wide = Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => cells[at] ?? '')
  return wide.with(column, text)
}
