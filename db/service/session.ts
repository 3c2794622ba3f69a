import type { Clearance } from '../domain/sensitivity.ts'
import type { ReadDb, WriteDb } from '../store/access.ts'
import { inBatch, type Recorded } from '../store/history/batch.ts'
import { reading, type ReadStore, type Store } from '../store/store.ts'

/** An unlocked vault as a use case that only reads sees it: what is stored, and how much may be shown. */
export interface ReadSession {
  readonly store: ReadStore
  readonly clearance: Clearance
}

/** An unlocked vault as the use cases see it. */
export interface Session extends ReadSession {
  readonly store: Store
  /** The draft of what is written now: it ends with it. */
  readonly endsDraft?: number | undefined
}

export const readOf = (session: ReadSession): ReadDb => reading(session.store, session.clearance)

/** One use case's changes: one transaction, one batch, named `kind` in history. */
export function record<T>(
  session: Session,
  kind: string,
  work: (write: WriteDb) => Promise<T> | T,
): Promise<Recorded<T>> {
  const { store, clearance, endsDraft } = session
  return inBatch(store, { kind, clearance, endsDraft }, work)
}
