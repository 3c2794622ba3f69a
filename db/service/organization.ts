import { contactPointSchema, type ContactPointInput } from '../domain/contact-point.ts'
import { organizationSchema, type OrganizationId, type OrganizationInput } from '../domain/organization.ts'
import type { CustomEntries } from '../domain/custom-field.ts'
import { assertReachable } from '../domain/contact-point-value.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertContactPoint } from '../store/queries/contact-point.ts'
import { insertOrganization, updateOrganization } from '../store/queries/organization.ts'
import { idOf } from '../store/record.ts'
import { writeCustomValues } from './custom-field.ts'
import { record, type Session } from './session.ts'

export function createOrganization(
  session: Session,
  input: OrganizationInput,
): Promise<Recorded<OrganizationId>> {
  const organization = parseInput(organizationSchema, input)
  return record(session, 'organization.create', (write) => insertOrganization(write, organization).uid)
}

interface NewOrganization {
  readonly fields: OrganizationInput
  readonly contactPoints: readonly ContactPointInput[]
  /** What stands in fields of the user's own. */
  readonly own?: CustomEntries | undefined
}

/** An organization and how to reach it, in one batch. */
export function createOrganizationWith(
  session: Session,
  input: NewOrganization,
): Promise<Recorded<OrganizationId>> {
  const organization = parseInput(organizationSchema, input.fields)
  const points = input.contactPoints.map((point) => parseInput(contactPointSchema, point))
  for (const point of points) assertReachable(point)
  return record(session, 'organization.create', (write) => {
    const { id, uid } = insertOrganization(write, organization)
    for (const point of points)
      insertContactPoint(write, id, point, { sensitivity: organization.sensitivity })
    writeCustomValues(write, uid, input.own ?? [])
    return uid
  })
}

/** With what stands in fields of the user's own, in one batch. */
export function changeOrganization(
  session: Session,
  id: OrganizationId,
  { own = [], ...patch }: OrganizationInput & { readonly own?: CustomEntries | undefined },
): Promise<Recorded<void>> {
  const fields = parseInput(organizationSchema, patch)
  return record(session, 'organization.update', (write) => {
    updateOrganization(write, idOf(write, id, ['organization', 'office']), fields)
    writeCustomValues(write, id, own)
  })
}
