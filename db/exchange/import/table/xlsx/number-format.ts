import type { Archive } from './open-archive.ts'
import { readXml } from './read-xml.ts'

/** What a cell's format makes of its number. `digits`: a pattern such as 00000 or (000) 000-0000, which fills it up. */
export type NumberFormat =
  { readonly kind: 'plain' | 'moment' | 'duration' } | { readonly kind: 'digits'; readonly pattern: string }

const plain: NumberFormat = { kind: 'plain' }

const isBetween = (id: number, from: number, to: number) => id >= from && id <= to

/** Formats that every workbook has without naming them; 27-36 and 50-58 are dates of East Asian languages. */
function builtIn(id: number): NumberFormat {
  if (id === 46) return { kind: 'duration' }
  const isMoment =
    isBetween(id, 14, 22) || isBetween(id, 27, 36) || isBetween(id, 45, 47) || isBetween(id, 50, 58)
  return isMoment ? { kind: 'moment' } : plain
}

/** The format of every style, by the number that cells refer to. A workbook without styles has none. */
export async function readNumberFormats(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  if (part === undefined || !archive.has(part)) return []
  const named = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let isCellStyle = false
  await readXml(archive, part, {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId)
      if (name === 'numFmt') named.set(id, formatOf(formatCode ?? ''))
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'xf' && isCellStyle) formats.push(named.get(id) ?? builtIn(id))
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}

/** Only the first section counts: the others are for negative numbers, zero and text. */
function formatOf(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"|\\.|[_*]./g, '')
  const section = bare.replace(/\[(?:[<>=][^\]]*|\$[^\]]*|[A-Za-z]{3,})\]/g, '').split(';')[0] ?? ''
  if (/\[[hms]+\]/i.test(section)) return { kind: 'duration' }
  if (/general|[#0?]/i.test(section)) return digitsFormat(code)
  return /[ymdhs年月日時分秒]/i.test(section.replace(/am\/pm|a\/p/gi, '')) ? { kind: 'moment' } : plain
}

/** Codes such as ZIP and telephone numbers; not amounts, which group or cut digits. */
function digitsFormat(code: string): NumberFormat {
  const pattern = (code.split(';')[0] ?? '').replace(/\\(.)|"([^"]*)"/g, '$1$2')
  const isCode = /^[0#() /-]{2,30}$/.test(pattern) && /0{2}/.test(pattern)
  return isCode ? { kind: 'digits', pattern } : plain
}
