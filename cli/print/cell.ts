import { yearlessInWords } from '../../db/domain/date-phrase.ts'
import { isLocalDate } from '../../db/domain/local-date.ts'
import { openingHours } from '../../db/domain/opening-hours.ts'
import { recurrencePhrase } from '../../db/domain/recurrence-phrase.ts'
import { silenceReason, type Silence } from '../../db/domain/silence.ts'
import { dayCell, momentCell, wordOf } from '../phrases.ts'
import type { Task } from '../task.ts'

/** The words that a field's values are said in, where they are not the value itself. */
const groups: Readonly<Record<string, string>> = {
  sensitivity: 'sensitivity',
  outcome: 'outcome',
  direction: 'direction',
  state: 'followUpState',
  bucket: 'bucket',
  priority: 'priority',
  chamberKind: 'chamberKind',
  coalitionStatus: 'coalitionStatus',
  role: 'committeeRole',
  side: 'committeeSide',
  level: 'jurisdictionLevel',
}

/** Of fields that mean different things in records of different kinds. */
const groupsByNoun: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  interaction: { status: 'interactionStatus', type: 'interactionType' },
  organization: { sector: 'sector' },
  office: { kind: 'officeKind' },
  service: { status: 'serviceStatus' },
  contact_point: { kind: 'contactPointKind', status: 'contactPointStatus' },
  chamber: { kind: 'chamberKind' },
  relationship: { type: 'relationship' },
  relationship_back: { type: 'relationshipBack' },
}

/** A value of a record as a person reads it. `noun` says which kind of record it is of. */
export function cellText(task: Task, { key, noun }: { key: string; noun: string }, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? task.t('value.yes') : ''
  if (typeof value === 'number') return new Intl.NumberFormat(task.t.locale).format(value)
  if (key === 'schedules') return openingHours(value as readonly string[], task.t.locale).join('; ')
  if (Array.isArray(value)) return value.map((one: unknown) => cellText(task, { key, noun }, one)).join('; ')
  if (key === 'silence') return silenceReason(task.t, value as Silence, task.today)
  if (typeof value === 'object') return objectText(task, { key, noun }, value)
  return typeof value === 'string' ? wordText(task, { key, noun }, value) : ''
}

function wordText(task: Task, { key, noun }: { key: string; noun: string }, text: string): string {
  if (isLocalDate(text)) return dayCell(task, text)
  const yearless = yearlessInWords(text, task.t.locale)
  if (yearless !== undefined) return yearless
  if (key.endsWith('At') && !Number.isNaN(Date.parse(text))) return momentCell(task, text)
  if (key === 'recurrence') return recurrencePhrase(task.t, text, task.today)
  const group = groupsByNoun[noun]?.[key] ?? groups[key]
  return group === undefined ? text : wordOf(task, group, text)
}

/** Another record is told by its name; a word that users can add to by its label, or the translation of its key. */
function objectText(task: Task, place: { key: string; noun: string }, value: object): string {
  const { name, noun, label, key, value: inner } = value as Record<string, unknown>
  if (typeof name === 'string') return name || nounWord(task, noun)
  if (typeof label === 'string' && key !== undefined) return label
  if (typeof key === 'string') return cellText(task, place, key)
  if (typeof inner === 'string') return inner
  const { person } = value as Record<string, unknown>
  if (typeof person === 'object' && person !== null) return objectText(task, place, person)
  return Object.entries(value)
    .filter(([part, one]) => part !== 'id' && one !== null)
    .map(([part, one]) => cellText(task, { key: part, noun: place.noun }, one))
    .join(' ')
}

/** What has no name, such as an interaction without a subject, is told by what it is. */
const nounWord = ({ t }: Task, noun: unknown): string =>
  typeof noun === 'string' ? t.find(`noun.${noun}`, { count: 1 }) : ''

/** What a field is called: its name in the catalogue, else as it is. */
export const fieldLabel = ({ t }: Task, key: string): string =>
  t.has(`field.${key}`) ? t.find(`field.${key}`) : key
