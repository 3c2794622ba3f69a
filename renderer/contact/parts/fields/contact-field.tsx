import type { ReactNode } from 'react'
import type { Change } from '../../../../electron/contract/change.ts'
import type { ContactDetails } from '../../../../electron/contract/contact-details.ts'
import { tellWrite } from '../../../app/api/changes.ts'
import { useTranslate } from '../../../app/api/language.tsx'
import { ask } from '../../../app/api/queries.ts'
import { fieldDraftsOf } from './field-draft.ts'
import type { FieldInput, FieldValue } from './field-input.ts'
import { InlineField } from './inline-field.tsx'

/** The fields that a person or an organization has of its own, as they are called at the boundary. */
type FieldName = keyof Parameters<typeof ask<'person', 'update'>>[2]['fields'] | OrganizationField
type OrganizationField = keyof Parameters<typeof ask<'organization', 'update'>>[2]['fields']

export interface ContactFieldProps {
  readonly details: ContactDetails
  readonly name: FieldName
  readonly label: string
  readonly input: FieldInput
  readonly value: FieldValue
  readonly shown?: ReactNode
  /** What stands for the value at the boundary, where that is not what is chosen. */
  readonly toStored?: (value: FieldValue) => unknown
}

/** One field of a contact, changed where it stands. */
export function ContactField({ details, name, toStored, ...field }: ContactFieldProps) {
  const t = useTranslate()
  const { id, noun, sensitivity } = details
  const draftOf = { form: `${fieldDraftsOf(id)}${name}`, noun, record: id, sensitivity }
  const save = async (value: FieldValue, draft: number | undefined) => {
    const stored = toStored ? toStored(value) : value
    const words = { field: field.label, name: details.name }
    await tellWrite(
      t,
      changeContact(details, { fields: { [name]: stored }, draft }),
      t('contactScreen.fieldSaved', words),
    )
  }
  return <InlineField {...field} draftOf={draftOf} onSave={save} />
}

/** An office is changed as the organization that it is. */
function changeContact(details: ContactDetails, { fields, draft }: Written): Promise<Change> {
  if (details.noun === 'person') return ask('person', 'update', { id: details.id, fields }, draft)
  return ask('organization', 'update', { id: details.id as never, fields }, draft)
}

interface Written {
  readonly fields: object
  /** Ends with it. */
  readonly draft: number | undefined
}
