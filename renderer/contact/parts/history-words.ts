import { longDate } from '../../../db/domain/date-phrase.ts'
import { columnName, followsFromOthers } from '../../../db/domain/i18n/column-name.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { isLocalDate } from '../../../db/domain/local-date.ts'
import { nounOfLink } from '../../../db/domain/noun-of-link.ts'
import type { Noun } from '../../../db/domain/noun.ts'
import { recordName } from '../../../db/domain/word.ts'
import type { HistoryRow } from '../../../electron/contract/history.ts'
import type { Language } from '../../app/api/language.tsx'

/** Whether a change says something a person did. */
export const isWorthShowing = ({ op, field }: Pick<HistoryRow, 'op' | 'field'>): boolean =>
  op !== 'update' || !followsFromOthers(field ?? '')

/** Whether a change is told as that of a field: an own field that is filled in gets a row of its own. */
export const isOfField = ({ op, table }: Pick<HistoryRow, 'op' | 'table'>): boolean =>
  op === 'update' || table === 'custom_value'

/** What the field of a change is called. */
export const changedField = (t: Translate, { about, field }: Pick<HistoryRow, 'about' | 'field'>): string =>
  about ?? columnName(t, field ?? 'value')

/** What kind of thing was added or removed. */
function tableLabel(t: Translate, { table, about }: Pick<HistoryRow, 'table' | 'about'>): string {
  if (table === 'record_tag' && about !== null) return t('historyScreen.tag', { tag: about })
  const noun = nounOfLink[table] ?? table
  return t.find(t.has(`noun.${noun}`) ? `noun.${noun}` : 'noun.record', { count: 1 })
}

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
type ShownValue = string | number | boolean | null | { readonly noun: Noun; readonly name: string }

/** A value as far as it can be read. Lists are kept as JSON; days are said in full; some words are told by their field. */
export function valueText({ t, locale }: Language, value: ShownValue, field?: string | null): string {
  if (value === null) return ''
  if (typeof value === 'object')
    return recordName(t, value.noun, value.name) || t.find(`noun.${value.noun}`, { count: 1 })
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (flags.has(field ?? '')) return t(value === 1 ? 'value.yes' : 'value.no')
  const text = String(value)
  const word = `${wordGroups[field ?? ''] ?? ''}.${text}`
  if (t.has(word)) return t.find(word)
  if (isLocalDate(text)) return longDate(text, locale)
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

/** Things added or removed as a whole, with how many: an import brings a dozen contact points at once. */
interface WholeChange {
  readonly what: string
  readonly op: 'create' | 'delete'
  readonly count: number
}

/** The rows that stand behind every record are no things of their own. */
const rowsBehind = new Set(['record', 'contact', 'external_id', 'redirect'])

export function countWhole(
  t: Translate,
  rows: readonly Pick<HistoryRow, 'op' | 'table' | 'about'>[],
): readonly WholeChange[] {
  const whole = rows.filter((row) => !isOfField(row) && !rowsBehind.has(row.table))
  const groups = Map.groupBy(whole, ({ op, table, about }) => `${op} ${table} ${about}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || first.op === 'update') return []
    return [{ what: tableLabel(t, first), op: first.op, count: group.length }]
  })
}
