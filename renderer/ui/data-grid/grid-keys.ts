interface ListExtent {
  readonly total: number
  /** Rows that fit, for Page Up and Down. */
  readonly pageRows: number
}

/** The row a key goes to, within the list; undefined for keys that do not move. */
export function rowAfterKey(key: string, index: number, list: ListExtent): number | undefined {
  const next = targetOf(key, index, list)
  return next === undefined ? undefined : Math.max(0, Math.min(list.total - 1, next))
}

function targetOf(key: string, index: number, { total, pageRows }: ListExtent): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return index + 1
    case 'ArrowUp':
    case 'k':
      return index - 1
    case 'PageDown':
      return index + pageRows
    case 'PageUp':
      return index - pageRows
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return undefined
  }
}
