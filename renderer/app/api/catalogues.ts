import type { Translation } from '../../../db/domain/i18n/en.ts'
import { isolated } from '../../../db/domain/i18n/isolated.ts'
import type { Locale } from '../../../db/domain/i18n/locale.ts'
import { makeTranslator, type Translate } from '../../../db/domain/i18n/translator.ts'

/** The texts of each language are a file of their own: the window loads those it speaks. */
const catalogues: Readonly<Record<Locale, () => Promise<Translation>>> = {
  en: async () => (await import('../../../db/domain/i18n/en.ts')).en,
  es: async () => (await import('../../../db/domain/i18n/es.ts')).es,
}

const loaded = new Map<Locale, Promise<Translate>>()

/** The translator of a language, once its texts are there; the same one each time. */
export function loadTranslator(locale: Locale): Promise<Translate> {
  const translate = loaded.get(locale) ?? load(locale)
  loaded.set(locale, translate)
  return translate
}

/** In the window a name that runs the other way leaves the sentence around it alone. */
const load = async (locale: Locale): Promise<Translate> =>
  makeTranslator(locale, await catalogues[locale](), isolated)
