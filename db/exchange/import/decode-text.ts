import type { SourceDocument } from './source-document.ts'

interface DecodedText {
  readonly text: string
  readonly encoding: SourceDocument['encoding']
}

/** The text of a file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252. Undefined when it is not text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const wide = wideEncoding(bytes)
  const decoded: DecodedText | undefined = wide
    ? { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' }
    : decodeNarrow(bytes)
  return decoded && looksLikeText(decoded.text) ? decoded : undefined
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodeNarrow(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

// Programs, pictures and archives have zero bytes; text has none.
const looksLikeText = (text: string): boolean => !text.includes('\0')
