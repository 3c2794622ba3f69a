import { maximumCells } from '../../source/source-limit.ts'
import type { Archive } from './open-archive.ts'
import { readXml, type XmlAttributes } from './read-xml.ts'

/** The texts that cells refer to by number. */
export async function readSharedTexts(archive: Archive, part: string | undefined): Promise<string[]> {
  if (part === undefined || !archive.has(part)) return []
  const texts: string[] = []
  const collector = textCollector()
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'si') collector.start()
      else collector.open(name, attributes)
    },
    text: (text) => collector.text(text),
    close(name) {
      collector.close(name)
      if (name !== 'si') return
      if (texts.push(collector.end()) > maximumCells) throw new RangeError('too many values')
    },
  })
  return texts
}

/** Puts the runs of a text together (`r`, `t`) without the readings that stand over Japanese words (`rPh`). */
export function textCollector() {
  let [whole, run] = ['', '']
  let [isText, isKept, readings] = [false, false, 0]
  return {
    start() {
      whole = ''
      readings = 0
    },
    open(name: string, attributes: XmlAttributes) {
      if (name === 'rPh') readings++
      if (name !== 't') return
      isText = true
      isKept = attributes['xml:space'] === 'preserve'
      run = ''
    },
    text(text: string) {
      if (isText) run += text
    },
    close(name: string) {
      if (name === 'rPh') readings--
      if (name !== 't') return
      isText = false
      if (readings <= 0) whole += isKept ? run : run.trim()
    },
    end: () => unescapeText(whole),
  }
}

/** Characters that XML cannot hold are written `_x000D_`, and a real `_x000D_` as `_x005F_x000D_`. */
export const unescapeText = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\0', '')
