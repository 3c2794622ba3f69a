import type { ReadDb, WriteDb } from '../access.ts'
import { insertRow } from '../row.ts'

/** The pairs that somebody said are not duplicates, the lower id first. */
export const notDuplicatePairs = (read: ReadDb): { readonly one: number; readonly other: number }[] =>
  read.all('select min(contact_id, other_id) as one, max(contact_id, other_id) as other from not_duplicate')

/** Remembers that these contacts, each with each, are not duplicates. The one with the lower uid stands first. */
export function insertNotDuplicates(write: WriteDb, ids: readonly number[]): void {
  const ordered = write
    .statement('select id from record where id in (select value from json_each(?)) order by uid')
    .pluck()
    .all(JSON.stringify(ids)) as number[]
  ordered.forEach((contact, at) => {
    for (const other of ordered.slice(at + 1))
      if (!isKnown(write, contact, other))
        insertRow(write, 'not_duplicate', { contact_id: contact, other_id: other })
  })
}

/** Whichever stands first: a merge may have turned a pair around. */
const isKnown = (write: WriteDb, one: number, other: number): boolean =>
  write
    .statement(
      'select 1 from not_duplicate where (contact_id = $one and other_id = $other) or (contact_id = $other and other_id = $one)',
    )
    .get({ one, other }) !== undefined
