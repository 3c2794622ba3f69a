import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { GridLine, GridLines } from './grid-lines.ts'
import type { GridPages } from './grid-pages.ts'
import { useWantedRows } from './grid-rows.ts'

/** The row the keys act on; `row` is undefined while its page is on the way. */
export interface GridCurrent<Row> {
  readonly index: number
  readonly row: Row | undefined
}

interface CursorOptions<Row> {
  readonly pages: GridPages<Row> | null
  readonly lines: GridLines
  /** Rows there are, or placeholders while nobody knows. */
  readonly total: number
  /** In rem, so that it grows with text. */
  readonly rowRem: number
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Whether totals lie over the last line of what scrolls. */
  readonly hasFoot: boolean
  readonly onCurrentChange: ((current: GridCurrent<Row> | null) => void) | undefined
}

export interface GridCursor {
  readonly current: number | null
  /** The row the Tab key reaches. */
  readonly tabStop: number
  readonly items: readonly { readonly line: GridLine; readonly index: number; readonly top: number }[]
  /** Of all lines, in pixels. */
  readonly height: number
  readonly setCurrent: (index: number | null) => void
  /** Makes a row current, scrolls to it and gives it the focus. */
  readonly focus: (index: number) => void
  /** The same without the focus, which something in the row takes. */
  readonly show: (index: number) => void
  /** Rows that fit, for Page Up and Down. */
  readonly pageRows: () => number
}

/** Rows drawn beyond those in sight, so that scrolling does not outrun them. */
const overscan = 8
/** The heads lie over the first line of what scrolls. */
const headRem = 1.75

const remPixels = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Which rows are drawn and which is current. */
export function useGridCursor<Row>(options: CursorOptions<Row>): GridCursor {
  const { pages, lines, total, rowRem, scroller, hasFoot, onCurrentChange } = options
  const [current, setCurrent] = useCurrentOfList(pages)
  const tabStop = Math.min(current ?? 0, Math.max(0, total - 1))
  const rem = remPixels()
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * rem,
    overscan,
    scrollMargin: headRem * rem,
    scrollPaddingStart: headRem * rem,
    scrollPaddingEnd: hasFoot ? headRem * rem : 0,
    rangeExtractor: (range) => withTabStop(range, total === 0 ? -1 : lines.lineOf(tabStop)),
  })
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {}
  const last = Math.min(endIndex + overscan, lines.length - 1)
  useWantedRows(pages, lines.rowFrom(startIndex - overscan), last < 0 ? -1 : lines.rowFrom(last))
  useEffect(() => virtualizer.measure(), [virtualizer, rowRem, rem])
  useScrollToTop(pages?.source.list, scroller)
  useToldCurrent(pages, current, onCurrentChange)

  const focusRow = useFocusAfterDrawing(scroller)
  const show = (index: number) => {
    setCurrent(index)
    virtualizer.scrollToIndex(lines.lineOf(index), { align: 'auto' })
    focusRow(undefined)
  }
  const focus = (index: number) => {
    show(index)
    focusRow(index)
  }
  return {
    current,
    tabStop,
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({
      line: lines.at(index),
      index,
      top: start - headRem * rem,
    })),
    height: lines.length * rowRem * rem,
    setCurrent,
    focus,
    show,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (rowRem * rem)) - 2),
  }
}

/** A row that has the focus must stay drawn, or the focus would be lost when it scrolls out of sight. */
function withTabStop(range: Range, tabStop: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (range.count === 0 || tabStop < 0 || indexes.includes(tabStop)) return indexes
  return [...indexes, tabStop].sort((a, b) => a - b)
}

/** Another list begins without a current row; the same list, refreshed, keeps it as long as it has so many rows. */
function useCurrentOfList<Row>(pages: GridPages<Row> | null) {
  const [current, setCurrent] = useState<number | null>(null)
  const [list, setList] = useState(pages?.source.list)
  if (list !== pages?.source.list) {
    setList(pages?.source.list)
    setCurrent(null)
  } else if (current !== null && pages !== null && current >= pages.source.total) {
    setCurrent(pages.source.total === 0 ? null : pages.source.total - 1)
  }
  return [current, setCurrent] as const
}

function useScrollToTop(list: string | undefined, scroller: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [list, scroller])
}

function useToldCurrent<Row>(
  pages: GridPages<Row> | null,
  current: number | null,
  tell: CursorOptions<Row>['onCurrentChange'],
): void {
  const row = current === null ? undefined : pages?.row(current)
  const onChange = useEffectEvent(() => tell?.(current === null ? null : { index: current, row }))
  // At once: a key that follows is about this row.
  useLayoutEffect(() => onChange(), [current, row])
}

/** The row to focus may not be drawn yet; it gets the focus when it is, unless none is to have it by then. */
function useFocusAfterDrawing(
  scroller: RefObject<HTMLDivElement | null>,
): (index: number | undefined) => void {
  const wanted = useRef<number>(undefined)
  const take = () => {
    if (wanted.current === undefined) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
    if (!row) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  }
  useLayoutEffect(take)
  return (index) => {
    wanted.current = index
    take()
  }
}
