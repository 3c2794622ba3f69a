import { findDuplicates } from '../../../db/service/duplicates.ts'
import { isOutdated, newestBatch, type FoundThen } from '../../../db/service/found-duplicates.ts'
import type { MergeOfMany } from '../../../db/service/given-way.ts'
import type { Session } from '../../../db/service/session.ts'
import type { Watch } from '../../../db/domain/watch.ts'

/** What the newest search for duplicates found, and what gave way when they were merged: kept while the vault is open and shown in the same way. */
export class HeldDuplicates {
  #held: FoundThen | undefined
  #merge: MergeOfMany | undefined

  get held(): FoundThen | undefined {
    return this.#held
  }

  /** The newest of many at once, until what gave way in it was read. */
  get merge(): MergeOfMany | undefined {
    return this.#merge
  }

  keepMerge(merge: MergeOfMany | undefined): void {
    this.#merge = merge
  }

  /** Searches, unless the newest search still holds. Stopped, that is kept. */
  async find(
    session: Session,
    { isAnew, ...watch }: Watch & { readonly isAnew: boolean },
  ): Promise<FoundThen> {
    if (!isAnew && this.#held && !isOutdated(session, this.#held)) return this.#held
    const batch = newestBatch(session)
    this.#held = { batch, found: await findDuplicates(session, watch) }
    return this.#held
  }

  drop(): void {
    this.#held = undefined
    this.#merge = undefined
  }
}
