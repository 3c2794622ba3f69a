import { longDate } from '../date-phrase.ts'
import { isLocalDate } from '../local-date.ts'
import type { Noun } from '../noun.ts'
import { recordName } from '../word.ts'
import type { Translate } from './translator.ts'

/** Fields that hold one of a few words, and the group of the catalogue that says them. */
const wordGroups: Readonly<Record<string, string>> = {
  sensitivity: 'sensitivity',
  state: 'followUpState',
  status: 'interactionStatus',
  outcome: 'outcome',
  direction: 'direction',
  priority: 'priority',
  coalitionStatus: 'coalitionStatus',
  countsAs: 'words.counts',
}

/** Fields that say yes or no, kept as 1 and 0. */
const flags = new Set(['doNotContact', 'isPrimary', 'isMeeting', 'isSelf', 'retired', 'trashed'])

/** Another record is told by its name. */
export type LoggedValue = string | number | boolean | null | { readonly noun: Noun; readonly name: string }

/** A value as far as it can be read. Lists are kept as JSON; days are said in full; some words are told by their field. */
export function loggedValueText(t: Translate, value: LoggedValue, field?: string | null): string {
  if (value === null) return ''
  if (typeof value === 'object')
    return recordName(t, value.noun, value.name) || t.find(`noun.${value.noun}`, { count: 1 })
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (flags.has(field ?? '')) return t(value === 1 ? 'value.yes' : 'value.no')
  const text = String(value)
  const word = `${wordGroups[field ?? ''] ?? ''}.${text}`
  if (t.has(word)) return t.find(word)
  if (isLocalDate(text)) return longDate(text, t.locale)
  return text.startsWith('[') ? listText(text) : text
}

function listText(text: string): string {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.join(', ') : text
  } catch (error) {
    // A text that begins with a bracket is a text.
    if (error instanceof SyntaxError) return text
    throw error
  }
}
