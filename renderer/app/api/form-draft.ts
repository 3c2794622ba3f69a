import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Noun } from '../../../db/domain/noun.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { DraftKeeper, listDrafts } from './draft-keeper.ts'
import { showFailure } from './failures.ts'
import { useTranslate } from './language.tsx'
import { typedOver, type TypedValues } from './typed-over.ts'

interface FormDraftOptions<Values> {
  /** Which form, and of which record: `bill new`, `person 0192…`. */
  readonly form: string
  readonly noun: Noun
  /** The record that is edited; it takes the draft with it. */
  readonly record?: Uid | undefined
  readonly sensitivity?: Sensitivity | undefined
  readonly values: Values
  /** Whether anything was typed; left out, whether the values are others than at the start. */
  readonly isDirty?: boolean
  readonly restore: (values: Values) => void
}

/** What is typed into a form, kept until it is saved or not wanted. */
export interface FormDraft {
  /** It goes on with what was typed before and never saved. */
  readonly isRestored: boolean
  /** Records what was typed; the draft ends with it. @throws Failure */
  readonly record: <T>(write: (draft: number | undefined) => Promise<T>) => Promise<T>
  /** The same where one goes on writing in it: what is typed after is a draft of its own. @throws Failure */
  readonly recordPart: <T>(write: (draft: number | undefined) => Promise<T>) => Promise<T>
  /** Lets go of what was typed. */
  readonly startAnew: () => void
  /** The same, where the form is left with it. */
  readonly letGo: () => void
}

/** What stood there first is kept with it: what was changed since is not put back. */
interface Kept<Values> extends TypedValues<Values> {
  readonly form: string
}

/** Keeps what is typed into a form in the vault, and brings back what was typed before, unless there is more by then. */
export function useFormDraft<Values extends object>(options: FormDraftOptions<Values>): FormDraft {
  const { form, noun, record, sensitivity = 'internal', values, restore } = options
  const t = useTranslate()
  const text = JSON.stringify(values)
  const [base] = useState(values)
  const isDirty = options.isDirty ?? text !== JSON.stringify(base)
  const [isRestored, setRestored] = useState(false)
  const kept = useMemo<Kept<Values>>(() => ({ form, base, values }), [form, text])
  const dirty = useRef(isDirty)
  const held = useRef<DraftKeeper<Kept<Values>>>(null)
  held.current ??= new DraftKeeper({
    form,
    noun,
    record,
    start: { values: kept, sensitivity },
    id: undefined,
    isWorthKeeping: () => dirty.current,
  })
  const keeper = held.current
  useEffect(() => {
    dirty.current = isDirty
    keeper.type({ values: kept, sensitivity })
  }, [keeper, kept, sensitivity, isDirty])
  useEffect(() => () => keeper.leave(), [keeper])
  const goOn = useEffectEvent((found: FoundDraft<Values>) => {
    keeper.adopt(found.id)
    if (isDirty) return
    restore(typedOver(base, found.kept))
    setRestored(true)
  })
  const fail = useEffectEvent((error: unknown) => showFailure(t, error))
  useEffect(() => {
    let isHere = true
    findDraft<Values>(form).then((found) => isHere && found && goOn(found), fail)
    return () => void (isHere = false)
  }, [form])
  const startAnew = async () => {
    restore(base)
    setRestored(false)
    await keeper.remove()
    keeper.begin(kept)
  }
  const recordPart = async <T>(write: (draft: number | undefined) => Promise<T>): Promise<T> => {
    const recorded = await keeper.record(write)
    setRestored(false)
    keeper.begin(kept)
    return recorded
  }
  return {
    isRestored: isRestored && isDirty,
    record: (write) => keeper.record(write),
    recordPart,
    startAnew: () => void startAnew().catch((error: unknown) => showFailure(t, error)),
    letGo: () => void keeper.remove().catch((error: unknown) => showFailure(t, error)),
  }
}

interface FoundDraft<Values> {
  readonly id: number
  readonly kept: Kept<Values>
}

async function findDraft<Values>(form: string): Promise<FoundDraft<Values> | undefined> {
  const drafts = await listDrafts()
  const found = drafts.find(({ body }) => isDraftOf(form, body))
  return found && { id: found.id, kept: found.body as Kept<Values> }
}

/** Whether it is what was typed into this form. */
export const isDraftOf = (form: string, body: unknown): boolean => formOf(body) === form

/** Which form it was typed into; empty for what is kept in another way. */
export const formOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'form' in body && 'values' in body ? String(body.form) : ''
