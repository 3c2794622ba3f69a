import type { ContactDraft } from '../contact/draft/contact-draft.ts'
import type { ContactTask, ImportPart } from '../import-part.ts'
import type { ReadingProblem } from '../reading-problem.ts'
import type { TableRow } from '../table/table-file.ts'

/**
 * Lists of notes and of tasks, which name their contact by its number: notes are told of the contact, tasks become things
 * to do about it. Other lists stay as they are.
 */
export function attachNotes(parts: readonly ImportPart[]): ImportPart[] {
  const contacts = parts.find(({ table }) => sheetName(table) === 'contacts')
  if (!contacts?.table) return [...parts]
  const lines = linesById(contacts.table.table)
  const notes = parts.flatMap((part) => (isList(part, 'notes') ? toNotes(part, lines) : []))
  const isTaken = (part: ImportPart) => isList(part, 'notes') || isList(part, 'tasks')
  return parts.map((part) => {
    if (part === contacts) return { ...part, drafts: withNotes(part.drafts, notes) }
    if (!isTaken(part)) return part
    const tasks = isList(part, 'tasks') ? toTasks(part, lines, contacts.name) : []
    const problems = part.problems.filter(isOfLetters)
    return { ...part, entries: tasks.length, drafts: [], problems, tasks }
  })
}

/** What was made of its letters is true of what it tells of others. */
const isOfLetters = ({ code }: ReadingProblem): boolean =>
  code === 'text.garbled' || code === 'text.perhapsGarbled'

const sheetName = (table: ImportPart['table']): string | null =>
  table?.file.sheets[table.sheet]?.name?.toLowerCase() ?? null

const isList = ({ table }: ImportPart, name: string): boolean =>
  sheetName(table) === name && ['contact_id', 'text'].every((column) => columnOf(table, column) >= 0)

const columnOf = (table: ImportPart['table'], name: string): number =>
  table?.table.columns.find((column) => column.name === name)?.index ?? -1

const linesById = ({
  columns,
  rows,
}: NonNullable<ImportPart['table']>['table']): ReadonlyMap<string, number> => {
  const id = columns.find(({ name }) => name === 'id')?.index ?? -1
  return new Map(rows.map(({ line, cells }) => [cells[id] ?? '', line]))
}

interface ContactNote {
  readonly contactLine: number
  readonly text: string
}

/** Reads the rows of a list that belong to a contact. */
function rowsOf({ table }: ImportPart, lines: ReadonlyMap<string, number>) {
  const cellOf = (name: string) => {
    const at = columnOf(table, name)
    return ({ cells }: TableRow): string => cells[at]?.trim() ?? ''
  }
  const contact = cellOf('contact_id')
  const rows = (table?.table.rows ?? []).flatMap((row) => {
    const contactLine = lines.get(contact(row))
    return contactLine === undefined ? [] : [{ row, contactLine }]
  })
  return { rows, cellOf }
}

function toNotes(part: ImportPart, lines: ReadonlyMap<string, number>): ContactNote[] {
  const { rows, cellOf } = rowsOf(part, lines)
  const [text, date] = [cellOf('text'), cellOf('date')]
  return rows.map(({ row, contactLine }) => ({
    contactLine,
    text: [date(row).slice(0, 10), text(row)].filter((piece) => piece !== '').join(': '),
  }))
}

function toTasks(part: ImportPart, lines: ReadonlyMap<string, number>, contacts: string): ContactTask[] {
  const { rows, cellOf } = rowsOf(part, lines)
  const [text, due, done] = [cellOf('text'), cellOf('due_date'), cellOf('done_date')]
  return rows
    .filter(({ row }) => text(row) !== '')
    .map(({ row, contactLine }) => ({
      line: row.line,
      contacts,
      contactLine,
      title: text(row).slice(0, 1000),
      dueOn: due(row).slice(0, 10) || null,
      doneOn: done(row).slice(0, 10) || null,
    }))
}

const withNotes = (drafts: readonly ContactDraft[], notes: readonly ContactNote[]): ContactDraft[] =>
  drafts.map((draft) => {
    const own = notes.filter(({ contactLine }) => contactLine === draft.line).map(({ text }) => text)
    return own.length === 0 ? draft : { ...draft, notes: [...(draft.notes ?? []), ...own] }
  })
