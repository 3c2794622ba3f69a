import { useEffect, useRef, type RefObject } from 'react'
import type { GridHandle } from '../../ui/data-grid/data-grid.tsx'

/** Coming back to a list, the row one left it from is current again. */
export function useReturnToRow(
  grid: RefObject<GridHandle | null>,
  source: { readonly total: number } | null,
  row: number | null,
): void {
  const hasReturned = useRef(false)
  useEffect(() => {
    if (hasReturned.current || source === null) return
    hasReturned.current = true
    if (row !== null && row < source.total) grid.current?.moveTo(row)
  }, [grid, source, row])
}
