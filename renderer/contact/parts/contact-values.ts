import type { Tier } from '../../../db/domain/contact.ts'
import type { Id } from '../../../db/domain/uid.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import { defaultSensitivity } from '../../../db/domain/sensitivity.ts'
import type { ContactDetails } from '../../../electron/contract/contact-details.ts'

/** What the forms of persons and organizations have alike, as it is typed. */
export interface ContactValues {
  readonly otherNames: string
  readonly about: string
  readonly avoid: string
  readonly tier: Tier | null
  readonly owner: Id<'member'> | null
  readonly source: string
  readonly doNotContact: boolean
  readonly doNotContactReason: string
  readonly sensitivity: Sensitivity
}

export const newContactValues: ContactValues = {
  otherNames: '',
  about: '',
  avoid: '',
  tier: null,
  owner: null,
  source: '',
  doNotContact: false,
  doNotContactReason: '',
  sensitivity: defaultSensitivity,
}

export const contactValuesOf = (details: ContactDetails): ContactValues => ({
  otherNames: details.otherNames.join(', '),
  about: details.about ?? '',
  avoid: details.avoid ?? '',
  tier: details.tier,
  owner: details.owner?.id ?? null,
  source: details.source ?? '',
  doNotContact: details.doNotContact,
  doNotContactReason: details.doNotContactReason ?? '',
  sensitivity: details.sensitivity,
})

export const toContactInput = (values: ContactValues) => ({
  otherNames: toList(values.otherNames),
  about: orNull(values.about),
  avoid: orNull(values.avoid),
  tier: values.tier,
  owner: values.owner,
  source: orNull(values.source),
  doNotContact: values.doNotContact,
  doNotContactReason: values.doNotContact ? orNull(values.doNotContactReason) : null,
  sensitivity: values.sensitivity,
})

/** Nothing typed empties the field. */
export const orNull = (text: string): string | null => text.trim() || null

/** Words with commas between. */
export const toList = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
