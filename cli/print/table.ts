import { terminalText, widthOf } from './terminal-text.ts'

interface Column {
  readonly label: string
  /** Numbers stand to the right. */
  readonly alignRight?: boolean
  /** Not to be cut: a path that is cut is of no use. */
  readonly whole?: boolean
}

const most = 60
const gap = '  '

/** Aligned columns under their labels. A column that is empty throughout is left out. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) =>
    row.map((cell, at) => (columns[at]?.whole === true ? terminalText(cell) : shorten(terminalText(cell)))),
  )
  const used = columns.map((_, at) => cells.some((row) => row[at] !== ''))
  const widths = columns.map(({ label }, at) =>
    Math.max(widthOf(label), ...cells.map((row) => widthOf(row[at] ?? ''))),
  )
  const line = (row: readonly string[]): string =>
    columns
      .map(({ alignRight }, at) => pad(row[at] ?? '', widths[at] ?? 0, alignRight === true))
      .filter((_, at) => used[at])
      .join(gap)
      .trimEnd()
  return [line(columns.map(({ label }) => label)), ...cells.map(line)]
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return toTheRight ? space + text : text + space
}

/** The whole text is in `show` and in `--json`. */
function shorten(text: string): string {
  if (widthOf(text) <= most) return text
  return `${Array.from(text)
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}
