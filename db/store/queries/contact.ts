import type { ContactNoun, Tier } from '../../domain/contact.ts'
import { AppError } from '../../domain/errors.ts'
import type { Sensitivity } from '../../domain/sensitivity.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { Id } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { insertRecord, insertRow, setSensitivity, updateRow, type NewRecord } from '../row.ts'

/** How a contact is written and where it sorts: computed in the domain, stored for the lists. */
export interface ContactNames {
  readonly displayName: string
  readonly sortKey: string
}

interface ContactCommon {
  readonly otherNames?: readonly string[] | undefined
  readonly about?: string | null | undefined
  readonly avoid?: string | null | undefined
  readonly tier?: Tier | null | undefined
  readonly photo?: Id<'attachment'> | null | undefined
  readonly owner?: Id<'member'> | null | undefined
  readonly source?: string | null | undefined
  readonly doNotContact?: boolean | undefined
  readonly doNotContactReason?: string | null | undefined
  readonly sensitivity?: Sensitivity | undefined
}

export function insertContact<N extends ContactNoun>(
  write: WriteDb,
  noun: N,
  contact: ContactNames & ContactCommon & { readonly uid?: Id<N> | undefined },
): NewRecord<N> {
  const { uid, sensitivity, ...columns } = contact
  const record = insertRecord(write, noun, { sensitivity, ...(uid && { uid }) })
  const level = sensitivity === undefined ? {} : { level: sensitivityRank(sensitivity) }
  insertRow(write, 'contact', {
    id: record.id,
    noun,
    ...names(columns),
    ...toColumns(commonOf(write, columns)),
    ...level,
  })
  return record
}

export function updateContact(
  write: WriteDb,
  id: number,
  contact: Partial<ContactNames> & ContactCommon,
): boolean {
  setSensitivity(write, id, contact.sensitivity)
  const { displayName, sortKey } = contact
  return updateRow(write, 'contact', id, {
    ...toColumns({ displayName, sortKey }),
    ...toColumns(commonOf(write, contact)),
  })
}

/** Whom a person must not reach out to, and why (perhaps no reason was noted); undefined for everybody else. */
export const findDoNotContact = (
  write: WriteDb,
  id: number,
): { readonly name: string; readonly reason: string } | undefined =>
  write
    .statement(
      `select display_name as name, coalesce(do_not_contact_reason, '') as reason from contact
       where id = ? and do_not_contact = 1`,
    )
    .get(id) as { name: string; reason: string } | undefined

const names = ({ displayName, sortKey }: ContactNames) => ({ display_name: displayName, sort_key: sortKey })

function commonOf(write: WriteDb, contact: ContactCommon) {
  const { otherNames, about, avoid, tier, source, doNotContact, doNotContactReason } = contact
  const photoId = idOf(write, contact.photo, ['attachment'])
  const ownerId = idOf(write, contact.owner, ['member'])
  return { otherNames, about, avoid, tier, photoId, ownerId, source, doNotContact, doNotContactReason }
}

/** A contact without any name cannot be found again. Error: `input.invalid`. */
export function requireName(displayName: string): void {
  if (displayName === '') throw new AppError('input.invalid', { issues: ['name: issue.nameMissing'] })
}
