import type { MatchKind } from '../../domain/matching/subject.ts'
import type { WriteDb } from '../access.ts'
import { insertRow } from '../row.ts'
import { raiseSensitivity } from './collapse.ts'
import { mergeFields } from './merge-fields.ts'
import { gaveWay, type FieldChoices, type MergedField } from './merged-field.ts'
import { relinkContact, type Relinked } from './relink.ts'

/** What a merge did: fields in which the two differed, and every table with rows that moved. */
export interface MergeResult {
  readonly fields: readonly MergedField[]
  readonly relinked: readonly Relinked[]
}

interface Merge {
  readonly kept: number
  readonly other: number
  readonly noun: MatchKind
  readonly choices: FieldChoices
}

/** Makes one contact of two. The other is gone, its uid leads to the kept one; the log has it all, so it can be undone. */
export function mergeContacts(write: WriteDb, merge: Merge): MergeResult {
  const { kept, other, noun } = merge
  const fields = mergeFields(write, merge)
  raiseSensitivity(write, kept, other)
  const relinked = withDiffering(relinkContact(write, { kept, other }, noun), fields)
  if (noun === 'organization') breakCircle(write, kept)
  const uid = write.statement('select uid from record where id = ?').pluck().get(other) as Uint8Array
  for (const table of [noun, 'contact', 'record'])
    write.statement(`delete from ${table} where id = ?`).run(other)
  insertRow(write, 'redirect', { uid, record_id: kept })
  return { fields, relinked }
}

/** Of values of own fields only those are doubles that say the same. */
function withDiffering(relinked: readonly Relinked[], fields: readonly MergedField[]): Relinked[] {
  const differing = fields.filter((one) => one.label !== null && gaveWay(one))
  if (differing.length === 0) return [...relinked]
  return relinked.map((counts) =>
    counts.table === 'custom_value' && counts.column === 'contact_id'
      ? { ...counts, collapsed: counts.collapsed - differing.length, differing: differing.length }
      : counts,
  )
}

/** An organization that was merged with one it belonged to no longer belongs to anything that belongs to it. */
function breakCircle(write: WriteDb, organization: number): void {
  write
    .statement(
      `with recursive above (id) as (
         select parent_id from organization where id = $id
         union select o.parent_id from organization o join above a on o.id = a.id where o.parent_id is not null
       )
       update organization set parent_id = null where id = $id and $id in (select id from above)`,
    )
    .run({ id: organization })
}
