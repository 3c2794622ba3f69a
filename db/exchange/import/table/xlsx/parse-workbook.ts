import type { SourceSheet, TableFile } from '../table-file.ts'
import { readNumberFormats } from './number-format.ts'
import type { Archive } from './open-archive.ts'
import { readBook } from './read-book.ts'
import { newBudget, readSheet } from './read-sheet.ts'
import { readSharedTexts } from './shared-text.ts'

/**
 * The visible sheets of an Excel workbook, every cell as text.
 * @throws SyntaxFault when the archive or a part of it is damaged; RangeError when it holds too much.
 */
export async function parseWorkbook(archive: Archive): Promise<TableFile> {
  const book = await readBook(archive)
  const context = {
    sharedTexts: await readSharedTexts(archive, book.stringsPart),
    formats: await readNumberFormats(archive, book.stylesPart),
    from1904: book.from1904,
    budget: newBudget(),
  }
  const sheets: SourceSheet[] = []
  for (const sheet of book.sheets.filter(({ isHidden }) => !isHidden))
    sheets.push(await readSheet(archive, sheet, context))
  const hiddenSheets = book.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  return { format: 'xlsx', text: null, sheets, hiddenSheets }
}
