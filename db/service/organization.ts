import { contactPointSchema, type ContactPointInput } from '../domain/contact-point.ts'
import { organizationSchema, type OrganizationId, type OrganizationInput } from '../domain/organization.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertContactPoint } from '../store/queries/contact-point.ts'
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

/** An organization and how to reach it, in one batch. */
export function createOrganizationWith(
  session: Session,
  input: { readonly fields: OrganizationInput; readonly contactPoints: readonly ContactPointInput[] },
): Promise<Recorded<OrganizationId>> {
  const organization = parseInput(organizationSchema, input.fields)
  const points = input.contactPoints.map((point) => parseInput(contactPointSchema, point))
  return record(session, 'organization.create', (write) => {
    const { id, uid } = insertOrganization(write, organization)
    for (const point of points)
      insertContactPoint(write, id, point, { sensitivity: organization.sensitivity })
    return uid
  })
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
