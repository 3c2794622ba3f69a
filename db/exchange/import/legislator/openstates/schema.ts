import { z } from 'zod'
import { endDate, optionalList, optionalText, requiredText, startDate } from '../field.ts'

/** The shapes of openstates/people, as its files and as its schema document have them. Other keys are passed over. */

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const personId = z.string().regex(new RegExp(`^ocd-person/${uuid}$`))
const organizationId = z.string().regex(new RegExp(`^ocd-organization/${uuid}$`))
const jurisdiction = z.string().regex(/^ocd-jurisdiction\/country:us\/[\w:/~.-]*government$/)

const roleSchema = z.object({
  type: requiredText,
  jurisdiction,
  district: optionalText,
  start_date: startDate,
  end_date: endDate,
})
export type OpenStatesRole = z.output<typeof roleSchema>

const contactFields = {
  address: optionalText,
  voice: optionalText,
  fax: optionalText,
  email: optionalText,
}

const officeSchema = z.object({ classification: optionalText, name: optionalText, ...contactFields })
export type OpenStatesOffice = z.output<typeof officeSchema>

/** The same thing in the schema document: the note says which office it is. */
const contactDetailSchema = z.object({ note: optionalText, ...contactFields })

const linkSchema = z.object({ url: optionalText, note: optionalText })
const otherNameSchema = z.object({ name: requiredText })

export const openStatesPersonSchema = z.object({
  id: personId,
  name: requiredText,
  given_name: optionalText,
  middle_name: optionalText,
  family_name: optionalText,
  suffix: optionalText,
  email: optionalText,
  party: optionalList(z.object({ name: requiredText, end_date: endDate })),
  roles: z.array(roleSchema).min(1),
  offices: optionalList(officeSchema),
  contact_details: optionalList(contactDetailSchema),
  links: optionalList(linkSchema),
  other_names: optionalList(otherNameSchema),
  ids: z.record(z.string(), optionalText).nullish(),
  other_identifiers: optionalList(z.object({ scheme: requiredText, identifier: requiredText })),
  extras: z
    .object({ title: optionalText.catch(null) })
    .nullish()
    .catch(null),
})
export type OpenStatesPerson = z.output<typeof openStatesPersonSchema>

export const memberSchema = z.object({
  name: requiredText,
  role: optionalText,
  person_id: personId.nullish(),
  id: personId.nullish(),
})

export const openStatesCommitteeSchema = z.object({
  id: organizationId,
  jurisdiction,
  name: requiredText,
  chamber: z.enum(['upper', 'lower', 'legislature']).nullish(),
  parent: optionalText,
  links: optionalList(linkSchema),
  other_names: optionalList(otherNameSchema),
  members: optionalList(z.unknown()),
  extras: z.record(z.string(), z.unknown()).nullish().catch(null),
})
export type OpenStatesCommittee = z.output<typeof openStatesCommitteeSchema>
