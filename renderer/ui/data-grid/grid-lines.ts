/** Rows that stand together, with the words above them. */
export interface GridGroup {
  readonly label: string
  readonly count: number
}

/** What one line of a grid shows: the head of a group, or a row by its place in the list. */
export type GridLine =
  | { readonly kind: 'head'; readonly group: GridGroup; readonly place: number }
  | { readonly kind: 'row'; readonly row: number }

interface PlacedGroup {
  readonly group: GridGroup
  /** The line of its head. */
  readonly line: number
  readonly firstRow: number
}

/** The lines of a list of any length, with or without groups; found by halving, nothing is made for lines out of sight. */
export class GridLines {
  readonly #groups: readonly PlacedGroup[]
  readonly #rows: number

  constructor(groups: readonly GridGroup[] | null, total: number) {
    this.#rows = total
    let firstRow = 0
    this.#groups = (groups ?? []).map((group, place) => {
      const placed = { group, line: firstRow + place, firstRow }
      firstRow += group.count
      return placed
    })
  }

  get length(): number {
    return this.#rows + this.#groups.length
  }

  at(line: number): GridLine {
    const place = lastWhere(this.#groups, (group) => group.line <= line)
    const group = this.#groups[place]
    if (group?.line === line) return { kind: 'head', group: group.group, place }
    return { kind: 'row', row: line - place - 1 }
  }

  /** The line of a row. */
  lineOf(row: number): number {
    return row + lastWhere(this.#groups, (group) => group.firstRow <= row) + 1
  }

  /** The first row at a line or below it. */
  rowFrom(line: number): number {
    const found = this.at(Math.max(0, line))
    return found.kind === 'row' ? found.row : (this.#groups[found.place]?.firstRow ?? 0)
  }
}

/** The place of the last one that fulfils what all before it fulfil; -1 where none does. */
function lastWhere<T>(items: readonly T[], fits: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && fits(item)) low = middle + 1
    else high = middle
  }
  return low - 1
}
