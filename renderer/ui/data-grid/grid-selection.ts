/** Ticked rows: some by id, or all of the list but some. "All" is never spelt out, so it costs nothing at any size. */
export type GridSelection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> }

export const nothingSelected: GridSelection = { kind: 'some', ids: new Set() }

export const everythingSelected: GridSelection = { kind: 'all', except: new Set() }

export const isSelected = (selection: GridSelection, id: string): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id)

export const selectedCount = (selection: GridSelection, total: number): number =>
  selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size

/** What the box in the head shows. */
export function selectionState(selection: GridSelection, total: number): 'none' | 'some' | 'all' {
  const count = selectedCount(selection, total)
  if (count === 0) return 'none'
  return count >= total ? 'all' : 'some'
}

const changed = (
  ids: ReadonlySet<string>,
  touched: readonly string[],
  isIn: boolean,
): ReadonlySet<string> => {
  const next = new Set(ids)
  for (const id of touched) {
    if (isIn) next.add(id)
    else next.delete(id)
  }
  return next
}

/** Ticks rows, or takes the tick away. */
export const withRows = (
  selection: GridSelection,
  ids: readonly string[],
  isTicked: boolean,
): GridSelection =>
  selection.kind === 'all'
    ? { kind: 'all', except: changed(selection.except, ids, !isTicked) }
    : { kind: 'some', ids: changed(selection.ids, ids, isTicked) }

export const toggleRow = (selection: GridSelection, id: string): GridSelection =>
  withRows(selection, [id], !isSelected(selection, id))
