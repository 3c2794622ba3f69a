import { useEffect, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react'
import type { CustomFieldId } from '../../../../db/domain/custom-field.ts'
import type { ContactId } from '../../../../db/domain/contact.ts'
import type { Noun } from '../../../../db/domain/noun.ts'
import type { Sensitivity } from '../../../../db/domain/sensitivity.ts'
import type { Uid } from '../../../../db/domain/uid.ts'
import { useFormDraft, type FormDraft } from '../../../app/api/form-draft.ts'
import { firstUnclear } from '../../../ui/unclear-guard.ts'
import type { FieldValue } from './field-input.ts'

/** What the draft of a field belongs to. */
export interface FieldDraftOf {
  readonly form: string
  readonly noun: Noun
  readonly record: Uid
  readonly sensitivity: Sensitivity
}

/** Names the drafts of the fields that a contact has of its own. */
export const fieldDraftsOf = (contact: ContactId): string => `field ${contact} `

/** Names the drafts of what stands at a contact in the fields that users made. */
export const ownFieldDraftsOf = (contact: ContactId): string => `ownField ${contact} `

export const ownFieldDraftOf = (contact: ContactId, field: CustomFieldId): string =>
  `${ownFieldDraftsOf(contact)}${field}`

interface Typed {
  readonly value: FieldValue
  /** What stands in the field and means no value of it. */
  readonly unclear: string | null
}

interface FieldTyping extends Typed {
  readonly draft: FormDraft
  readonly type: (value: FieldValue) => void
  /** Something was typed that may be no value. */
  readonly look: () => void
  /** What was typed last, in the same moment in which it is saved. */
  readonly latest: RefObject<Typed>
}

/** What is typed into a field where it stands, kept as a draft until it is saved or let go. */
export function useFieldTyping(
  of: FieldDraftOf,
  value: FieldValue,
  frame: RefObject<HTMLElement | null>,
): FieldTyping {
  const [typed, setTyped] = useState<Typed>({ value, unclear: null })
  const latest = useRef(typed)
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const keep = (next: Typed) => {
    latest.current = next
    setTyped(next)
  }
  const draft = useFormDraft({ ...of, values: typed, restore: keep })
  useEffect(() => {
    const unclear = unclearWords(frame.current)
    if (unclear !== latest.current.unclear) keep({ ...latest.current, unclear })
  })
  return { ...typed, draft, type: (next) => keep({ ...latest.current, value: next }), look, latest }
}

/** Does it where the field is taken away, while it still stands there. */
export function useOnTakenAway(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useLayoutEffect(() => () => latest.current(), [])
}

const unclearWords = (frame: HTMLElement | null): string | null => {
  const unclear = firstUnclear(frame)
  return unclear instanceof HTMLInputElement ? unclear.value : null
}
