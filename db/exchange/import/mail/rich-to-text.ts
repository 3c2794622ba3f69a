import { htmlToText } from './html-to-text.ts'
import { SyntaxFault } from '../source/syntax-fault.ts'

/** What every compressed text may refer back to before it has said anything (MS-OXRTFCP 2.1.2.1). */
const dictionary =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const mostBytes = 8 * 2 ** 20

/** The plain text of the rich text that Outlook keeps compressed, or of the HTML that is wrapped in it. */
export function richToText(bytes: Buffer): string {
  const rich = decompress(bytes)
  return rich.includes('\\fromhtml') ? htmlToText(textOfRich(rich, true)) : textOfRich(rich, false)
}

/** @throws SyntaxFault when it is not what it says. */
function decompress(bytes: Buffer): string {
  if (bytes.length < 16) throw new SyntaxFault(null, 'rich text too short')
  const kind = bytes.toString('latin1', 8, 12)
  if (kind === 'MELA') return bytes.toString('latin1', 16)
  if (kind !== 'LZFu') throw new SyntaxFault(null, 'unknown rich text')
  const window = Buffer.alloc(4096, 0x20)
  window.write(dictionary, 'latin1')
  const out = Buffer.alloc(Math.min(bytes.readUInt32LE(4), mostBytes))
  let written = 0
  let end = dictionary.length
  const put = (byte: number) => {
    window[end] = byte
    end = (end + 1) % 4096
    if (written < out.length) out[written++] = byte
  }
  for (let at = 16; at < bytes.length && written < out.length;) {
    const control = bytes[at++] ?? 0
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] ?? 0)
        continue
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = reference >> 4
      if (from === end) return out.toString('latin1', 0, written)
      for (let step = 0; step < (reference & 15) + 2; step++) put(window[(from + step) % 4096] ?? 0)
    }
  }
  return out.toString('latin1', 0, written)
}

/** Groups that say how the text looks, not what it says. */
const silent = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'themedata',
  'generator',
])
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  tab: ' ',
  cell: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}
const token = /\\([a-z]+)(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giu

interface Group {
  readonly isSilent: boolean
  /** Shown only by programs that do not know the HTML. */
  readonly isFallback: boolean
}

/** With `isHtml`, the tags that stand in groups of their own are part of the text. */
function textOfRich(rich: string, isHtml: boolean): string {
  const said: string[] = []
  const outer: Group[] = []
  let group: Group = { isSilent: false, isFallback: false }
  let skipped = 0
  const say = (text: string) => {
    if (!group.isSilent && !(isHtml && group.isFallback)) said.push(text)
  }
  for (const [, word, number, byte, sign, brace, text] of rich.matchAll(token)) {
    if (brace === '{') {
      if (outer.length > 500) throw new SyntaxFault(null, 'rich text nests too deeply')
      outer.push(group)
    } else if (brace === '}') group = outer.pop() ?? group
    else if (word === 'htmltag') group = { ...group, isSilent: !isHtml }
    else if (word === 'htmlrtf') group = { ...group, isFallback: number !== '0' }
    else if (word === 'u' && number !== undefined) {
      say(String.fromCharCode(Number(number) & 0xffff))
      skipped = 1
    } else if (word !== undefined && silent.has(word)) group = { ...group, isSilent: true }
    else if (word !== undefined) say(signs[word] ?? '')
    else if (sign === '*') group = { ...group, isSilent: true }
    else if (byte !== undefined && skipped > 0) skipped -= 1
    else if (byte !== undefined) say(latin(byte))
    else if (sign !== undefined) say(sign === '~' ? ' ' : '\\{}'.includes(sign) ? sign : '')
    else if (text !== undefined) {
      say(text.slice(skipped))
      skipped = 0
    }
  }
  return said.join('')
}

const western = new TextDecoder('windows-1252')
const latin = (hex: string): string => western.decode(Uint8Array.of(Number.parseInt(hex, 16)))
