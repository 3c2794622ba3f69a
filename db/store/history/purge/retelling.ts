import { notesWithout, wordsWithout, type ForgottenNames } from '../../../domain/forgotten-in-notes.ts'
import { storedRichText } from '../../../domain/rich-text.ts'
import { plainText } from '../../../domain/rich-text-words.ts'
import type { Value } from '../../schema.ts'

/** What a column keeps in which somebody may be named: words, notes and their plain text, or words in JSON. */
type Telling = 'words' | 'notes' | 'notesAsWords' | 'list'

/** Columns in which people write of others. */
export const retellingFields = {
  interaction: {
    subject: 'words',
    body: 'notes',
    body_text: 'notesAsWords',
    place: 'words',
    agenda: 'list',
    decisions: 'list',
  },
  follow_up: { title: 'words', notes: 'words', dropped_reason: 'words' },
  meeting_template: { label: 'words', agenda: 'list', body: 'notes' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Telling>>>>

export type RetellingTable = keyof typeof retellingFields

type Fields = Readonly<Record<string, Value>>

/** Those of the fields that are given in which people write, without those who are forgotten. */
export function fieldsWithout(table: RetellingTable, fields: Fields, forgotten: ForgottenNames): Fields {
  const withoutNames = wordsWithout(forgotten.names)
  const left: Record<string, Value> = {}
  const tellings: Readonly<Record<string, Telling>> = retellingFields[table]
  for (const [field, telling] of Object.entries(tellings)) {
    const value = fields[field]
    if (typeof value !== 'string') {
      if (value !== undefined) left[field] = value
    } else if (telling === 'words') left[field] = withoutNames(value)
    else if (telling === 'list') left[field] = listWithout(value, withoutNames)
    else if (telling === 'notes') left[field] = storedNotesWithout(value, forgotten)
    else left[field] = (left['body'] === fields['body'] ? null : textOf(left['body'])) ?? withoutNames(value)
  }
  return left
}

/** Notes of parts that are not known any more are read as their plain text alone. */
function storedNotesWithout(json: string, forgotten: ForgottenNames): string | null {
  const notes = storedRichText(json)
  return notes && JSON.stringify(notesWithout(notes, forgotten))
}

function textOf(notes: Value | undefined): string | null {
  const doc = typeof notes === 'string' ? storedRichText(notes) : null
  return doc && plainText(doc)
}

const listWithout = (json: string, withoutNames: (text: string) => string): string =>
  JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'string' ? withoutNames(value) : value,
  )
