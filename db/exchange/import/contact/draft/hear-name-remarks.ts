import { fold } from '../../../../domain/fold.ts'
import { takeNameRemarks, type NameRemarks } from '../cell/name-remarks.ts'
import type { DraftInProgress } from './draft-builder.ts'
import { forbidContact } from './forbid-contact.ts'

/** What the column of a field is called, where one fills it. */
export type ColumnOf = (field: string) => string | undefined

/** Takes what stands beside a person's name out of it: titles, that they must not be contacted, and notes. Each is told. */
export function hearNameRemarks(draft: DraftInProgress, columnOf: ColumnOf): void {
  const { fields } = draft
  const take = (text: unknown, field: string): string | undefined => {
    const taken = typeof text === 'string' ? takeNameRemarks(text, field === 'name') : null
    if (taken !== null) keepRemarks(draft, taken, columnOf(field))
    return taken?.name
  }
  draft.fullName = take(draft.fullName, 'name') ?? draft.fullName
  for (const field of ['givenName', 'familyName']) {
    const name = take(fields.get(field), field)
    if (name !== undefined) fields.set(field, name)
  }
}

function keepRemarks(draft: DraftInProgress, taken: NameRemarks, column: string | undefined): void {
  const said = (text: string) => sayInName(column, text)
  for (const text of taken.refusals) {
    forbidContact(draft, said(text))
    draft.doubts.push({ code: 'refusedInName', text: said(text) })
  }
  for (const text of taken.titles)
    if (keepTitle(draft, text)) draft.doubts.push({ code: 'titleInName', text: said(text) })
    else keepNote(draft, said(text))
  for (const text of taken.notes) keepNote(draft, said(text))
}

/** "Name: on leave"; without a header its own words. */
export const sayInName = (column: string | undefined, text: string): string =>
  column === undefined ? text : `${column}: ${text}`

/** False where a column says another title. */
function keepTitle({ affiliations }: DraftInProgress, title: string): boolean {
  const [group = '1', role = {}] = [...affiliations][0] ?? []
  if (role.title != null) return fold(role.title) === fold(title)
  affiliations.set(group, { ...role, title })
  return true
}

function keepNote({ doubts, notes }: DraftInProgress, text: string): void {
  doubts.push({ code: 'inNotes', text })
  notes.push(text)
}
