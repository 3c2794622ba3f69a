import { z } from 'zod'
import { endDate, optionalList, optionalNumber, optionalText, requiredText, startDate } from '../field.ts'

/** The shapes of unitedstates/congress-legislators, as far as Caucus reads them. Other keys are passed over. */

const bioguide = z.string().regex(/^[A-Z]\d{6}$/)
const state = z.string().regex(/^[A-Z]{2}$/)

const idsSchema = z.object({ bioguide }).catchall(z.union([optionalText, z.array(requiredText)]))

const nameSchema = z.object({
  first: optionalText,
  middle: optionalText,
  last: requiredText,
  suffix: optionalText,
  nickname: optionalText,
  official_full: optionalText,
})

const termBase = {
  start: startDate,
  end: endDate,
  state,
  party: optionalText,
  caucus: optionalText,
  url: optionalText,
  address: optionalText,
  phone: optionalText,
  fax: optionalText,
  contact_form: optionalText,
}

const termSchema = z.discriminatedUnion('type', [
  z.object({ ...termBase, type: z.literal('rep'), district: z.string().regex(/^-?\d{1,3}$/) }),
  z.object({ ...termBase, type: z.literal('sen'), class: z.enum(['1', '2', '3']) }),
])
export type CongressTerm = z.output<typeof termSchema>

export const congressPersonSchema = z.object({
  id: idsSchema,
  name: nameSchema,
  other_names: optionalList(nameSchema.partial()),
  leadership_roles: optionalList(z.object({ title: requiredText, start: startDate, end: endDate })),
  terms: z.array(termSchema).min(1),
  /** Only when the record was made of a row of the table, which has the accounts beside the rest. */
  social: z.record(z.string(), optionalText).optional(),
})
export type CongressPerson = z.output<typeof congressPersonSchema>

export const officeListSchema = z.object({ id: z.object({ bioguide }), offices: z.array(z.unknown()) })

export const districtOfficeSchema = z.object({
  id: requiredText,
  address: optionalText,
  suite: optionalText,
  building: optionalText,
  city: optionalText,
  state: optionalText,
  zip: optionalText,
  phone: optionalText,
  fax: optionalText,
  hours: optionalText,
})
export type DistrictOffice = z.output<typeof districtOfficeSchema>

export const socialMediaSchema = z.object({
  id: z.object({ bioguide }),
  social: z.record(z.string(), optionalText),
})

export const subcommitteeSchema = z.object({
  name: requiredText,
  thomas_id: z.string().regex(/^[A-Z0-9]{2}$/),
  address: optionalText,
  phone: optionalText,
  url: optionalText,
})

export const committeeSchema = z.object({
  type: z.enum(['house', 'senate', 'joint']),
  name: requiredText,
  thomas_id: z.string().regex(/^[A-Z]{4}$/),
  url: optionalText,
  minority_url: optionalText,
  address: optionalText,
  phone: optionalText,
  subcommittees: optionalList(z.unknown()),
})
export type CongressCommittee = z.output<typeof committeeSchema>

export const membershipListSchema = z.array(z.unknown())

export const membershipSchema = z.object({
  name: requiredText,
  bioguide,
  party: z.enum(['majority', 'minority']).nullish(),
  rank: optionalNumber,
  title: optionalText,
})
