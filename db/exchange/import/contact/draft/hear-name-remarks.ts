import { fold } from '../../../../domain/fold.ts'
import { isFillerName } from '../cell/filler-name.ts'
import { takeNameMarks } from '../cell/name-marks.ts'
import { takeNameRemarks, type NameRemarks } from '../cell/name-remarks.ts'
import type { DraftInProgress } from './draft-builder.ts'
import { forbidContact } from './forbid-contact.ts'
import { keepNote } from './keep-note.ts'

/** What the column of a field is called, where one fills it. */
export type ColumnOf = (field: string) => string | undefined

/** Takes what stands beside a person's name out of it: titles, that they must not be contacted, and notes. Each is told. */
export function hearNameRemarks(draft: DraftInProgress, columnOf: ColumnOf): void {
  takeFromNames(draft, (text, field) => {
    const taken = takeNameRemarks(text, field === 'name')
    if (taken !== null) keepRemarks(draft, taken, columnOf(field))
    return taken?.name
  })
  takeFromNames(draft, (text, field) => {
    if (!isFillerName(text)) return undefined
    draft.remarks.push(`${sayInName(columnOf(field), text)} (issue.standsForNone)`)
    return null
  })
}

/** Takes the marks out of a person's name that somebody has set beside it. Each is told. */
export function hearNameMarks(draft: DraftInProgress, columnOf: ColumnOf): void {
  takeFromNames(draft, (text, field) => {
    const taken = takeNameMarks(text)
    if (taken !== null) keepNote(draft, sayInName(columnOf(field), taken.marks))
    return taken?.name
  })
}

/** What is left of a name; null for nothing, undefined where it stays as it is. */
type TakeFromName = (text: string, field: string) => string | null | undefined

/** Takes something out of whatever field of a person's name. */
export function takeFromNames(draft: DraftInProgress, take: TakeFromName): void {
  const { fields, fullName } = draft
  const whole = fullName === null ? undefined : take(fullName, 'name')
  if (whole !== undefined) draft.fullName = whole
  for (const field of ['givenName', 'familyName']) {
    const text = fields.get(field)
    const left = typeof text === 'string' ? take(text, field) : undefined
    if (left === null) fields.delete(field)
    else if (left !== undefined) fields.set(field, left)
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
