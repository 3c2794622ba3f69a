import type { PersonInput } from '../../../db/domain/person.ts'
import { displayName, type SplitName } from '../../../db/domain/person-name.ts'
import type { PersonDetails } from '../../../electron/contract/contact-details.ts'
import {
  contactValuesOf,
  newContactValues,
  orNull,
  toContactInput,
  toList,
  type ContactValues,
} from '../../contact/parts/contact-values.ts'

/** A person as typed. */
export interface PersonValues extends ContactValues {
  readonly givenName: string
  readonly middleName: string
  readonly familyName: string
  readonly suffix: string
  readonly preferredName: string
  readonly pronouns: string
  readonly salutation: string
  readonly languages: string
}

export const newPersonValues: PersonValues = {
  ...newContactValues,
  givenName: '',
  middleName: '',
  familyName: '',
  suffix: '',
  preferredName: '',
  pronouns: '',
  salutation: '',
  languages: '',
}

export const personValuesOf = (details: PersonDetails): PersonValues => ({
  ...contactValuesOf(details),
  givenName: details.givenName ?? '',
  middleName: details.middleName ?? '',
  familyName: details.familyName ?? '',
  suffix: details.suffix ?? '',
  preferredName: details.preferredName ?? '',
  pronouns: details.pronouns ?? '',
  salutation: details.salutation ?? '',
  languages: details.languages.join(', '),
})

export const toPersonInput = (values: PersonValues): PersonInput => ({
  ...toContactInput(values),
  givenName: orNull(values.givenName),
  middleName: orNull(values.middleName),
  familyName: orNull(values.familyName),
  suffix: orNull(values.suffix),
  preferredName: orNull(values.preferredName),
  pronouns: orNull(values.pronouns),
  salutation: orNull(values.salutation),
  languages: toList(values.languages),
})

/** What the person is called by what is typed. */
export const nameOf = (values: PersonValues): string =>
  displayName({
    given: values.givenName,
    middle: values.middleName,
    family: values.familyName,
    suffix: values.suffix,
    preferred: values.preferredName,
  })

/** The parts that a name typed in one field suggests. */
export const namePartsOf = ({ honorific, given, middle, family, suffix, preferred }: SplitName) => ({
  givenName: given,
  middleName: middle,
  familyName: family,
  suffix,
  preferredName: preferred,
  salutation: honorific,
})
