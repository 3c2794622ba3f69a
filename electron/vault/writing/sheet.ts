import { longDate } from '../../../db/domain/date-phrase.ts'
import type { Locale } from '../../../db/domain/i18n/locale.ts'
import { sheetWords } from '../../../db/domain/i18n/sheet-words.ts'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { today } from '../../../db/domain/local-date.ts'
import type { SheetFile } from '../../../db/service/vault/recovery-sheet.ts'
import type { VaultContext } from './context.ts'

/** The recovery sheet of the open vault as a file, in the words of the person's language. */
export function sheetFor({ vault }: VaultContext, file: string, language: Locale): SheetFile {
  const madeOn = longDate(today(vault.store.clock), language)
  return { file, vaultFolder: vault.folder.paths.folder, words: sheetWords(translator(language)), madeOn }
}
