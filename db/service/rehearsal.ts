import type { WriteDb } from '../store/access.ts'
import { record, type Session } from './session.ts'

/** What some work would give: it is done in a transaction that is taken back. */
export async function rehearse<T>(
  session: Session,
  kind: string,
  work: (write: WriteDb) => Promise<T> | T,
): Promise<T> {
  try {
    await record(session, kind, async (write) => {
      throw new Rehearsed(await work(write))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T
    throw error
  }
  throw new Error('a rehearsal ends with its result')
}

/** Carries the result out of the transaction that it rolls back. */
class Rehearsed extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rehearsed')
    this.result = result
  }
}
