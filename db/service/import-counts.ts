import type { TakenRecords } from '../domain/taken-records.ts'
import type { ImportPlan, PlannedRow, RowVerdict } from '../exchange/import/contact/plan/plan.ts'
import type { ImportSource } from '../exchange/import/import-source.ts'

/** Rows, cards or entries of the files. */
export const rowsOf = ({ parts }: ImportSource): number =>
  parts.reduce((sum, { entries }) => sum + entries, 0)

/** Counts of rows by what becomes of them. */
export interface FileImportSummary extends Readonly<Record<RowVerdict, number>> {
  readonly taken: readonly TakenRecords[]
  /** Of those that are taken or are here, how many have a cell that its own field does not take. */
  readonly withoutCell: number
}

export function verdictCounts({ rows }: ImportPlan): FileImportSummary {
  const count = (verdict: RowVerdict) => rows.filter((row) => row.verdict === verdict).length
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped: count('skipped'),
    ambiguous: count('ambiguous'),
    error: count('error'),
    withoutCell: rows.filter(isWithoutCell).length,
    taken: takenRecords(rows),
  }
}

/** In the order in which they first come. */
function takenRecords(rows: readonly PlannedRow[]): TakenRecords[] {
  const nouns = Map.groupBy(rows.filter(isTaken), ({ noun, place }) => place ?? noun)
  return [...nouns].map(([noun, of]) => {
    const created = of.filter(({ verdict }) => verdict === 'created').length
    return { noun, created, updated: of.length - created }
  })
}

/** A new contact that may be one of the vault, or of a row before it. */
export const isResembling = ({ verdict, reason }: PlannedRow): boolean =>
  verdict === 'created' && (reason?.code === 'resembles' || reason?.code === 'resemblesRow')

export const isTaken = ({ verdict }: PlannedRow): boolean => verdict === 'created' || verdict === 'updated'

/** Taken, or here already, but for what an own field cannot hold. */
export const isWithoutCell = (row: PlannedRow): boolean =>
  (row.refused ?? []).length > 0 && (isTaken(row) || row.verdict === 'unchanged')
