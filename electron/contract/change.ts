import type { Uid } from '../../db/domain/uid.ts'

/** What a write comes back with: its value, and the batch to undo it by (null when nothing changed). */
export interface Change<T = void> {
  readonly value: T
  readonly batch: Uid | null
}
