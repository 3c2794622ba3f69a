import type { MembershipRow } from '../../domain/row/committee-row.ts'
import type { RelationshipFacts, SeatFacts, TermFacts } from '../../domain/row/contact-facts.ts'
import type { OfficeRow } from '../../domain/row/contact-row.ts'
import { addDays, type LocalDate } from '../../domain/local-date.ts'
import type { PersonId } from '../../domain/person.ts'
import type { ReadDb } from '../access.ts'
import { membershipList } from '../lists/membership-list.ts'
import { officeList } from '../lists/office-list.ts'
import { affiliationsOf, peopleOf } from './affiliations.ts'
import { contactFacts, type ContactFacts } from './contact-facts.ts'
import { relationshipsOf } from './relationships.ts'
import { seatsOf } from './seats.ts'
import { contactsThroughStaff } from './through-staff.ts'
import { termsOf } from './terms.ts'
import { inOrderOf, timelineOf, type Timeline } from './timeline.ts'

export interface PersonDetails extends ContactFacts<'person'>, Timeline {
  readonly givenName: string | null
  readonly middleName: string | null
  readonly familyName: string | null
  readonly suffix: string | null
  readonly preferredName: string | null
  readonly pronouns: string | null
  readonly salutation: string | null
  readonly languages: readonly string[]
  readonly affiliations: Awaited<ReturnType<typeof affiliationsOf>>
  /** Ties from this person to others, and from others to this person. */
  readonly relationships: readonly RelationshipFacts[]
  readonly relationshipsBack: readonly RelationshipFacts[]
  readonly terms: readonly TermFacts[]
  readonly seats: readonly SeatFacts[]
  /** Meaningful contacts of the last 12 months that were with an office or its staff, not with themselves. */
  readonly contactsThroughStaff: number
  readonly offices: readonly OfficeRow[]
  /** Who is or was affiliated to one of the offices. */
  readonly staff: Awaited<ReturnType<typeof peopleOf>>
  readonly committees: readonly MembershipRow[]
}

export async function personDetails(read: ReadDb, id: number, today: LocalDate): Promise<PersonDetails> {
  const facts = await contactFacts(read, 'person', id)
  return {
    ...facts,
    ...(await nameParts(read, id)),
    affiliations: await affiliationsOf(read, id),
    relationships: await relationshipsOf(read, id, 'there'),
    relationshipsBack: await relationshipsOf(read, id, 'back'),
    terms: await termsOf(read, id),
    seats: await seatsOf(read, id),
    contactsThroughStaff: contactsThroughStaff(read, id, addDays(today, -365)),
    ...(await legislativeBodies(read, facts.id)),
    ...(await timelineOf(read, id, today)),
  }
}

async function nameParts(read: ReadDb, id: number) {
  const person = await read.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    givenName: person.given_name,
    middleName: person.middle_name,
    familyName: person.family_name,
    suffix: person.suffix,
    preferredName: person.preferred_name,
    pronouns: person.pronouns,
    salutation: person.salutation,
    languages: JSON.parse(person.languages) as string[],
  }
}

async function legislativeBodies(read: ReadDb, person: PersonId) {
  const offices = officeList.ids(read, { legislator: person }, [])
  const committees = membershipList.ids(read, { person }, [])
  return {
    offices: await inOrderOf(offices, (ids) => officeList.rows(read, ids)),
    staff: (await Promise.all(offices.map((office) => peopleOf(read, office)))).flat(),
    committees: await inOrderOf(committees, (ids) => membershipList.rows(read, ids)),
  }
}
