import { organizationSchema, type OrganizationId, type OrganizationInput } from '../domain/organization.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertOrganization, updateOrganization } from '../store/queries/organization.ts'
import { idOf } from '../store/record.ts'
import { record, type Session } from './session.ts'

export function createOrganization(
  session: Session,
  input: OrganizationInput,
): Promise<Recorded<OrganizationId>> {
  const organization = parseInput(organizationSchema, input)
  return record(session, 'organization.create', (write) => insertOrganization(write, organization).uid)
}

export function changeOrganization(
  session: Session,
  id: OrganizationId,
  patch: OrganizationInput,
): Promise<Recorded<void>> {
  const fields = parseInput(organizationSchema, patch)
  return record(session, 'organization.update', (write) => {
    updateOrganization(write, idOf(write, id, ['organization', 'office']), fields)
  })
}
