import { shortDate } from '../../../db/domain/date-phrase.ts'
import { valueWords } from '../../../db/domain/filter/field-words.ts'
import { goneFieldName, type FilteredNoun } from '../../../db/domain/filter/field.ts'
import {
  isGroup,
  partsOf,
  type Filter,
  type FilterCondition,
  type FilterValue,
} from '../../../db/domain/filter/filter.ts'
import { isSpanOperator, type Operator } from '../../../db/domain/filter/operator.ts'
import { spanOf, type Period } from '../../../db/domain/filter/relative-day.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Language } from '../../app/api/language.tsx'
import type { ListField } from './list-field.ts'

/** What it takes to say a filter. */
export interface FilterSpeech {
  readonly noun: FilteredNoun
  readonly language: Language
  readonly today: LocalDate
  readonly fields: readonly ListField[]
  /** Of records, by their ids; of one that is not here, its id. */
  readonly names: Readonly<Record<string, string>>
}

/** A condition as a chip says it: "Sector is", "Health". */
interface ConditionWords {
  readonly question: string
  readonly answer: string
}

export function conditionWords(speech: FilterSpeech, condition: FilterCondition): ConditionWords {
  const { t } = speech.language
  const { field, op, value } = condition
  const label = speech.fields.find(({ key }) => key === field)?.label ?? goneFieldName(field)
  const values = value === undefined ? [] : typeof value === 'object' ? value : [value]
  if (op === 'empty' || op === 'not-empty') return { question: label, answer: t(`filterOperator.${op}`) }
  const relative = relativeWords(t, op, values[0])
  if (relative !== undefined) return { question: label, answer: relative }
  return { question: `${label} ${t(`filterOperator.${op}`)}`, answer: answerOf(speech, condition, values) }
}

/** "in the last 3 months", "next week": what is counted from today. */
function relativeWords(t: Translate, op: Operator, value: FilterValue | undefined): string | undefined {
  if (op === 'during') return t(`filterPeriod.${value as Period}`)
  const span = spanOf(value)
  if (span === undefined || !isSpanOperator(op)) return undefined
  return t(`filterSpan.${op}-${span.unit}`, { count: span.count })
}

function answerOf(
  speech: FilterSpeech,
  { field, op }: FilterCondition,
  values: readonly FilterValue[],
): string {
  const { t } = speech.language
  const [from = '', to = ''] = values.map((value) => sayValue(speech, field, value))
  if (op === 'between') return t('filterBuilder.betweenWords', { from, to })
  return values.map((value) => sayValue(speech, field, value)).join(t('filterBuilder.orWords'))
}

/** One value in words. */
export function sayValue(speech: FilterSpeech, key: string, value: FilterValue): string {
  const { noun, language, today, fields, names } = speech
  const { t, locale } = language
  if (typeof value === 'boolean') return t(value ? 'listScreen.yes' : 'listScreen.no')
  if (typeof value === 'number') return value.toLocaleString(locale)
  const type = fields.find((one) => one.key === key)?.field.type
  if (type === 'member' && value === 'me') return t('filterBuilder.me')
  if (type === 'date') return shortDate(value as LocalDate, today, locale)
  if (names[value] === value && (type === 'member' || type === 'record')) return t('filterBuilder.notHere')
  return names[value] ?? valueWords(t, { noun, key }, value)
}

/** A whole filter in one line: what a chip says of a group. */
export function filterWords(speech: FilterSpeech, filter: Filter): string {
  if (!isGroup(filter)) {
    const { question, answer } = conditionWords(speech, filter)
    return `${question} ${answer}`
  }
  const { t } = speech.language
  return partsOf(filter)
    .map((part) => (isGroup(part) ? `(${filterWords(speech, part)})` : filterWords(speech, part)))
    .join(t('all' in filter ? 'filterBuilder.andWords' : 'filterBuilder.orWords'))
}
