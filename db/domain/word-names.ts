import { translator } from './i18n/all-languages.ts'
import { locales } from './i18n/locale.ts'
import type { Translate } from './i18n/translator.ts'
import { wordGroups, type NamedWord, type Vocabulary } from './word.ts'

/** All that a word is understood by: its key, what users called it, its names in the languages of Caucus. */
export function wordNames(of: Vocabulary, { key, label, reverseLabel = null }: NamedWord): string[] {
  const brought = key === null ? [] : locales.flatMap((locale) => broughtNames(translator(locale), of, key))
  return [key, label, reverseLabel].filter((name) => name !== null).concat(brought)
}

const broughtNames = (t: Translate, of: Vocabulary, key: string): string[] =>
  of === 'relationship_type'
    ? [t.find(`relationship.${key}`), t.find(`relationshipBack.${key}`)]
    : [t.find(`${wordGroups[of]}.${key}`)]
