import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { SectorKey } from '../../../db/domain/sector.ts'
import type { VocabularyWord } from '../../../electron/contract/reference.ts'

/** What a user called the sector, else its name in the language of the window. */
export const sectorName = (t: Translate, { key, label }: VocabularyWord<'sector'>): string =>
  label ?? (key === null ? '' : t(`sector.${key as SectorKey}`))
