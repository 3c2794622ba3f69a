import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { CoalitionStatus, OrganizationInput } from '../../../db/domain/organization.ts'
import type { Id } from '../../../db/domain/uid.ts'
import type { OfficeDetails, OrganizationDetails } from '../../../electron/contract/contact-details.ts'
import {
  contactValuesOf,
  newContactValues,
  orNull,
  toContactInput,
  toList,
  type ContactValues,
} from '../../contact/parts/contact-values.ts'

/** An organization as typed. */
export interface OrganizationValues extends ContactValues {
  readonly name: string
  readonly sector: Id<'sector'> | null
  readonly type: string
  readonly coalitionStatus: CoalitionStatus | null
  readonly trust: number | null
  readonly memberSince: LocalDate | null
  readonly countiesServed: string
  readonly services: string
}

export const newOrganizationValues: OrganizationValues = {
  ...newContactValues,
  name: '',
  sector: null,
  type: '',
  coalitionStatus: null,
  trust: null,
  memberSince: null,
  countiesServed: '',
  services: '',
}

export const organizationValuesOf = (details: OrganizationDetails | OfficeDetails): OrganizationValues => ({
  ...contactValuesOf(details),
  name: details.name,
  sector: details.sector?.id ?? null,
  type: details.type ?? '',
  coalitionStatus: details.coalitionStatus,
  trust: details.trust,
  memberSince: details.memberSince,
  countiesServed: details.countiesServed.join(', '),
  services: details.services.join(', '),
})

export const toOrganizationInput = (values: OrganizationValues): OrganizationInput => ({
  ...toContactInput(values),
  name: values.name.trim(),
  sector: values.sector,
  type: orNull(values.type),
  coalitionStatus: values.coalitionStatus,
  trust: values.trust,
  memberSince: values.memberSince,
  countiesServed: toList(values.countiesServed),
  services: toList(values.services),
})
