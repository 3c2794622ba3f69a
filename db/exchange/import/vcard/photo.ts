import type { DraftPhoto } from '../contact/draft/contact-draft.ts'

/** Pictures larger than this (bytes) are no portraits. */
const largestPhoto = 10 * 2 ** 20

const signatures: readonly (readonly [mediaType: string, matches: (bytes: Buffer) => boolean])[] = [
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (bytes) => bytes.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n'],
  ['image/gif', (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1'))],
  ['image/webp', (bytes) => /^RIFF.{4}WEBP/s.test(bytes.subarray(0, 12).toString('latin1'))],
]

/**
 * The picture that base64 text holds. What it is, its own first bytes say; undefined when they say nothing known, when
 * the text is no base64, or when the picture is too large.
 */
export function decodePhoto(text: string): DraftPhoto | undefined {
  const base64 = text.replace(/\s+/g, '')
  if (base64.length > largestPhoto * 1.4 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined
  const bytes = Buffer.from(base64, 'base64')
  const mediaType = signatures.find(([, matches]) => matches(bytes))?.[0]
  return mediaType === undefined ? undefined : { mediaType, bytes: new Uint8Array(bytes) }
}

/** The base64 text of a `data:` address; undefined for any other. Nothing is ever fetched. */
export const dataAddress = (text: string): string | undefined =>
  /^data:[^,]{0,200};base64,([\s\S]*)$/i.exec(text.trim())?.[1]
