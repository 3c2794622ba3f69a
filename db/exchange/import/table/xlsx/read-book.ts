import { posix } from 'node:path'
import { SyntaxFault } from '../../source/syntax-fault.ts'
import type { Archive } from './open-archive.ts'
import { attribute, readXml } from './read-xml.ts'

interface BookSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Name of its entry in the archive. */
  readonly part: string
}

/** What a workbook says of itself. */
interface Book {
  readonly sheets: readonly BookSheet[]
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
  readonly stylesPart: string | undefined
  readonly stringsPart: string | undefined
}

/** @throws SyntaxFault when the archive is no workbook. */
export async function readBook(archive: Archive): Promise<Book> {
  const part = await workbookPart(archive)
  const related = await readRelations(archive, part)
  const isTrue = (text: string | undefined) => text === '1' || text === 'true'
  const listed: { name: string; isHidden: boolean; id: string | undefined }[] = []
  let from1904 = false
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible'
      listed.push({ name: attributes['name'] ?? '', isHidden, id: attribute(attributes, 'id') })
    },
  })
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const found = related.find((relation) => relation.id === id && relation.type === 'worksheet')
    return found ? [{ ...sheet, part: found.part }] : []
  })
  const partOf = (type: string) => related.find((relation) => relation.type === type)?.part
  return { sheets, from1904, stylesPart: partOf('styles'), stringsPart: partOf('sharedStrings') }
}

async function workbookPart(archive: Archive): Promise<string> {
  const related = await readRelations(archive, '')
  const part = related.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.has(part)) throw new SyntaxFault(null, 'no workbook in the archive')
  return part
}

interface Relation {
  readonly id: string
  /** The last word of its type: the rest differs between the strict and the usual form of the standard. */
  readonly type: string
  readonly part: string
}

async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(name)) return []
  const relations: Relation[] = []
  await readXml(archive, name, {
    open(element, { Id: id, Type: type, Target: target }) {
      if (element !== 'Relationship' || id === undefined || target === undefined) return
      relations.push({ id, type: posix.basename(type ?? ''), part: partAt(folder, target) })
    },
  })
  return relations
}

/** Targets are relative to the folder of the part, or absolute within the archive. */
function partAt(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  return path.startsWith('/') ? path.slice(1) : posix.join(folder, path)
}
