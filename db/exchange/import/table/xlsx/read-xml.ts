import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { SyntaxFault } from '../../source/syntax-fault.ts'
import type { Archive } from './open-archive.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** Names come without their prefix: some programs write `x:row`. */
interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
}

/** Elements of a real sheet nest 8 deep. */
const maximumDepth = 100

/**
 * Reads one part of a workbook while it is inflated.
 * @throws SyntaxFault when it is missing, not well-formed, or has a document type (which could define entities).
 */
export async function readXml(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  const parser = makeParser(name, handler)
  const stream = await archive.open(name)
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      decoder ??= decoderFor(chunk)
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    parser.write(decoder?.decode() ?? '').close()
  } catch (error) {
    throw error instanceof SyntaxFault || error instanceof RangeError ? error : unreadable(name, error)
  }
}

/** What inflating and parsing throw: plain errors of yauzl and zlib. */
function unreadable(name: string, error: unknown): unknown {
  return error instanceof Error ? new SyntaxFault(null, `${name}: ${error.message}`) : error
}

function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8')
}

function makeParser(name: string, handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', (error) => {
    throw new SyntaxFault(null, `${name}: ${error.message}`)
  })
  parser.on('doctype', () => {
    throw new SyntaxFault(null, `${name} has a document type`)
  })
  parser.on('opentag', (tag) => {
    if (++depth > maximumDepth) throw new RangeError('nested too deeply')
    handler.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    handler.close?.(localName(tag.name))
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  return parser
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute whatever its prefix (`r:id`). */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((other) => localName(other) === name)
  return key === undefined ? undefined : attributes[key]
}
