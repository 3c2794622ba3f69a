import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import { defaultSensitivity } from '../../../db/domain/sensitivity.ts'
import type { ContactDetails } from '../../../electron/contract/contact-details.ts'

/** What the forms of persons and organizations have alike, as it is typed. */
export interface ContactValues {
  readonly otherNames: string
  readonly source: string
  readonly doNotContact: boolean
  readonly doNotContactReason: string
  readonly sensitivity: Sensitivity
}

export const newContactValues: ContactValues = {
  otherNames: '',
  source: '',
  doNotContact: false,
  doNotContactReason: '',
  sensitivity: defaultSensitivity,
}

export const contactValuesOf = (details: ContactDetails): ContactValues => ({
  otherNames: details.otherNames.join(', '),
  source: details.source ?? '',
  doNotContact: details.doNotContact,
  doNotContactReason: details.doNotContactReason ?? '',
  sensitivity: details.sensitivity,
})

export const toContactInput = (values: ContactValues) => ({
  otherNames: toList(values.otherNames),
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
