import type { ReadDb } from './access.ts'

/** How one kind of list is filtered and sorted (to ids), and how a page of ids becomes rows. */
export interface ListSource<Filter, Row> {
  /** The ids of the whole list in order. */
  ids(read: ReadDb, filter: Filter, sort: readonly Sort[]): number[]
  /** The rows of some of those ids, in any order. */
  rows(read: ReadDb, ids: readonly number[]): Promise<(Row & { rowId: number })[]>
}

export interface Sort {
  readonly by: string
  readonly descending?: boolean | undefined
}

export interface Page<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/**
 * An opened list: filter and sort ran once, the ids are held, and pages come by id. A page costs the same wherever it
 * lies, and rows that change while the list is open stay where they were.
 */
export interface HeldList<Row> {
  readonly total: number
  /** How many records its rows are: fewer, where one stands in several groups. */
  readonly records: number
  /** In order, each once. */
  ids(): readonly number[]
  /** `more`: what each row brings beside what the list has of it, by row. */
  page<More extends object = object>(
    offset: number,
    limit: number,
    more?: (ids: readonly number[]) => Promise<ReadonlyMap<number, More>>,
  ): Promise<readonly (Row & Partial<More>)[]>
}

export function openList<Filter, Row>(
  read: ReadDb,
  source: ListSource<Filter, Row>,
  request: { readonly filter: Filter; readonly sort?: readonly Sort[] },
): HeldList<Row> {
  return holdList(read, source, { rowIds: source.ids(read, request.filter, request.sort ?? []) })
}

/** The rows of some ids, held in that order. `records`: each once, where some stand in several places. */
export function holdList<Filter, Row>(
  read: ReadDb,
  source: ListSource<Filter, Row>,
  { rowIds, records }: { readonly rowIds: readonly number[]; readonly records?: readonly number[] },
): HeldList<Row> {
  const ids = Int32Array.from(rowIds)
  return {
    total: ids.length,
    records: records?.length ?? ids.length,
    ids: () => records ?? [...ids],
    page: async <More extends object>(
      offset: number,
      limit: number,
      more?: (wanted: readonly number[]) => Promise<ReadonlyMap<number, More>>,
    ) => {
      const wanted = [...ids.subarray(offset, offset + limit)]
      const rows = await source.rows(read, wanted)
      const added = await more?.(wanted)
      const byId = new Map(
        rows.map(({ rowId, ...row }) => [
          rowId,
          (added === undefined ? row : { ...row, ...added.get(rowId) }) as unknown as Row & Partial<More>,
        ]),
      )
      return wanted.map((id) => byId.get(id)).filter((row) => row !== undefined)
    },
  }
}
