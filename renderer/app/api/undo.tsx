import { useSyncExternalStore } from 'react'
import type { InputOf, OutputOf } from '../../../electron/contract/endpoint.ts'
import type { Contract } from '../../../electron/contract/contract.ts'
import type { WorkDone } from '../../../electron/contract/work-done.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { closeToastsAbout, showToast } from '../../ui/toast-queue.ts'
import { api, Failure, valueOf } from './caucus.ts'
import { PendingWork } from './pending-work.ts'
import { rememberChange, rememberUndone, takeChange } from './standing-changes.ts'
import { WorkBar } from './work-bar.tsx'

type Undo = Contract['history']['undo']

/** Most undos are done before anybody could read about them. */
const quietMilliseconds = 600

/** What stands now is known only once the undo that goes on is done, or refused. */
export const undos = new PendingWork()

/** Undoes a batch. One that takes longer shows how far it is, and can be stopped. @throws Failure */
export function undoBatch(t: Translate, request: InputOf<Undo>): Promise<OutputOf<Undo>> {
  const undoing = undoShown(t, request)
  undos.add(undoing)
  return undoing
}

async function undoShown(t: Translate, request: InputOf<Undo>): Promise<OutputOf<Undo>> {
  const taken = request.batch && takeChange(request.batch)
  const told = new ToldProgress()
  const job = api.history.undo(request, told.tell)
  const startedAt = Date.now()
  let close = (): void => undefined
  const timer = setTimeout(() => {
    const body = (
      <UndoProgress
        told={told}
        label={t('work.undoing')}
        startedAt={startedAt}
        onCancel={() => job.cancel()}
      />
    )
    close = showToast({ message: t('work.undoing'), work: body })
  }, quietMilliseconds)
  try {
    const change = await valueOf(job.result)
    if (taken && change.batch === null) rememberChange(taken)
    if (taken && change.batch !== null) rememberUndone({ batch: change.batch, message: taken.message })
    if (request.batch !== undefined) closeToastsAbout(request.batch)
    return change
  } catch (error) {
    if (taken && stillStands(error)) rememberChange(taken)
    throw error
  } finally {
    clearTimeout(timer)
    close()
  }
}

/** Unless it was undone elsewhere, or never can be: then there is nothing left to try again. */
const stillStands = (error: unknown): boolean =>
  !(error instanceof Failure && ['undo.alreadyUndone', 'undo.notUndoable'].includes(error.data.code))

/** What a job told last. A store for `useSyncExternalStore`. */
class ToldProgress {
  #progress: WorkDone | null = null
  readonly #listeners = new Set<() => void>()

  readonly tell = (progress: WorkDone): void => {
    this.#progress = progress
    for (const listener of this.#listeners) listener()
  }

  readonly progress = (): WorkDone | null => this.#progress

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

interface UndoProgressProps {
  readonly told: ToldProgress
  readonly label: string
  readonly startedAt: number
  readonly onCancel: () => void
}

function UndoProgress({ told, ...bar }: UndoProgressProps) {
  const progress = useSyncExternalStore(told.subscribe, told.progress)
  return <WorkBar {...bar} progress={progress} />
}
