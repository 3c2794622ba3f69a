import type { FollowUpId } from '../../db/domain/follow-up.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { VaultPlace } from './vault-message.ts'

/** What main tells the window without being asked. */
export interface Events {
  /** These nouns changed: what shows them is asked for again. */
  readonly changed: { readonly nouns: readonly Noun[] }
  /** The vault is about to be locked, and the window to go: what was typed last is handed over now. */
  readonly locking: object
  /** Whether the open file is still where it was opened; said while it is not, and when it is again. */
  readonly place: { readonly place: VaultPlace }
  /** A backup was made, or one that nobody asked for failed. */
  readonly backups: object
  readonly locked: { readonly reason: LockReason }
  readonly progress: { readonly job: number; readonly progress: unknown }
  /** A notification was clicked: the follow-up it told of, or null for the day. */
  readonly open: { readonly followUp: FollowUpId | null }
  /** A command of the menu, by its id in the list of commands. */
  readonly command: { readonly id: string }
}
export type EventName = keyof Events

export const eventNames = [
  'changed',
  'locking',
  'place',
  'backups',
  'locked',
  'progress',
  'open',
  'command',
] as const satisfies readonly EventName[]

/** `failed`: what held the vault stopped. `lost`: so it did, and the vault was in no folder any more. */
export type LockReason = 'asked' | 'idle' | 'suspended' | 'failed' | 'lost'
