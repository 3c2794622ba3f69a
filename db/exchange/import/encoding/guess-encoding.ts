import type { TextEncoding } from '../../../domain/text-encoding.ts'
import { doubleByteOdds } from './double-byte.ts'
import { highBytes } from './high-bytes.ts'
import { nearlyUtf8Odds } from './nearly-utf8.ts'
import { singleByteOdds } from './single-byte.ts'

/** Bytes beyond ASCII that are looked at: a few hundred tell as much as all. */
const sample = 4000

/**
 * The encodings that a text may be written in, the likeliest first. UTF-8 and UTF-16 can be told for certain, or nearly;
 * the others by how likely the letters are that its bytes would be in them.
 */
export function rankEncodings(bytes: Uint8Array): readonly TextEncoding[] {
  const wide = wideEncoding(bytes)
  if (wide) return [wide]
  return isUtf8(bytes) ? ['utf-8'] : rankOld(bytes)
}

function rankOld(bytes: Uint8Array): TextEncoding[] {
  const odds: [TextEncoding, number][] = [
    ['utf-8', nearlyUtf8Odds(bytes, sample)],
    ...singleByteOdds(highBytes(bytes, sample)),
    ...doubleByteOdds(bytes, sample),
  ]
  return odds.toSorted((a, b) => b[1] - a[1]).map(([encoding]) => encoding)
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return wideWithoutMark(bytes.subarray(0, 2_000))
}

/** Western text in UTF-16 has a zero in every other byte, and nothing else has one at all. */
function wideWithoutMark(part: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0]
  for (const [at, byte] of part.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = part.length * 0.35
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return false
  }
}
