import type { TextEncoding } from '../../../domain/text-encoding.ts'

/** How often one sign of a kind stands in a text: there are thousands of common ones, and a few dozen kana. */
const [kana, halfKana, hangul, common, sign, rare, wild, broken] = [
  0.01, 4e-3, 4e-4, 2.5e-4, 5e-4, 5e-6, 1e-7, 1e-12,
]

/** A sign of two bytes; undefined where the two are none. */
type Share = (lead: number, trail: number) => number | undefined

interface DoubleByte {
  readonly encoding: TextEncoding
  readonly prior: number
  readonly pair: Share
  /** Bytes beyond ASCII that are a sign by themselves. */
  readonly single?: (byte: number) => boolean
}

const isWithin = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to

/** Rows of the standards, in which both bytes are between A1 and FE: signs, then common ones, then rarer ones. */
const rows =
  (shares: readonly (readonly [from: number, to: number, share: number])[]): Share =>
  (lead, trail) =>
    isWithin(trail, 0xa1, 0xfe) ? shares.find(([from, to]) => isWithin(lead, from, to))?.[2] : undefined

const koreanRows = rows([
  [0xa1, 0xac, sign],
  [0xb0, 0xc8, hangul],
  [0xca, 0xfd, rare],
])
const chineseRows = rows([
  [0xa1, 0xa3, sign],
  [0xa4, 0xa9, wild],
  [0xb0, 0xd7, common],
  [0xd8, 0xf7, rare],
  [0x81, 0xfe, wild],
])
const japaneseRows = rows([
  [0xa1, 0xa3, sign],
  [0xa4, 0xa5, kana],
  [0xb0, 0xcf, common],
  [0xd0, 0xf4, rare],
])

/** Outside of its rows GBK has signs that names hardly have. */
const chinesePair: Share = (lead, trail) =>
  chineseRows(lead, trail) ??
  (isWithin(lead, 0x81, 0xfe) && isWithin(trail, 0x40, 0xfe) && trail !== 0x7f ? wild : undefined)

const traditionalPair: Share = (lead, trail) => {
  if (!isWithin(trail, 0x40, 0x7e) && !isWithin(trail, 0xa1, 0xfe)) return undefined
  if (isWithin(lead, 0xa4, 0xc6)) return common
  if (isWithin(lead, 0xa1, 0xa3)) return sign
  return isWithin(lead, 0xc9, 0xf9) ? rare : undefined
}

const shiftPair: Share = (lead, trail) => {
  if (!isWithin(trail, 0x40, 0xfc) || trail === 0x7f) return undefined
  if ((lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96)) return kana
  if (isWithin(lead, 0x81, 0x84)) return sign
  if (isWithin(lead, 0x88, 0x98)) return common
  return isWithin(lead, 0x98, 0x9f) || isWithin(lead, 0xe0, 0xea) ? rare : undefined
}

const doubleBytes: readonly DoubleByte[] = [
  { encoding: 'shift_jis', prior: 0.2, pair: shiftPair, single: (byte) => isWithin(byte, 0xa1, 0xdf) },
  { encoding: 'euc-jp', prior: 0.05, pair: japaneseRows },
  { encoding: 'gb18030', prior: 0.1, pair: chinesePair },
  { encoding: 'big5', prior: 0.1, pair: traditionalPair },
  { encoding: 'euc-kr', prior: 0.1, pair: koreanRows },
]

/** How likely the first bytes beyond ASCII are in each encoding of two bytes a sign, as logarithms. */
export function doubleByteOdds(bytes: Uint8Array, most: number): [TextEncoding, number][] {
  return doubleBytes.map((known) => [known.encoding, Math.log(known.prior) + oddsOf(bytes, known, most)])
}

function oddsOf(bytes: Uint8Array, { pair, single }: DoubleByte, most: number): number {
  let [sum, seen] = [0, 0]
  for (let at = 0; at < bytes.length && seen < most; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    if (single?.(lead)) {
      sum += Math.log(halfKana)
      seen += 1
      continue
    }
    const trail = bytes[at + 1] ?? 0
    const share = pair(lead, trail)
    sum += Math.log(share ?? broken)
    seen += trail > 0x7f ? 2 : 1
    // What is no sign together may be one of them with the next.
    if (share !== undefined) at += 1
  }
  return sum
}
