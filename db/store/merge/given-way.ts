import type { MatchKind } from '../../domain/matching/subject.ts'
import type { NamedRecord } from '../../domain/row/reference.ts'
import { isUid, uidToBytes, type Id, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { namedRecords } from '../lists/named-records.ts'
import type { Value } from '../schema.ts'
import { notTaken, type MergedField } from './merged-field.ts'

/** A contact that others were merged into, with the fields in which one value gave way. */
export interface MergedContact {
  readonly id: Id<MatchKind>
  readonly fields: readonly MergedField[]
}

/** Another record is told by its name. */
type ToldValue = string | number | NamedRecord | null

/** A value that gave way to another in a merge, as it is told. */
export interface GivenWay {
  readonly contact: NamedRecord
  readonly field: string
  /** Of a field of the user's own. */
  readonly label: string | null
  readonly kept: ToldValue
  readonly notTaken: ToldValue
  /** It is a line of what is known about the contact. */
  readonly isNoted: boolean
}

type Named = ReadonlyMap<string, NamedRecord>

/**
 * What gave way, contact by contact, each value once. What is about a contact, a field or another record that may not be
 * shown, or is there no more, is left out.
 */
export async function toldGivenWay(read: ReadDb, merged: readonly MergedContact[]): Promise<GivenWay[]> {
  const named = await namedByUid(
    read,
    merged.flatMap(({ id, fields }) => [id, ...fields.flatMap(recordsOf)]),
  )
  return merged.flatMap(({ id, fields }) => {
    const contact = named.get(id)
    if (contact === undefined) return []
    const shown = fields.filter((field) => recordsOf(field).every((uid) => named.has(uid)))
    const once = new Map(shown.map((field) => [`${field.field} ${String(notTaken(field))}`, field]))
    return [...once.values()].map((field) => ({ contact, ...told(named, field) }))
  })
}

/** The field itself, where it is one's own, and what its values refer to. */
const recordsOf = ({ field, label, kept, other }: MergedField): Uid[] =>
  (label === null ? [kept, other] : [field]).filter(isUid)

function told(named: Named, merged: MergedField): Omit<GivenWay, 'contact'> {
  const { field, label, result, isNoted = false } = merged
  const valueOf = (value: Value): ToldValue => {
    if (value instanceof Uint8Array) return null
    return (label === null && isUid(value) && named.get(value)) || value
  }
  return { field, label, kept: valueOf(result), notTaken: valueOf(notTaken(merged)), isNoted }
}

/** By uids that may be old: the record that a merged one became. */
async function namedByUid(read: ReadDb, uids: readonly Uid[]): Promise<Named> {
  const asked = JSON.stringify([...new Set(uids)].map((uid) => Buffer.from(uidToBytes(uid)).toString('hex')))
  const found = read.all<{ uid: string; id: number }>(
    `select lower(hex(a.uid)) as uid, coalesce(
       (select id from record where uid = a.uid), (select record_id from redirect where uid = a.uid)) as id
     from (select unhex(value) as uid from json_each(?)) a`,
    asked,
  )
  const names = await namedRecords(
    read,
    found.flatMap(({ id }) => id ?? []),
  )
  const byHex = new Map(found.map(({ uid, id }) => [uid, names.get(id)]))
  return new Map(
    uids.flatMap((uid) => {
      const record = byHex.get(uid.replaceAll('-', ''))
      return record ? [[uid, record]] : []
    }),
  )
}
