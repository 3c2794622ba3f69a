/** Rows as aligned text; a column whose head starts with `>` is set to the right. */
export function alignedTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const isRight = heads.map((head) => head.startsWith('>'))
  const all = [heads.map((head) => head.replace(/^>/, '')), ...rows]
  const widths = heads.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (isRight[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = all
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n')
}

/** Three significant digits or so: 0.12, 4.5, 123, 1,234. */
export function shortNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
