import type { Clearance } from '../domain/sensitivity.ts'
import type { ReadDb, WriteDb } from '../store/access.ts'
import { inBatch, type Recorded } from '../store/history/batch.ts'
import { reading, type Store } from '../store/store.ts'

/** An unlocked vault as the use cases see it: its store, and how much may be shown. */
export interface Session {
  readonly store: Store
  readonly clearance: Clearance
}

export const readOf = (session: Session): ReadDb => reading(session.store, session.clearance)

/** One use case's changes: one transaction, one batch, named `kind` in history. */
export function record<T>(
  session: Session,
  kind: string,
  work: (write: WriteDb) => Promise<T> | T,
): Promise<Recorded<T>> {
  return inBatch(session.store, { kind, clearance: session.clearance }, work)
}
