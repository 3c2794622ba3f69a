/** How alike two words are, 0 to 1 (Jaro-Winkler): shared letters near the same place, and more for a shared beginning. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  const [shared, sharedOther] = sharedLetters(one, other)
  const count = shared.length
  if (count === 0) return 0
  const moved = shared.filter((letter, at) => letter !== sharedOther[at]).length / 2
  const jaro = (count / one.length + count / other.length + (count - moved) / count) / 3
  return jaro + commonStart(one, other) * 0.1 * (1 - jaro)
}

function sharedLetters(one: string, other: string): [string[], string[]] {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Uint8Array(other.length)
  const shared: string[] = []
  for (let at = 0; at < one.length; at++) {
    const end = Math.min(other.length - 1, at + reach)
    for (let there = Math.max(0, at - reach); there <= end; there++) {
      if (taken[there] === 1 || one[at] !== other[there]) continue
      taken[there] = 1
      shared.push(one[at] ?? '')
      break
    }
  }
  return [shared, other.split('').filter((_, at) => taken[at] === 1)]
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < 4 && length < one.length && one[length] === other[length]) length++
  return length
}
