import { useCallback } from 'react'
import type { Uid } from '../../../db/domain/uid.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { Change } from '../../../electron/contract/change.ts'
import { showToast } from '../../ui/toast-queue.ts'
import { showFailure } from './failures.ts'
import { useTranslate } from './language.tsx'
import { undoBatch } from './undo.tsx'

/** Waits for a write, says what happened and offers Undo; a failure is told as a toast and gives undefined. */
type TellChange = <T>(
  write: Promise<Change<T>>,
  /** As the write turned out, where that is known only then. */
  message: string | ((value: T) => string),
) => Promise<Change<T> | undefined>

export function useTellChange(): TellChange {
  const t = useTranslate()
  return useCallback(
    async (write, message) => {
      try {
        const change = await write
        tellChange(t, typeof message === 'string' ? message : message(change.value), change.batch)
        return change
      } catch (error) {
        showFailure(t, error)
        return undefined
      }
    },
    [t],
  )
}

/** For ten seconds, and for ever in History. Without a batch nothing changed and nothing is said. */
export function tellChange(t: Translate, message: string, batch: Uid | null): void {
  if (batch !== null) showToast({ message, about: batch, onUndo: () => void undoOrTell(t, batch) })
}

async function undoOrTell(t: Translate, batch: Uid): Promise<void> {
  try {
    await undoBatch(t, { batch })
  } catch (error) {
    showFailure(t, error)
  }
}
