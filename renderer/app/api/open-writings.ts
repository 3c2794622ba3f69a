import { useSyncExternalStore } from 'react'

/** A form in which something was being typed, and the draft of it. */
export interface Writing {
  readonly form: string
  readonly id: number
  readonly page?: string
}

/** What is being written now, in whatever form. */
export interface OpenWriting {
  readonly form: string
  /** Undefined while nothing was worth keeping. */
  readonly writing: Writing | undefined
  readonly keep: () => Promise<unknown>
}

const open = new Set<OpenWriting>()
const listeners = new Set<() => void>()

export function beginWriting(one: OpenWriting): void {
  if (open.has(one)) return
  open.add(one)
  for (const listener of listeners) listener()
}

export function endWriting(one: OpenWriting): void {
  if (!open.delete(one)) return
  for (const listener of listeners) listener()
}

export const isOpenWriting = (one: OpenWriting): boolean => open.has(one)

/** Saves the last of everything that is being typed. Says which forms that was, and of which drafts. */
export async function keepDrafts(): Promise<readonly Writing[]> {
  const all = [...open]
  await Promise.allSettled(all.map((one) => one.keep()))
  return all.flatMap(({ writing }) => writing ?? [])
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether a form is open now: its draft needs no way on. */
export function useIsOpen(): (form: string) => boolean {
  const forms = useSyncExternalStore(listen, () => [...open].map(({ form }) => form).join('\n'))
  return (form) => forms.split('\n').includes(form)
}
