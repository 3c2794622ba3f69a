import type { Translate } from './i18n/translator.ts'
import type { NamedRecord } from './row/reference.ts'
import { recordName, wordName } from './word.ts'

/** A record as it is told, in the trash too: what has no name is told by what it is and whose. */
export interface ToldRecord extends NamedRecord {
  /** Of an interaction. */
  readonly type: { readonly key: string | null; readonly label: string | null } | null
  /** Who took part in it, or whose it is: a phone number's person, both ends of a relationship. */
  readonly people: readonly string[]
}

/** What any record is called in a sentence: its name, else what it is and whose. */
export function toldName(t: Translate, record: ToldRecord): string {
  const { noun, type, people } = record
  const name = recordName(t, noun, record.name)
  const whose = people.join(', ')
  if (type)
    return name || (whose ? t('logForm.typeWith', { type: typeOf(t, type), name: whose }) : typeOf(t, type))
  if (name === '') return whose || t.find(`noun.${noun}`, { count: 1 })
  return whose && !whose.includes(name) ? `${name} (${whose})` : name
}

const typeOf = (t: Translate, type: NonNullable<ToldRecord['type']>): string =>
  wordName(t, 'interaction_type', type)
