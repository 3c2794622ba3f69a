import { en, type Translation } from './en.ts'
import { es } from './es.ts'
import type { Locale } from './locale.ts'
import { makeTranslator, type Translate } from './translator.ts'

const catalogues: Readonly<Record<Locale, Translation>> = { en, es }

const made = new Map<Locale, Translate>()

/**
 * The translator of a language; the same one each time. It has the texts of every language with it: the window, which
 * speaks one at a time, loads them one by one.
 */
export function translator(locale: Locale): Translate {
  const translate = made.get(locale) ?? makeTranslator(locale, catalogues[locale])
  made.set(locale, translate)
  return translate
}
