import { app } from 'electron'
import { matchLocale, type Locale } from '../../db/domain/i18n/locale.ts'
import type { PreferenceFile } from './preferences.ts'

/** The language that was chosen, else that of the system. */
export function languageOf({ current: { language } }: PreferenceFile): Locale {
  return language === 'system' ? matchLocale(...app.getPreferredSystemLanguages()) : language
}
