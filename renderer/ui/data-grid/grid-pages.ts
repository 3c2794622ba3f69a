import type { GridSource } from './grid-source.ts'

/** Rows asked for at once. */
export const pageSize = 100
/** Pages kept; the least recently seen go first. */
const pagesKept = 60
/** Questions under way at once. While a list flies past, only what is in sight at the end is asked for. */
const questions = 2

/** The rows of a source that have been seen, page by page. A store for `useSyncExternalStore`. */
export class GridPages<Row> {
  readonly source: GridSource<Row>
  readonly #older: GridPages<Row> | undefined
  readonly #pages = new Map<number, readonly Row[]>()
  readonly #asked = new Set<number>()
  readonly #failed = new Set<number>()
  readonly #listeners = new Set<() => void>()
  #wanted: readonly number[] = []
  #version = 0

  constructor(source: GridSource<Row>, older?: GridPages<Row>) {
    this.source = source
    this.#older = older?.source.list === source.list ? older.lastSeen() : undefined
  }

  /** Changes with every page that comes or fails. */
  readonly version = (): number => this.#version

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get hasFailed(): boolean {
    return this.#failed.size > 0
  }

  /** The row at a place of the list; undefined while it is on its way. */
  row(index: number): Row | undefined {
    const page = this.#pages.get(Math.floor(index / pageSize))
    return page ? page[index % pageSize] : this.#older?.row(index)
  }

  /** The place of a row among those that have come; -1 where there is no such. */
  indexOf(fits: (row: Row) => boolean): number {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex(fits)
      if (at >= 0) return page * pageSize + at
    }
    return -1
  }

  /** Says which rows are in sight, so that their pages come. */
  want(first: number, last: number): void {
    this.#wanted = pagesBetween(first, Math.min(last, this.source.total - 1))
    for (const page of this.#wanted) this.#touch(page)
    this.#ask()
  }

  /** Asks again for what failed. */
  retry(): void {
    this.#failed.clear()
    this.#changed()
    this.#ask()
  }

  /** Every row of a range, asking for what is not here. Rejects when a page cannot be had. */
  async rows(first: number, last: number): Promise<readonly Row[]> {
    for (const page of pagesBetween(first, last)) if (!this.#pages.has(page)) await this.#load(page)
    return Array.from({ length: last - first + 1 }, (_, step) => this.row(first + step)).filter(
      (row) => row !== undefined,
    )
  }

  /** What stays in sight until newer rows come; of a list that was refreshed again before any came, what stayed then. */
  lastSeen(): GridPages<Row> | undefined {
    return this.#pages.size === 0 ? this.#older : this.#withoutOlder()
  }

  /** Cuts the chain, so that refreshing for a day does not keep a day of lists. */
  #withoutOlder(): GridPages<Row> {
    const copy = new GridPages(this.source)
    for (const [page, rows] of this.#pages) copy.#pages.set(page, rows)
    return copy
  }

  #ask(): void {
    for (const page of this.#wanted) {
      if (this.#asked.size >= questions) return
      if (this.#pages.has(page) || this.#asked.has(page) || this.#failed.has(page)) continue
      this.#load(page).then(
        () => this.#ask(),
        () => this.#ask(),
      )
    }
  }

  async #load(page: number): Promise<void> {
    this.#asked.add(page)
    try {
      this.#keep(page, await this.source.page(page * pageSize, pageSize))
    } catch (error) {
      this.#failed.add(page)
      throw error
    } finally {
      this.#asked.delete(page)
      this.#changed()
    }
  }

  #keep(page: number, rows: readonly Row[]): void {
    this.#pages.set(page, rows)
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= pagesKept) return
      if (!this.#wanted.includes(old)) this.#pages.delete(old)
    }
  }

  /** Moves a page to the end of the map, which is in the order of use. */
  #touch(page: number): void {
    const rows = this.#pages.get(page)
    if (!rows) return
    this.#pages.delete(page)
    this.#pages.set(page, rows)
  }

  #changed(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}

function pagesBetween(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor(first / pageSize))
  const to = Math.floor(last / pageSize)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
}
