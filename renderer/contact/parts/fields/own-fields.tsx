import { useState } from 'react'
import {
  isFieldOf,
  type CustomFieldId,
  type CustomFieldOwner,
  type CustomValue,
} from '../../../../db/domain/custom-field.ts'
import type { ContactDetails } from '../../../../electron/contract/contact-details.ts'
import type { CustomField } from '../../../../electron/contract/custom-field.ts'
import { useRead } from '../../../app/api/queries.ts'
import grid from '../form-grid.module.css'
import { FieldControl } from './field-control.tsx'
import { customInput, isSame, orEmpty, type FieldValue } from './field-input.ts'

type Typed = Readonly<Record<CustomFieldId, FieldValue>>

export interface OwnFieldsForm {
  readonly fields: readonly CustomField[]
  readonly typed: Typed
  /** What was changed, as it is typed; and all of it at once. */
  readonly changed: Typed
  readonly restore: (changed: Typed) => void
  readonly set: (id: CustomFieldId, value: FieldValue) => void
  /** What was changed, as the boundary takes it. */
  readonly entries: () => { readonly field: CustomFieldId; readonly value: CustomValue | null }[]
}

/** The fields of the user's own in the form of a contact, new or known. */
export function useOwnFields(owner: CustomFieldOwner | null, details?: ContactDetails): OwnFieldsForm {
  const { data = [] } = useRead('customField', 'list', {}, { enabled: owner !== null })
  const [typed, setTyped] = useState<Typed>({})
  const fields = data.filter(({ appliesTo, retired }) => isFieldOf(appliesTo, owner) && !retired)
  const known = new Map(details?.custom.map(({ field, value }) => [field, value]))
  const before = (id: CustomFieldId): FieldValue => known.get(id) ?? null
  return {
    fields,
    typed: Object.fromEntries(fields.map(({ id }) => [id, id in typed ? (typed[id] ?? null) : before(id)])),
    changed: typed,
    restore: setTyped,
    set: (id, value) => setTyped({ ...typed, [id]: value }),
    entries: () =>
      fields
        .filter(({ id }) => id in typed && !isSame(typed[id] ?? null, before(id)))
        .map(({ id }) => ({ field: id, value: orEmpty(typed[id] ?? null) as CustomValue | null })),
  }
}

export interface OwnFieldsProps {
  readonly form: OwnFieldsForm
}

/** Below what every contact has, what this vault asks for. */
export function OwnFields({ form: { fields, typed, set } }: OwnFieldsProps) {
  if (fields.length === 0) return null
  return (
    <div className={grid.pair}>
      {fields.map((field) => (
        <FieldControl
          key={field.id}
          size="lg"
          label={field.label}
          input={customInput(field, typed[field.id] ?? null)}
          value={typed[field.id] ?? null}
          onChange={(value) => set(field.id, value)}
        />
      ))}
    </div>
  )
}
