/** The row a key goes to, within the list; undefined for keys that do not move. */
export function rowAfterKey(
  key: string,
  index: number,
  list: { total: number; pageRows: number },
): number | undefined {
  const last = list.total - 1
  const target: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    j: index + 1,
    k: index - 1,
    PageDown: index + list.pageRows,
    PageUp: index - list.pageRows,
    Home: 0,
    End: last,
  }
  const next = target[key]
  return next === undefined ? undefined : Math.max(0, Math.min(last, next))
}
