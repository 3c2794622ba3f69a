import { fold } from './fold.ts'
import { wordAfter } from './renamed-word.ts'

/** What is looked for, taken apart: words and phrases, and what the records have to be. */
export interface SearchQuery {
  /** What is left to be found in names and notes, phrases in their quotation marks. */
  readonly text: string
  readonly filters: readonly SearchFilter[]
}

/** A word or a phrase as it was typed. */
interface TypedTerm {
  readonly words: string
  readonly isPhrase: boolean
  /** Behind a minus: what has it is not meant. */
  readonly isExcluded: boolean
}

const typedTerm = /(-)?"([^"]*)"?|(\S+)/gu
/** "-tag:champion" is none: a filter excludes nothing. */
const excludedWord = /^-(?![\p{L}-]+:)(?=.*[\p{L}\p{N}])/u

/** Every word and "quoted phrase" that has a letter or figure. */
export const searchTerms = (text: string): readonly TypedTerm[] =>
  Array.from(text.matchAll(typedTerm), ([, minus, phrase, word = '']) => ({
    words: phrase ?? word.replace(excludedWord, ''),
    isPhrase: phrase !== undefined,
    isExcluded: minus !== undefined || excludedWord.test(word),
  })).filter(({ words }) => isSearchable(words))

export const isExcluding = ({ text }: Pick<SearchQuery, 'text'>): boolean =>
  searchTerms(text).some(({ isExcluded }) => isExcluded)

/** What has one of these words or phrases is not meant; each as it is looked for, whole but before a `*`. */
export const excludedTexts = (text: string): readonly string[] =>
  searchTerms(text)
    .filter(({ isExcluded }) => isExcluded)
    .map(({ words }) => (words.endsWith('*') ? words : `"${words}"`))

/** Whether anything is asked: a letter or figure to be found, or a filter; what is excluded alone asks for nothing. */
export const isAsking = ({ text, filters }: SearchQuery): boolean =>
  searchTerms(text).some(({ isExcluded }) => !isExcluded) || (filters.length > 0 && !isExcluding({ text }))

/** The index has letters and figures, no signs. */
const isSearchable = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)

export type SearchKey = 'type' | 'after' | 'before' | 'until' | 'tag' | 'owner' | 'in' | 'with'

interface SearchFilter {
  readonly key: SearchKey
  readonly value: string
}

/** Where something is looked for, by the words of both languages. */
export type SearchPlace = 'people' | 'organizations' | 'notes' | 'follow-ups' | 'other'

const keys: Readonly<Record<string, SearchKey>> = {
  type: 'type',
  tipo: 'type',
  after: 'after',
  since: 'after',
  desde: 'after',
  despues: 'after',
  before: 'before',
  until: 'until',
  antes: 'before',
  hasta: 'until',
  tag: 'tag',
  etiqueta: 'tag',
  owner: 'owner',
  responsable: 'owner',
  in: 'in',
  en: 'in',
  with: 'with',
  con: 'with',
}

const places: Readonly<Record<string, SearchPlace>> = {
  people: 'people',
  person: 'people',
  personas: 'people',
  legislators: 'people',
  legisladores: 'people',
  organizations: 'organizations',
  organization: 'organizations',
  organizaciones: 'organizations',
  notes: 'notes',
  notas: 'notes',
  interactions: 'notes',
  interacciones: 'notes',
  meetings: 'notes',
  reuniones: 'notes',
  'follow-ups': 'follow-ups',
  'follow-up': 'follow-ups',
  followups: 'follow-ups',
  seguimientos: 'follow-ups',
  seguimiento: 'follow-ups',
  files: 'other',
  archivos: 'other',
  bills: 'other',
  proyectos: 'other',
}

export const placeOf = (word: string): SearchPlace | undefined => {
  const said = fold(word)
  return Object.hasOwn(places, said) ? places[said] : undefined
}

const filterPattern = /(?<=^|\s)([\p{L}-]+):("[^"]*"?|[^\s"]+)/gu

/** A word before a colon that narrows nothing: it is looked for as it stands, and may have been meant as a filter. */
export function unknownSearchKey(query: string): string | undefined {
  const said = Array.from(query.matchAll(filterPattern), ([, word = '']) => word)
  return said.find((word) => !Object.hasOwn(keys, fold(word)))
}

const valueOf = (said: string): string => said.replaceAll('"', '').trim()

/**
 * `type:meeting after:2026-01-01 tag:"big donor" owner:me in:notes "mental health"`: words with a colon that are one of
 * the keys, in English or Spanish, narrow; everything else is looked for.
 */
export function parseSearchQuery(query: string): SearchQuery {
  const filters: SearchFilter[] = []
  const text = query.replace(filterPattern, (whole, word: string, said: string) => {
    const name = fold(word)
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined
    const value = valueOf(said)
    if (key === undefined || value === '' || (key === 'in' && placeOf(value) === undefined)) return whole
    filters.push({ key, value })
    return ''
  })
  return { text: text.replace(/\s+/gu, ' ').trim(), filters }
}

/** The query as it asks for the same under new words: `type:` or `tag:`, in either language. */
export const renameInSearch = (
  query: string,
  of: SearchKey,
  renamed: Readonly<Record<string, string>>,
): string => {
  const nowOf = wordAfter(renamed)
  return query.replace(filterPattern, (whole, word: string, said: string) => {
    const name = fold(word)
    const now = nowOf(valueOf(said))
    return now === undefined || !Object.hasOwn(keys, name) || keys[name] !== of
      ? whole
      : `${word}:${asValue(now)}`
  })
}

const asValue = (word: string): string => (/\s/u.test(word) ? `"${valueOf(word)}"` : valueOf(word))
