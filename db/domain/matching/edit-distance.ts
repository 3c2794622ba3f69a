/**
 * How many letters have to be put in, taken out, replaced or swapped with their neighbour to make one word the other
 * (optimal string alignment). Counting stops above `limit`, and `limit + 1` is returned.
 */
export function editDistance(one: string, other: string, limit = Infinity): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = nextRow({ one, other, row }, last, beforeLast)
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}

interface Row {
  readonly one: string
  readonly other: string
  readonly row: number
}

function nextRow({ one, other, row }: Row, last: readonly number[], beforeLast: readonly number[]): number[] {
  const current = [row]
  for (let at = 1; at <= other.length; at++) {
    const same = one[row - 1] === other[at - 1]
    let least = Math.min(
      (last[at] ?? 0) + 1,
      (current[at - 1] ?? 0) + 1,
      (last[at - 1] ?? 0) + (same ? 0 : 1),
    )
    if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
      least = Math.min(least, (beforeLast[at - 2] ?? 0) + 1)
    current.push(least)
  }
  return current
}
