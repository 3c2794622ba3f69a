export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'] as const
export type TextEncoding = (typeof textEncodings)[number]

interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * The text of a file, in the encoding given or else in the one it seems to be written in. Undefined when it is not
 * text. Bytes that an encoding does not know become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, encoding = guessEncoding(bytes)): DecodedText | undefined {
  const text = new TextDecoder(encoding).decode(bytes)
  return looksLikeText(text) ? { text, encoding } : undefined
}

/** UTF-8 and UTF-16 can be told for certain, or nearly; Shift-JIS by the words it makes; Windows-1252 is the rest. */
function guessEncoding(bytes: Uint8Array): TextEncoding {
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (decodeStrictly(bytes, 'utf-8') !== undefined) return 'utf-8'
  const japanese = decodeStrictly(bytes, 'shift_jis')
  return japanese !== undefined && looksJapanese(japanese) ? 'shift_jis' : 'windows-1252'
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return wideWithoutMark(bytes.subarray(0, 2_000))
}

/** Western text in UTF-16 has a zero in every other byte, and nothing else has one at all. */
function wideWithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = sample.length * 0.35
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

/** Accented Western letters read as Shift-JIS make half-width kana and private characters, Japanese text rarely does. */
function looksJapanese(text: string): boolean {
  const full = text.match(/[\p{Script=Hiragana}\p{Script=Han}ー\u30a1-\u30fa]/gu)?.length ?? 0
  const odd = text.match(/[\uff61-\uff9f\p{Co}]/gu)?.length ?? 0
  return full >= 2 && full > odd * 4
}

// Programs, pictures and archives have zero bytes; text has none.
const looksLikeText = (text: string): boolean => !text.includes('\0')
