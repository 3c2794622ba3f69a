import type { OrganizationId, OrganizationInput } from '../../domain/organization.ts'
import { cleanName } from '../../domain/person-name.ts'
import { sortKey } from '../../domain/sort-key.ts'
import type { Id } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { insertRow, updateRow, type NewRecord } from '../row.ts'
import { insertContact, requireName, updateContact, type ContactNames } from './contact.ts'

export function insertOrganization(
  write: WriteDb,
  input: OrganizationInput,
  uid?: OrganizationId,
): NewRecord<'organization'> {
  return insertOrganizationAs(write, 'organization', input, uid)
}

/** An office is an organization too; it differs in what it belongs to, and in standing in a list of its own. */
export function insertOrganizationAs<N extends 'organization' | 'office'>(
  write: WriteDb,
  noun: N,
  input: OrganizationInput,
  uid?: Id<N>,
): NewRecord<N> {
  const names = organizationNames(input.name ?? '')
  requireName(names.displayName)
  const record = insertContact(write, noun, { ...input, ...names, uid })
  insertRow(write, 'organization', {
    id: record.id,
    name: names.displayName,
    ...organizationColumns(write, input),
  })
  return record
}

export function updateOrganization(write: WriteDb, id: number, patch: OrganizationInput): boolean {
  const names = patch.name === undefined ? undefined : organizationNames(patch.name)
  if (names) requireName(names.displayName)
  const columns = { ...organizationColumns(write, patch), ...(names && { name: names.displayName }) }
  const changed = updateRow(write, 'organization', id, columns)
  return updateContact(write, id, { ...patch, ...names }) || changed
}

function organizationColumns(write: WriteDb, input: OrganizationInput) {
  const { type, countiesServed, services, coalitionStatus, trust, memberSince, sector, parent } = input
  const sectorId = idOf(write, sector, ['sector'])
  const parentId = idOf(write, parent, ['organization'])
  return toColumns({
    type,
    countiesServed,
    services,
    coalitionStatus,
    trust,
    memberSince,
    sectorId,
    parentId,
  })
}

function organizationNames(text: string): ContactNames {
  const name = cleanName(text)
  return { displayName: name, sortKey: sortKey(name) }
}
