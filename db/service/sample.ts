import type { Locale } from '../domain/i18n/locale.ts'
import { sensitivityRank, type Clearance } from '../domain/sensitivity.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { standingBatches } from '../store/history/batches/batches.ts'
import { removeCreated } from '../store/history/undo/remove-created.ts'
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

interface RemovedSample {
  /** How many records of it stayed, as others refer to them. */
  readonly kept: number
  /** The contacts among them, as far as they may be shown. */
  readonly contacts: readonly string[]
}

/**
 * Takes the sample out again, changed or not. What the person added stays, with the sample records that it refers to
 * and how those are reached and tagged.
 */
export async function removeSample(session: Session): Promise<Recorded<RemovedSample>> {
  return record(withAll(session), kinds.remove, (write) => {
    const added = standingBatches(write, [kinds.add]).map(({ id }) => id)
    const { kept } = removeCreated(write, added)
    return { kept: kept.length, contacts: namesOf(write, kept, session.clearance) }
  })
}

const namesOf = (write: WriteDb, rows: readonly number[], clearance: Clearance): string[] =>
  write
    .statement(
      `select c.display_name from contact c join record r on r.id = c.id
       where c.id in (select value from json_each(?)) and r.sensitivity <= ? order by c.sort_key`,
    )
    .pluck()
    .all(JSON.stringify(rows), sensitivityRank(clearance)) as string[]

/** Some of it is restricted: it is written and taken out whatever may be shown. */
const withAll = (session: Session): Session => ({ ...session, clearance: 'survivor' })
