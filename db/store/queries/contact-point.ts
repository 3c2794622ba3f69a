import type { ContactPointInput, ContactPointPatch } from '../../domain/contact-point.ts'
import { normaliseContactPoint, type ContactPointKind } from '../../domain/contact-point-value.ts'
import type { Id } from '../../domain/uid.ts'
import type { Sensitivity } from '../../domain/sensitivity.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'

interface ContactPointOptions {
  readonly uid?: Id<'contact_point'>
  readonly sensitivity?: Sensitivity | undefined
}

/** Adds a way to reach a contact. The first of its kind is primary unless said otherwise. */
export function insertContactPoint(
  write: WriteDb,
  contactId: number,
  input: ContactPointInput,
  options: ContactPointOptions = {},
): NewRecord<'contact_point'> {
  const isPrimary = input.isPrimary ?? !hasPrimary(write, contactId, input.kind)
  if (isPrimary) clearPrimary(write, contactId, input.kind)
  const record = insertRecord(write, 'contact_point', options)
  insertRow(write, 'contact_point', {
    id: record.id,
    contact_id: contactId,
    kind: input.kind,
    value: input.value,
    normalised: normaliseContactPoint(input, write.region),
    is_primary: isPrimary ? 1 : 0,
    ...toColumns({ label: input.label, parts: input.parts, status: input.status }),
  })
  return record
}

interface StoredContactPoint {
  readonly contact_id: number
  readonly kind: ContactPointKind
  readonly value: string
  readonly label: string | null
}

/** What stands there of one. */
export const saidContactPoint = (write: WriteDb, id: number): StoredContactPoint =>
  write
    .statement('select contact_id, kind, value, label from contact_point where id = ?')
    .get(id) as StoredContactPoint

export function updateContactPoint(write: WriteDb, id: number, patch: ContactPointPatch): boolean {
  const point = saidContactPoint(write, id)
  if (patch.isPrimary) clearPrimary(write, point.contact_id, point.kind, id)
  const { value = point.value, label = point.label } = patch
  const isSaidAnew = value !== point.value || (point.kind === 'social' && label !== point.label)
  // What an import brought may have been read in another region than the vault's.
  const normalised = isSaidAnew
    ? { normalised: normaliseContactPoint({ kind: point.kind, value, label }, write.region) }
    : {}
  return updateRow(write, 'contact_point', id, toColumns({ ...patch, ...normalised }))
}

function findPrimary(write: WriteDb, contactId: number, kind: ContactPointKind): number | undefined {
  return write
    .statement('select id from contact_point where contact_id = ? and kind = ? and is_primary = 1')
    .pluck()
    .get(contactId, kind) as number | undefined
}

/** One in the trash is none: what comes in its place is the primary one. */
const hasPrimary = (write: WriteDb, contactId: number, kind: ContactPointKind): boolean =>
  write
    .statement(
      `select 1 from contact_point p join record r on r.id = p.id
       where p.contact_id = ? and p.kind = ? and p.is_primary = 1 and r.trashed_batch is null`,
    )
    .get(contactId, kind) !== undefined

function clearPrimary(write: WriteDb, contactId: number, kind: ContactPointKind, except?: number): void {
  const primary = findPrimary(write, contactId, kind)
  if (primary !== undefined && primary !== except)
    updateRow(write, 'contact_point', primary, { is_primary: 0 })
}
