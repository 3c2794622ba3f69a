import { useEffect, useEffectEvent } from 'react'
import type { Uid } from '../../../db/domain/uid.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { openDialog, openedDialog, type OpenDialog } from './dialogs.ts'
import { showFailure } from './failures.ts'
import { goTo } from './navigation.ts'
import { keepDrafts, type Writing } from './open-writings.ts'
import { ask } from './queries.ts'

/** Where somebody was when the vault was locked: kept in the vault, for it says what was looked at. */
interface LeftPlace {
  readonly form: 'place'
  readonly path: string
  readonly dialog: OpenDialog | null
  /** What was being written, by its form, and the draft of it. */
  readonly writing: readonly Writing[]
}

/** What was being written where a screen opens the form itself, until it has. */
const waiting = new Set<string>()
const listeners = new Set<() => void>()

/** Hands over what was typed last, and where that was. */
export async function handOver(): Promise<void> {
  const writing = await keepDrafts()
  const path = writing.find(({ page }) => page !== undefined)?.page ?? location.hash.slice(1)
  if (path === '') return
  const dialog = openedDialog()
  const body: LeftPlace = { form: 'place', path, dialog, writing }
  await ask('draft', 'save', { noun: 'member', sensitivity: 'internal', body: body as never })
}

/** Back to where the vault was locked, with the form that was open. What keeps one from it is told: the vault is open. */
export async function goBack(t: Translate): Promise<void> {
  try {
    const drafts = await ask('draft', 'list', {})
    const places = drafts.filter(({ body }) => isPlace(body))
    for (const { id } of places) await ask('draft', 'remove', { id })
    const [place] = places
    if (place) show(place.body as LeftPlace)
  } catch (error) {
    showFailure(t, error)
  }
}

function show({ path, dialog, writing }: LeftPlace): void {
  goTo(path, { replace: true })
  const log = writing.find(({ form }) => form === 'log')
  const done = writing.find(({ form }) => form.startsWith('complete '))
  if (log) openDialog('log', { draft: log.id })
  else if (done) openDialog('complete', { id: done.form.slice('complete '.length) as Uid })
  else if (dialog && isForm(dialog)) openDialog(dialog.kind, dialog.start)
  else for (const { form } of writing) waiting.add(form)
}

/** The dialogs that one writes in. */
const isForm = ({ kind }: OpenDialog): boolean =>
  ['log', 'followUp', 'complete', 'person', 'bill', 'organization'].includes(kind)

const isPlace = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'form' in body && body.form === 'place'

/** Goes to where a form is, which opens it. */
export function openAgain(form: string, path: string): void {
  waiting.add(form)
  goTo(path)
  for (const look of listeners) look()
}

/** Opens a form of this screen again, where it was being written when the vault was locked. */
export const useOpenedAgain = (form: string, open: () => void): void =>
  useWaiting(form, open, () => waiting.delete(form))

/** Tells that a form of a part of this screen waits for that part to be shown. */
export const useAwaited = (form: string, show: () => void): void =>
  useWaiting(form, show, () => [...waiting].some((one) => one.startsWith(form)))

function useWaiting(form: string, act: () => void, isWaiting: () => boolean): void {
  const look = useEffectEvent(() => {
    if (isWaiting()) act()
  })
  useEffect(() => {
    const listener = () => look()
    listener()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [form])
}
