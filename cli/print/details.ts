import type { Task } from '../task.ts'
import { cellText, fieldLabel } from './cell.ts'
import { factLines } from './facts.ts'
import { tableLines } from './table.ts'
import { terminalLines, widthOf } from './terminal-text.ts'

type Fields = Readonly<Record<string, unknown>>

const isRecords = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null)

/** Long text keeps its lines and stands by itself. */
const isProse = (key: string, value: unknown): value is string =>
  typeof value === 'string' && (value.includes('\n') || ['bodyText', 'notes'].includes(key))

/** Everything about a record: what is short as label and value, then the lists and the prose under headings. */
export function detailLines(task: Task, details: object): string[] {
  const entries = Object.entries(details)
  const noun = 'noun' in details && typeof details.noun === 'string' ? details.noun : ''
  const short = entries.filter(([key, value]) => key !== 'noun' && !isRecords(value) && !isProse(key, value))
  const facts = short.map(
    ([key, value]) => [fieldLabel(task, key), cellText(task, { key, noun }, value)] as const,
  )
  return [
    ...factLines(facts),
    ...entries.flatMap(([key, value]) => {
      if (isRecords(value)) return underHeading(task, key, recordLines(task, key, value))
      return isProse(key, value) ? underHeading(task, key, terminalLines(value)) : []
    }),
  ]
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
  relationships: 'relationship',
  relationshipsBack: 'relationship_back',
  interactions: 'interaction',
}

function recordLines(task: Task, listKey: string, records: readonly Fields[]): string[] {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))].filter((key) => key !== 'noun')
  const columns = keys.map((key) => ({ label: fieldLabel(task, key) }))
  const rows = records.map((record) => {
    const noun = typeof record['noun'] === 'string' ? record['noun'] : (nounByKey[listKey] ?? '')
    return keys.map((key) => cellText(task, { key, noun }, record[key]))
  })
  return tableLines(columns, rows)
}
