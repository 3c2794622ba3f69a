import { useSyncExternalStore } from 'react'
import type { ContactId } from '../../../db/domain/contact.ts'

/** Files of mails that were dropped on the window, for the screen that reviews them. */
export interface OfferedMails {
  readonly files: readonly File[]
  /** On whose page they were dropped. */
  readonly about: ContactId | null
}

const listeners = new Set<() => void>()
let offered: OfferedMails | null = null

/** Null once they were taken. */
export function offerMails(mails: OfferedMails | null): void {
  offered = mails
  for (const listener of listeners) listener()
}

export const useOfferedMails = (): OfferedMails | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => offered,
  )
