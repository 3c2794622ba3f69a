import { useState } from 'react'
import {
  isFieldOf,
  type CustomFieldId,
  type CustomFieldOwner,
  type CustomValue,
} from '../../../../db/domain/custom-field.ts'
import type { Issue } from '../../../../db/domain/parse.ts'
import type { ContactDetails } from '../../../../electron/contract/contact-details.ts'
import type { CustomField } from '../../../../electron/contract/custom-field.ts'
import { issueText } from '../../../app/api/form.ts'
import { useTranslate } from '../../../app/api/language.tsx'
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
  readonly entries: () => Entry[]
  /** What the store found fault with, by field. */
  readonly faults: Faults
  /** Marks the fields that are at fault, and hands back what is about others. */
  readonly mark: (issues: readonly Issue[]) => readonly Issue[]
}

interface Entry {
  readonly field: CustomFieldId
  readonly value: CustomValue | null
}

type Faults = Readonly<Record<CustomFieldId, string>>

/** The fields of the user's own in the form of a contact, new or known. */
export function useOwnFields(owner: CustomFieldOwner | null, details?: ContactDetails): OwnFieldsForm {
  const { data = [] } = useRead('customField', 'list', {}, { enabled: owner !== null })
  const [typed, setTyped] = useState<Typed>({})
  const { faults, mark, forget } = useFaults()
  const fields = data.filter(({ appliesTo, retired }) => isFieldOf(appliesTo, owner) && !retired)
  const known = new Map(details?.custom.map(({ field, value }) => [field, value]))
  const before = (id: CustomFieldId): FieldValue => known.get(id) ?? null
  const entries = (): Entry[] =>
    fields
      .filter(({ id }) => id in typed && !isSame(typed[id] ?? null, before(id)))
      .map(({ id }) => ({ field: id, value: orEmpty(typed[id] ?? null) as CustomValue | null }))
  return {
    fields,
    typed: Object.fromEntries(fields.map(({ id }) => [id, id in typed ? (typed[id] ?? null) : before(id)])),
    changed: typed,
    restore: setTyped,
    set: (id, value) => {
      forget(id)
      setTyped({ ...typed, [id]: value })
    },
    entries,
    faults,
    mark: (issues) => mark(issues, (issue) => ownFieldOf(issue, { fields, entries: entries() })),
  }
}

/** Which own field an issue is about: the store names it by its label, the boundary by its place among what was sent. */
function ownFieldOf(
  { path }: Issue,
  { fields, entries }: { readonly fields: readonly CustomField[]; readonly entries: readonly Entry[] },
): CustomFieldId | undefined {
  const place = /^own\.(\d+)/u.exec(path)?.[1]
  if (place !== undefined) return entries[Number(place)]?.field
  return fields.find(({ label }) => label === path)?.id
}

/** What is wrong in own fields, until they are typed in again or saved again. */
function useFaults() {
  const t = useTranslate()
  const [faults, setFaults] = useState<Faults>({})
  const mark = (issues: readonly Issue[], fieldOf: (issue: Issue) => CustomFieldId | undefined) => {
    const own = issues.filter((issue) => fieldOf(issue) !== undefined)
    setFaults(Object.fromEntries(own.map((issue) => [fieldOf(issue), issueText(t, issue.key)])))
    return issues.filter((issue) => !own.includes(issue))
  }
  const forget = (id: CustomFieldId) => setFaults(({ [id]: _mended, ...others }) => others)
  return { faults, mark, forget }
}

export interface OwnFieldsProps {
  readonly form: OwnFieldsForm
}

/** Below what every contact has, what this vault asks for. */
export function OwnFields({ form: { fields, typed, faults, set } }: OwnFieldsProps) {
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
          {...(faults[field.id] !== undefined && { error: faults[field.id] })}
        />
      ))}
    </div>
  )
}
