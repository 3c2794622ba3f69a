import type { NamedRecord } from './row/reference.ts'
import type { ToldRecord } from './told-record.ts'

/** What an undo does where something was changed later: what is there now stays, or the older value comes back. */
export const undoChoices = ['keep', 'restore'] as const
export type UndoChoice = (typeof undoChoices)[number]

/** `refuse`: what nobody decided about stops the undo. Else what becomes of it, as far as it can. */
export type OnConflict = 'refuse' | UndoChoice

/** What a key of a conflict looks like. */
export const conflictKey = /^[0-9a-f]{12}$/u

/** By the keys of conflicts. */
export type UndoDecisions = Readonly<Record<string, UndoChoice>>

/** One thing that changed after the batch that is to be undone, so that undoing would destroy the later work. */
export interface ConflictInBrief {
  readonly noun: string
  readonly id: string | null
  readonly field: string | null
  /** The own field that the value is of, or the tag that was given or taken away: by its name. */
  readonly about?: string
  /**
   * taken: what must be unique belongs to something newer. gone: what it referred to no longer exists. removed: it is
   * not there any more itself.
   */
  readonly reason: 'changedSince' | 'stillReferred' | 'existsAgain' | 'removed' | 'taken' | 'gone'
}

type ConflictValue = string | number | boolean | null | NamedRecord

/** A field in conflict: what it holds, and what it would hold again. */
export interface ContestedValue {
  readonly field: string
  /** The own field that the value is of, by its name. */
  readonly about: string | null
  readonly now: ConflictValue
  readonly older: ConflictValue
}

/** How one record is linked with another: who took part in a meeting, which bills it was about, whom a promise concerns. */
export type LinkKind = 'participant' | 'attendee' | 'bill' | 'about'

/** The same with all that is needed to decide about it. */
export interface UndoConflict extends ConflictInBrief {
  /** Names it in a decision. It is another one as soon as anything about it changes. */
  readonly key: string
  /** Where the older value cannot come back, only that what is there stays. */
  readonly choices: readonly UndoChoice[]
  /** What taking the older value does: sets fields, removes what was made, or brings back what was removed. */
  readonly undoWould: 'set' | 'remove' | 'bringBack'
  /** Whether it is a record with all that belongs to it: not some of its fields, and not what links it with another. */
  readonly isWhole: boolean
  /** In whose history it stands; null where it is no more, or may not be shown. */
  readonly record: ToldRecord | null
  /** What of the record it is about, where that is a record of its own: a phone number, a role. */
  readonly part: ToldRecord | null
  /** Whom or what the record is linked with, where it is about such a link. */
  readonly link: { readonly kind: LinkKind; readonly to: ToldRecord } | null
  readonly values: readonly ContestedValue[]
  /** When it was last changed, and by whom where that is known. */
  readonly last: { readonly at: string; readonly by: string | null } | null
}

export const isDecidable = (conflict: ConflictInBrief): conflict is UndoConflict => 'key' in conflict
