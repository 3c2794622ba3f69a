/** Larger inputs are refused before anybody looks at them: the longest note that is kept, with room around it. */
export const mostInputBytes = 16_777_216

/** About how many bytes a structured-cloneable value holds. Cycles and functions are refused: no endpoint takes them. */
export function inputSize(value: unknown, seen = new Set<object>()): number {
  if (typeof value === 'string') return value.length * 2
  if (typeof value !== 'object' || value === null) return 8
  if (seen.has(value)) throw new TypeError('an input refers to itself')
  if (ArrayBuffer.isView(value)) return value.byteLength
  seen.add(value)
  const parts = Object.entries(value).map(([key, part]) => key.length * 2 + inputSize(part, seen))
  seen.delete(value)
  return parts.reduce((sum, size) => sum + size, 16)
}
