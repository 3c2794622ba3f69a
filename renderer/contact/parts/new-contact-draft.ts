import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Noun } from '../../../db/domain/noun.ts'
import { ask } from '../../app/api/queries.ts'

/** How long one may stop typing before it is kept. */
const pauseMilliseconds = 800

interface NewContactDraft<Values> {
  /** What was typed last time and never saved; null while nothing is known of it, or there is none. */
  readonly found: Values | null
  /** After it was saved, or is not wanted. */
  readonly discard: () => Promise<void>
}

/** Keeps what is typed into the form of a new contact, in the vault, until it is saved. */
export function useNewContactDraft<Values extends object>(
  noun: Noun,
  values: Values,
  isDirty: boolean,
): NewContactDraft<Values> {
  const id = useRef<number>(undefined)
  const isOver = useRef(false)
  const [found, setFound] = useState<Values | null>(null)
  useEffect(() => {
    void ask('draft', 'list', {}).then((drafts) => {
      const draft = drafts.find((one) => one.noun === noun && isOfForm(one.body))
      if (draft === undefined || id.current !== undefined) return
      id.current = draft.id
      setFound((draft.body as { newContact: Values }).newContact)
    })
  }, [noun])
  const save = useEffectEvent(async () => {
    const body = { newContact: values } as never
    const saved = await ask('draft', 'save', {
      ...(id.current !== undefined && { id: id.current }),
      noun,
      sensitivity: 'internal',
      body,
    })
    id.current = saved.id
    if (isOver.current) await ask('draft', 'remove', { id: saved.id })
  })
  const typed = JSON.stringify(values)
  useEffect(() => {
    if (!isDirty) return
    const timer = setTimeout(() => void save(), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, isDirty])
  const discard = async () => {
    isOver.current = true
    if (id.current !== undefined) await ask('draft', 'remove', { id: id.current })
    id.current = undefined
  }
  return { found, discard }
}

const isOfForm = (body: unknown): boolean => typeof body === 'object' && body !== null && 'newContact' in body
