import { useCallback } from 'react'
import { levelsBeyond } from '../../../db/domain/sensitivity.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { isDecidable, type UndoDecisions } from '../../../db/domain/undo-conflict.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { Change } from '../../../electron/contract/change.ts'
import { closeToastsAbout, lastToast, showToast, undoNewestToast } from '../../ui/toast-queue.ts'
import { api, Failure } from './caucus.ts'
import { clearanceNow } from './clearance.ts'
import { openDialog } from './dialogs.ts'
import { showFailure } from './failures.ts'
import { useTranslate } from './language.tsx'
import { goTo } from './navigation.ts'
import { PendingWork } from './pending-work.ts'
import { forgetUndone, newestChange, rememberChange, standingChange, takeUndone } from './standing-changes.ts'
import { undoBatch, undos } from './undo.tsx'
import { tellObstacle, type Obstacle } from './undo-obstacle.ts'

/** As the write turned out, where that is known only then. */
type Told<T> = string | ((value: T) => string)

/** Waits for a write, says what happened and offers Undo; a failure is told as a toast and gives undefined. */
type TellChange = <T>(write: Promise<Change<T>>, message: Told<T>) => Promise<Change<T> | undefined>

export function useTellChange(): TellChange {
  const t = useTranslate()
  return useCallback(
    async (write, message) => {
      try {
        return await tellWrite(t, write, message)
      } catch (error) {
        showFailure(t, error)
        return undefined
      }
    },
    [t],
  )
}

/** What is still being written: a list may show it before it is told. */
const writes = new PendingWork()

/** Waits for a write, says what happened and offers Undo. Ctrl+Z waits for it too. @throws Failure */
export async function tellWrite<T>(
  t: Translate,
  write: Promise<Change<T>>,
  message: Told<T>,
): Promise<Change<T>> {
  writes.add(write)
  const change = await write
  tellChange(t, typeof message === 'string' ? message : message(change.value), change.batch)
  return change
}

/** For ten seconds, and for ever in History. Without a batch nothing changed and nothing is said. */
export function tellChange(t: Translate, message: string, batch: Uid | null): void {
  if (batch === null) return
  forgetUndone()
  tellStanding(t, message, batch)
}

function tellStanding(t: Translate, message: string, batch: Uid): void {
  showToast({ message, about: batch, onUndo: () => void undoOrAsk(t, { batch }) })
  rememberChange({ batch, message, level: clearanceNow(), place: lastToast() })
}

/**
 * Ctrl+Z: waits for what is still being written or undone, and takes back the newest change told in this window that still
 * stands, whether its notice does or has gone, and says what it was. A change that could not be taken
 * back is asked about again: what is older than it is never taken back unseen. That, and what was done before, is
 * reached in History.
 */
export async function undoLast(t: Translate): Promise<void> {
  await Promise.all([undos.settled, writes.settled])
  const last = newestChange()
  // What a newer notice takes back is no change of the vault, and is seen: a draft that opens again.
  if (undoNewestToast((last?.place ?? 0) + 1)) return
  if (last === undefined) return tellNothingLeft(t)
  closeToastsAbout(last.batch)
  const isUndone = await undoOrAsk(t, { batch: last.batch })
  if (isUndone) showToast({ message: t('work.undone', { what: last.message }), icon: 'undo' })
}

/** Does again what was undone last in this window, as long as nothing else was done since. */
export async function redoLast(t: Translate): Promise<void> {
  await Promise.all([undos.settled, writes.settled])
  const last = takeUndone()
  if (last) await undoOrAsk(t, { batch: last.batch, said: last.message })
  else showToast({ message: t('command.redoGone'), icon: 'info' })
}

function tellNothingLeft(t: Translate): void {
  showToast({
    message: t('command.undoGone'),
    icon: 'info',
    action: { label: t('work.openHistory'), run: () => goTo('/history') },
  })
}

interface Undone {
  readonly batch: Uid
  /** What is said when it is; nothing, where it is seen. */
  readonly said?: string
  readonly onUndone?: () => void
}

/** Undoes a batch, and says whether it is. Where later work is in the way, that is asked about: `UndoObstacle`. */
export async function undoOrAsk(t: Translate, { batch, said, onUndone }: Undone): Promise<boolean> {
  try {
    const undoing = await undoBatch(t, { batch })
    if (said !== undefined && undoing.batch !== null) tellStanding(t, said, undoing.batch)
    onUndone?.()
    return true
  } catch (error) {
    const conflicts = conflictsIn(error)
    if (conflicts) tellObstacle({ ...conflicts, batch, onUndone })
    else if (error instanceof Failure && error.data.code === 'batch.notFound')
      await tellHidden(t, batch, error)
    else showFailure(t, error)
    return false
  }
}

/** What was changed here and is not there any more is guarded, unless everything guarded is shown. */
async function tellHidden(t: Translate, batch: Uid, failure: Failure): Promise<void> {
  const status = await api.clearance.status({})
  const beyond = status.ok ? levelsBeyond(status.value.level) : []
  const shownThen = standingChange(batch)?.level
  const hidden = beyond.find((level) => level === shownThen) ?? beyond[0]
  if (hidden === undefined) return showFailure(t, failure)
  showToast({
    message: t(`work.undoHidden.${hidden}`),
    icon: 'lock',
    action: {
      label: t(`unlock.clearance.${hidden}`),
      run: () => openDialog('clearance', { level: hidden }),
    },
  })
}

/** Undoes with what was decided about each conflict. What came up since is asked about, with the answers so far. */
export async function undoDecided(
  t: Translate,
  { batch, onUndone }: Obstacle,
  decisions: UndoDecisions,
): Promise<void> {
  try {
    const undoing = await undoBatch(t, { batch, decisions })
    if (undoing.batch === null) showToast({ message: t('historyScreen.allKept'), icon: 'info' })
    else tellChange(t, t('undoing.undone'), undoing.batch)
    onUndone?.()
  } catch (error) {
    const conflicts = conflictsIn(error)
    if (conflicts) tellObstacle({ ...conflicts, batch, onUndone, decisions })
    else showFailure(t, error)
  }
}

/** What a failure says is in the way of an undo. */
export function conflictsIn(error: unknown): Pick<Obstacle, 'conflicts' | 'merged'> | undefined {
  if (!(error instanceof Failure) || error.data.code !== 'undo.conflicts') return undefined
  const { conflicts, merged } = error.data.params
  return { conflicts: conflicts.filter(isDecidable), merged }
}
