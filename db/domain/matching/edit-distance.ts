/**
 * How many letters have to be put in, taken out, replaced or swapped with their neighbour to make one word the other
 * (optimal string alignment). Counting stops above `limit`, and `limit + 1` is returned.
 */
export function editDistance(one: string, other: string, limit = Infinity): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  const [start, end] = [commonStart(one, other), commonEnd(one, other)]
  const from = Math.min(start, Math.min(one.length, other.length) - end)
  return distance(one.slice(from, one.length - end), other.slice(from, other.length - end), limit)
}

/** What begins and ends alike costs nothing, and most of two words often does. */
function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  return length
}

function commonEnd(one: string, other: string): number {
  let length = 0
  const most = Math.min(one.length, other.length)
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length
}

function distance(one: string, other: string, limit: number): number {
  if (one === '' || other === '') return one.length + other.length
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
