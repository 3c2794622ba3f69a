import type { ConflictInBrief } from '../undo-conflict.ts'
import type { Translate } from './translator.ts'

/**
 * What a column of the store, or a field of the domain, is called: `family_name` and `familyName` are the same. A
 * reference is called by what it refers to, the trash by what it is.
 */
export function columnName(t: Translate, column: string): string {
  const name = aliases[column] ?? fieldOfColumn(column)
  return t.has(`field.${name}`) ? t.find(`field.${name}`) : name
}

/** Columns that say in another form what another says. */
const aliases: Readonly<Record<string, string>> = {
  trashed_batch: 'trashed',
  display_name: 'name',
  sort_key: 'name',
  folded: 'name',
  normalised: 'value',
  body: 'bodyText',
  sha256: 'content',
  reverse_label: 'label',
  is_watched: 'watched',
}

/** The field that a column of the store keeps; a reference by what it refers to. */
export const fieldOfColumn = (column: string): string => inCamelCase(column.replace(/_id$/u, ''))

/** As the fields of records are called outside the store. */
const inCamelCase = (column: string): string =>
  column.replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase())

/** What follows from other fields, and is written with them. */
const derived = new Set([
  'displayName',
  'sortKey',
  'normalised',
  'level',
  'lastContactOn',
  'updatedAt',
  // Shown as their plain text, which is written with them.
  'body',
])

/** Whether a column, or a field, is written with others that say more. */
export const followsFromOthers = (column: string): boolean => derived.has(inCamelCase(column))

/** What is in the way of an undo, called as a person knows it: an own field by its label. */
export const conflictingField = (t: Translate, { field, about }: ConflictInBrief): string | undefined =>
  about ?? (field === null ? undefined : columnName(t, field))

/** Conflicts without those that follow from another one of the same record. */
export const saidConflicts = <C extends ConflictInBrief>(conflicts: readonly C[]): C[] =>
  conflicts.filter(
    (one) =>
      one.field === null ||
      !followsFromOthers(one.field) ||
      !conflicts.some(({ id, field }) => id === one.id && field !== null && !followsFromOthers(field)),
  )
