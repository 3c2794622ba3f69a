import { columnsOf } from '../list-columns.ts'
import type { Task } from '../task.ts'
import { cellText, fieldLabel } from './cell.ts'
import { factLines } from './facts.ts'
import { tableLines } from './table.ts'
import { terminalLines, widthOf } from './terminal-text.ts'

type Fields = Readonly<Record<string, unknown>>
type Entry = readonly [key: string, value: unknown]

const isRecords = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null)

/** Long text keeps its lines and stands by itself. */
const isProse = (key: string, value: unknown): value is string =>
  typeof value === 'string' && (value.includes('\n') || ['bodyText', 'notes'].includes(key))

/** Everything about a record: what is short as label and value, then the lists and the prose under headings. */
export function detailLines(task: Task, details: object): string[] {
  const entries = Object.entries(details)
    .filter(([key]) => key !== 'body' && key !== 'rhythm') // said by `bodyText` and `silence`
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
  const noun = 'noun' in details && typeof details.noun === 'string' ? details.noun : ''
  return [...shortLines(task, entries, noun), ...entries.flatMap((entry) => longLines(task, entry))]
}

const first = ['name', 'title', 'occurredOn', 'type', 'subject']
const last = ['source', 'createdAt', 'updatedAt', 'id']

/** What a record is called comes first, what only the machine needs comes last. */
function rankOf(key: string): number {
  const at = first.indexOf(key)
  return at === -1 ? first.length + 1 + last.indexOf(key) : at
}

function shortLines(task: Task, entries: readonly Entry[], noun: string): string[] {
  const short = entries.filter(([key, value]) => key !== 'noun' && !isRecords(value) && !isProse(key, value))
  return factLines(
    short
      .filter(([, value]) => value !== 0)
      .map(([key, value]) => [fieldLabel(task, key), cellText(task, { key, noun }, value)]),
  )
}

function longLines(task: Task, [key, value]: Entry): string[] {
  if (isRecords(value)) return underHeading(task, key, recordLines(task, key, value))
  return isProse(key, value) ? underHeading(task, key, terminalLines(value)) : []
}

function underHeading(task: Task, key: string, lines: readonly string[]): string[] {
  const heading = fieldLabel(task, key)
  return ['', heading, '-'.repeat(widthOf(heading)), ...lines]
}

/** The nouns of the records in a list of details, where they do not say it themselves. */
const nounByKey: Readonly<Record<string, string>> = {
  contactPoints: 'contact_point',
  terms: 'chamber',
  offices: 'office',
  offers: 'service',
  relationships: 'relationship',
  relationshipsBack: 'relationship_back',
  interactions: 'interaction',
}

/** What of a longer row is shown beside the record it belongs to. */
const columnsByKey: Readonly<Record<string, readonly string[]>> = {
  contactPoints: ['kind', 'label', 'value', 'status', 'isPrimary'],
  custom: ['label', 'value', 'retired'],
  seats: ['chamber', 'district', 'predecessor', 'successors'],
  tags: ['name', 'addedOn'],
  locations: ['name', 'description', 'points', 'schedules'],
  offers: ['name', 'status', 'description', 'places', 'points', 'schedules'],
  terms: ['chamber', 'district', 'party', 'caucus', 'title', 'startOn', 'endOn', 'serving', 'verify'],
  offices: ['name', 'kind', 'address', 'phone', 'hours', 'id'],
  committees: ['committee', 'role', 'side', 'rank', 'endOn'],
  members: ['memberName', 'role', 'side', 'rank', 'endOn'],
  interactions: columnsOf.interaction,
  followUps: columnsOf['follow-up'],
}

function recordLines(task: Task, listKey: string, records: readonly Fields[]): string[] {
  const known = new Set(records.flatMap((record) => Object.keys(record)))
  const keys = (columnsByKey[listKey] ?? [...known]).filter((key) => key !== 'noun' && known.has(key))
  const rows = records.map((record) => {
    const noun = typeof record['noun'] === 'string' ? record['noun'] : (nounByKey[listKey] ?? '')
    return keys.map((key) => cellText(task, { key, noun }, record[key]))
  })
  return tableLines(
    keys.map((key) => ({ label: fieldLabel(task, key) })),
    rows,
  )
}
