import { columnName, followsFromOthers } from '../../../db/domain/i18n/column-name.ts'
import { loggedValueText, type LoggedValue } from '../../../db/domain/i18n/logged-value-text.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { nounOfLink } from '../../../db/domain/noun-of-link.ts'
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

/** A value as far as it can be read. */
export const valueText = ({ t }: Language, value: LoggedValue, field?: string | null): string =>
  loggedValueText(t, value, field)

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
