import { searchHalves, searchIndexes } from '../../../db/store/derived/search-index.ts'
import type { Store } from '../../../db/store/store.ts'
import { derivedLastContacts, recountLastContacts } from './recount.ts'
import { wrongRhythms } from './recount-rhythm.ts'

/** What must hold after whatever was done. Returns what does not. */
export function findFaults(store: Store): string[] {
  return [
    ...danglingReferences(store),
    ...searchIndexes
      .flatMap((index) => searchHalves.map((half) => `${index}_${half}`))
      .flatMap((index) => staleIndex(store, index)),
    ...wrongLevels(store),
    ...wrongLastContacts(store),
    ...wrongRhythms(store),
    ...leftovers(store),
  ]
}

function danglingReferences({ writer }: Store): string[] {
  const rows = writer.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return rows.map((row) => `${row.table} ${row.rowid} refers to a missing ${row.parent}`)
}

/** Rank 1: compared with the text it is an index of, not only within itself. */
function staleIndex({ writer }: Store, index: string): string[] {
  try {
    writer.prepare(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`).run()
    return []
  } catch (error) {
    return [`${index}: ${String(error)}`]
  }
}

function wrongLevels({ writer }: Store): string[] {
  return ['contact', 'interaction', 'follow_up'].flatMap((table) => {
    const ids = writer
      .prepare(
        `select t.id from ${table} t join record r on r.id = t.id
         where t.level <> case when r.trashed_batch is null then r.sensitivity else 9 end`,
      )
      .pluck()
      .all()
    return ids.map((id) => `${table} ${String(id)} has a wrong level`)
  })
}

export function wrongLastContacts(store: Store): string[] {
  const derived = derivedLastContacts(store)
  const counted = recountLastContacts(store)
  return [...derived]
    .filter(([id, day]) => day !== (counted.get(id) ?? null))
    .map(([id, day]) => `contact ${id}: last contact ${day}, counted ${counted.get(id)}`)
}

function leftovers({ writer }: Store): string[] {
  const queued = writer.prepare('select count(*) from search_queue').pluck().get()
  const open = writer.prepare('select batch_id, at, purging from batch_context').get()
  return [
    ...(queued === 0 ? [] : [`${String(queued)} rows are still to be indexed`]),
    ...(JSON.stringify(open) === '{"batch_id":null,"at":null,"purging":0}' ? [] : ['a batch is still open']),
  ]
}
