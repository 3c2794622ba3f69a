import type { GridGroup } from './grid-lines.ts'

/** A list somewhere else, opened and sorted, of which pages can be had. */
export interface GridSource<Row> {
  readonly total: number
  /** How many records its rows are; left out, as many: one may stand in several groups, and is ticked once. */
  readonly records?: number
  readonly page: (offset: number, limit: number) => Promise<readonly Row[]>
  /**
   * The same for two sources that are the same list at different times (a filter and an order as text): rows of the
   * older one stay in sight until those of the newer arrive.
   */
  readonly list: string
  /** Rows that stand together, in their order; left out, they do not. */
  readonly groups?: readonly GridGroup[] | null
}
