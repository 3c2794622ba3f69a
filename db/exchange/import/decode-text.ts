import type { TextEncoding } from '../../domain/text-encoding.ts'
import { rankEncodings } from './encoding/guess-encoding.ts'

interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** What it may be written in, the likeliest first. */
  readonly ranked: readonly TextEncoding[]
}

/**
 * The text of a file, in the encoding given or else in the one it seems to be written in. Undefined when it is not
 * text. Bytes that an encoding does not know become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, given?: TextEncoding): DecodedText | undefined {
  const ranked = rankEncodings(bytes)
  const encoding = given ?? ranked[0] ?? 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  return looksLikeText(text) ? { text, encoding, ranked } : undefined
}

// Programs, pictures and archives have zero bytes; text has none.
const looksLikeText = (text: string): boolean => !text.includes('\0')
