import type { FileNature } from '../../../../domain/file-nature.ts'
import type { Archive } from './open-archive.ts'

/** What archives of other programs hold. */
const contents: readonly (readonly [nature: FileNature, entry: string])[] = [
  ['binaryWorkbook', 'xl/workbook.bin'],
  ['openDocument', 'META-INF/manifest.xml'],
  ['appleDocument', 'Index/Document.iwa'],
  ['wordDocument', 'word/document.xml'],
  ['presentation', 'ppt/presentation.xml'],
]

/** Of a workbook, be it damaged. */
const ofWorkbooks = [
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
]

/** What an archive is that holds no workbook: undefined for one that seems to. */
export function archiveNature(archive: Archive): FileNature | undefined {
  const known = contents.find(([, entry]) => archive.has(entry))?.[0]
  return known ?? (ofWorkbooks.some((entry) => archive.has(entry)) ? undefined : 'archive')
}
