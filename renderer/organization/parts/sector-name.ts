import type { VocabularyWord } from '../../../db/domain/row/reference.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { wordName } from '../../../db/domain/word.ts'

/** What a user called the sector, else its name in the language of the window. */
export const sectorName = (t: Translate, sector: VocabularyWord<'sector'>): string =>
  wordName(t, 'sector', sector)
