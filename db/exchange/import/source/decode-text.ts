import type { TextEncoding } from '../../../domain/text-encoding.ts'
import { decodeNearlyUtf8 } from '../encoding/nearly-utf8.ts'
import { rankEncodings } from '../encoding/guess-encoding.ts'

interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** What it may be written in, the likeliest first. */
  readonly ranked: readonly TextEncoding[]
  /** How many zeros were left out of it. */
  readonly zeroBytes: number
  /** Lines of a text in UTF-8 where bytes of another encoding stood; read as Windows-1252. */
  readonly foreignLines: readonly number[]
}

/**
 * The text of a file, in the encoding given or else in the one it seems to be written in. Undefined when it is not
 * text. Bytes that an old encoding does not know become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, given?: TextEncoding): DecodedText | undefined {
  const ranked = rankEncodings(bytes)
  const encoding = given ?? ranked[0] ?? 'utf-8'
  const { text: decoded, foreignLines } = decodeAs(encoding, bytes)
  const text = decoded.replaceAll('\0', '')
  const zeroBytes = decoded.length - text.length
  return zeroBytes === 0 || isText(decoded) ? { text, encoding, ranked, zeroBytes, foreignLines } : undefined
}

const decodeAs = (encoding: TextEncoding, bytes: Uint8Array) =>
  encoding === 'utf-8'
    ? decodeNearlyUtf8(bytes)
    : { text: new TextDecoder(encoding).decode(bytes), foreignLines: [] }

/** Of a hundred characters of a text in which some are zeros: programs, pictures and archives have more. */
const mostZeros = 5

/**
 * A text may have a few zeros where a program counted wrongly, or many at its end where a disk was full. Other signs that
 * no keyboard writes are in no text.
 */
function isText(decoded: string): boolean {
  let end = decoded.length
  while (decoded.charCodeAt(end - 1) === 0) end -= 1
  const text = decoded.slice(0, end)
  const zeros = text.length - text.replaceAll('\0', '').length
  const others = (text.match(/\p{Cc}|\ufffd/gu) ?? []).filter((sign) => !ofTexts.has(sign))
  return text !== '' && others.length === 0 && zeros * 100 <= mostZeros * text.length
}

const ofTexts = new Set('\0\t\n\v\f\r')
