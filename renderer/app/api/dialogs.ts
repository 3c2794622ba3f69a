import { useSyncExternalStore } from 'react'
import type { GuardedLevel } from '../../../db/domain/sensitivity.ts'
import type { Uid } from '../../../db/domain/uid.ts'

/** Dialogs that open from anywhere, and what each may start with. */
export interface DialogStarts {
  readonly log: {
    readonly with?: readonly Uid[]
    /** What it was about. */
    readonly bills?: readonly Uid[]
    /** The promise that this contact keeps. */
    readonly followUp?: Uid
    /** Typing that was not finished. */
    readonly draft?: number
    /** An empty one, although something was typed of the same that was not finished. */
    readonly isAnother?: true
    /** What was planned, to say how it went. */
    readonly interaction?: Uid
    /** One begins with the words, as where a line asks what happened. */
    readonly beginsInWords?: true
  }
  readonly followUp: {
    readonly about?: readonly Uid[]
    /** The one to change; left out, a new one. */
    readonly id?: Uid
  }
  /** What came of a promise that was kept, and what is promised next. */
  readonly complete: { readonly id: Uid }
  readonly person: { readonly name?: string }
  /** The one to change; left out, a new one. */
  readonly bill: { readonly id?: Uid; readonly number?: string }
  readonly organization: { readonly name?: string }
  /** Asks for the passphrase before restricted records, or those of survivors, are shown. */
  readonly clearance: { readonly level?: GuardedLevel }
  /** What was changed of one record. */
  readonly history: { readonly id: Uid; readonly name: string }
  readonly palette: { readonly text?: string }
  readonly shortcuts: Readonly<Record<string, never>>
}

export type OpenDialog = {
  [K in keyof DialogStarts]: { readonly kind: K; readonly start: DialogStarts[K] }
}[keyof DialogStarts]

const listeners = new Set<() => void>()
let open: OpenDialog | null = null

function set(next: OpenDialog | null): void {
  open = next
  for (const listener of listeners) listener()
}

/** Opens one, in place of the one that may be open. */
export const openDialog = <K extends keyof DialogStarts>(kind: K, start: DialogStarts[K]): void =>
  set({ kind, start } as OpenDialog)

export const closeDialog = (): void => set(null)

/** The one that is open. */
export const openedDialog = (): OpenDialog | null => open

export const useOpenDialog = (): OpenDialog | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => open,
  )
