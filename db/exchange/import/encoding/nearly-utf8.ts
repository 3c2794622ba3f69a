/** Of a letter beyond ASCII that UTF-8 writes rightly, and of a byte that is none of it. */
const [letter, foreign] = [0.05, 1e-6]

/** How likely the first bytes beyond ASCII are in UTF-8 into which a few others came, as a logarithm. */
export function nearlyUtf8Odds(bytes: Uint8Array, most: number): number {
  let [letters, others, seen] = [0, 0, 0]
  for (let at = 0; at < bytes.length && seen < most;) {
    const length = signLength(bytes, at)
    if (length > 1) letters += 1
    if (length === 0) others += 1
    if (length !== 1) seen += Math.max(1, length)
    at += Math.max(1, length)
  }
  return letters === 0 ? -Infinity : letters * Math.log(letter) + others * Math.log(foreign)
}

const isWithin = (byte: number | undefined, from: number, to: number): boolean =>
  byte !== undefined && byte >= from && byte <= to

/** How many bytes the sign takes that begins there; 0 where none does. */
function signLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = isWithin(lead, 0xc2, 0xdf)
    ? 2
    : isWithin(lead, 0xe0, 0xef)
      ? 3
      : isWithin(lead, 0xf0, 0xf4)
        ? 4
        : 0
  if (length === 0 || !isWithin(bytes[at + 1], ...secondByte(lead))) return 0
  for (let next = 2; next < length; next++) if (!isWithin(bytes[at + next], 0x80, 0xbf)) return 0
  return length
}

/** What is shorter otherwise, or half of a pair of UTF-16, is no sign. */
function secondByte(lead: number): [from: number, to: number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
}

interface MixedText {
  readonly text: string
  /** Lines with bytes that are no UTF-8, counted from 1. */
  readonly foreignLines: readonly number[]
}

/** The text of bytes that are UTF-8 but for some, which are read as Windows-1252: what programs mix in mostly is. */
export function decodeNearlyUtf8(bytes: Uint8Array): MixedText {
  const plain = new TextDecoder('utf-8').decode(bytes)
  if (!plain.includes('\ufffd')) return { text: plain, foreignLines: [] }
  const parts: string[] = []
  const lines = new Set<number>()
  const other = new TextDecoder('windows-1252')
  let [from, line] = [0, 1]
  const take = (to: number) => {
    parts.push(new TextDecoder('utf-8', { ignoreBOM: from > 0 }).decode(bytes.subarray(from, to)))
  }
  for (let at = 0; at < bytes.length;) {
    const length = signLength(bytes, at)
    if (length === 0) {
      take(at)
      parts.push(other.decode(bytes.subarray(at, at + 1)))
      lines.add(line)
      from = at + 1
    } else if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line += 1
    at += Math.max(1, length)
  }
  take(bytes.length)
  return { text: parts.join(''), foreignLines: [...lines] }
}
