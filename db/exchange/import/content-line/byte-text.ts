import { rankEncodings } from '../encoding/guess-encoding.ts'

/**
 * Text of a file whose lines may be in different encodings, one character a byte: it is split into lines and properties
 * before it is decoded, since a file may be folded inside a letter.
 */
export type ByteText = string

/**
 * UTF-16, with a byte order mark or without, becomes UTF-8, and so does an old encoding that the file does not name and
 * that its letters tell: not Windows-1252, which `decode` falls back to line by line. Stray zero bytes, which no text has, are dropped. Undefined
 * when the file is a picture, an archive or a program.
 */
export function toByteText(bytes: Uint8Array): ByteText | undefined {
  const wide = wideEncoding(bytes)
  const narrow = wide ? Buffer.from(new TextDecoder(wide).decode(bytes)) : inUtf8(withoutMark(bytes))
  const text = Buffer.from(narrow.buffer, narrow.byteOffset, narrow.length).toString('latin1')
  if (!text.includes('\0')) return text
  return /^begin:/im.test(text) ? text.replaceAll('\0', '') : undefined
}

function inUtf8(bytes: Uint8Array): Uint8Array {
  const [encoding] = rankEncodings(bytes)
  const isPlain = encoding === 'utf-8' || encoding === 'windows-1252'
  if (encoding === undefined || isPlain || bytes.includes(0) || saysEncoding(bytes)) return bytes
  return Buffer.from(new TextDecoder(encoding).decode(bytes))
}

/** It names its charsets, or most of what is not ASCII is UTF-8, with some lines of something else. */
function saysEncoding(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (/[;\s]charset=/iu.test(text)) return true
  const unfolded = text.replace(/(?:\r\n|\n|\r)[ \t]/gu, '')
  const letters =
    unfolded.match(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/gu) ?? []
  const high = text.match(/[\x80-\xff]/gu) ?? []
  return letters.join('').length * 2 > high.length
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** Without a mark: what these formats begin with is ASCII, so every second byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first && second === 0 && third && fourth === 0) return 'utf-16le'
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined
}

const nothingToDecode = /^[\0-\x7f]*$/

/**
 * The letters that the bytes stand for: in the charset that is named, else UTF-8, else Windows-1252. Undefined when
 * nobody knows a charset of that name.
 */
export function decode(text: ByteText, charset?: string): string | undefined {
  if (nothingToDecode.test(text) && !isStateful(charset)) return text
  const bytes = Buffer.from(text, 'latin1')
  if (charset !== undefined) return decodeAs(charset, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** ISO-2022-JP writes Japanese in ASCII characters, and says so in between. */
const isStateful = (charset: string | undefined): boolean => /^iso-2022/iu.test(charset ?? '')

function decodeAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
