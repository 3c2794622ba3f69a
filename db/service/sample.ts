import type { Locale } from '../domain/i18n/locale.ts'
import type { Recorded } from '../store/history/batch.ts'
import { standingBatches } from '../store/history/batches.ts'
import { removeCreated } from '../store/history/remove-created.ts'
import { SampleWriter } from './sample/sample-writer.ts'
import { record, type ReadSession, type Session } from './session.ts'

const kinds = { add: 'sample.add', remove: 'sample.remove' } as const

/** Puts an invented coalition into the vault: people, a legislature, talks of the last months, promises. */
export function addSample(session: Session, language: Locale): Promise<Recorded<void>> {
  return record(withAll(session), kinds.add, (write) => {
    new SampleWriter(write, session.store.clock, language).writeAll()
  })
}

export function isSamplePresent({ store }: ReadSession): boolean {
  const [newest] = standingBatches({ statement: (sql) => store.readStatement(sql) }, Object.values(kinds))
  return newest?.kind === kinds.add
}

/**
 * Takes the sample out again, changed or not. What the person added stays, with the sample records that it refers to:
 * `kept` counts those.
 */
export async function removeSample(session: Session): Promise<Recorded<{ readonly kept: number }>> {
  return record(withAll(session), kinds.remove, (write) => {
    const added = standingBatches(write, [kinds.add]).map(({ id }) => id)
    return { kept: removeCreated(write, added).kept }
  })
}

/** Some of it is restricted: it is written and taken out whatever may be shown. */
const withAll = (session: Session): Session => ({ ...session, clearance: 'survivor' })
