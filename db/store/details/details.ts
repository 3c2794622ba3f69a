import { AppError } from '../../domain/errors.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Noun } from '../../domain/noun.ts'
import type { Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { findRecord, type RecordRef } from '../record.ts'
import { committeeDetails, type CommitteeDetails } from './committee.ts'
import { followUpDetails, type FollowUpDetails } from './follow-up.ts'
import { interactionDetails, type InteractionDetails } from './interaction.ts'
import { memberDetails, type MemberDetails } from './member.ts'
import { membershipDetails, type MembershipDetails } from './membership.ts'
import { officeDetails, type OfficeDetails } from './office.ts'
import { organizationDetails, type OrganizationDetails } from './organization.ts'
import { otherDetails, type OtherDetails } from './other.ts'
import { personDetails, type PersonDetails } from './person.ts'
import { tagDetails, type TagDetails } from './tag.ts'

export type Details =
  | PersonDetails
  | OrganizationDetails
  | OfficeDetails
  | CommitteeDetails
  | MembershipDetails
  | InteractionDetails
  | FollowUpDetails
  | MemberDetails
  | TagDetails
  | OtherDetails

type PageOf = (read: ReadDb, id: number, today: LocalDate) => Promise<Details | undefined>

const pages: Partial<Record<Noun, PageOf>> = {
  person: personDetails,
  organization: (read, id, today) => organizationDetails(read, { noun: 'organization', id }, today),
  office: officeDetails,
  committee: committeeDetails,
  committee_membership: membershipDetails,
  interaction: interactionDetails,
  follow_up: followUpDetails,
  member: memberDetails,
  tag: tagDetails,
}

/**
 * Everything about one record that may be shown. `today` is the day where the device is. Error: `record.notFound`,
 * also for what is in the trash, above the clearance, or part of something that is.
 */
export async function getDetails(read: ReadDb, uid: Uid, today: LocalDate): Promise<Details> {
  const record = await findRecord(read, uid)
  const details = record && !record.trashed ? await detailsOf(read, record, today) : undefined
  if (details === undefined) throw new AppError('record.notFound', { noun: 'record', id: uid })
  return details
}

function detailsOf(read: ReadDb, { noun, id }: RecordRef, today: LocalDate): Promise<Details | undefined> {
  const page = pages[noun]
  return page ? page(read, id, today) : otherDetails(read, noun, id)
}
