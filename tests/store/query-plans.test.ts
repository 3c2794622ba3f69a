import { SqliteDialect, Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Filter } from '../../db/domain/filter/filter.ts'
import { toInstant } from '../../db/domain/instant.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { ReadDb, WriteDb } from '../../db/store/access.ts'
import { timelineOf } from '../../db/store/details/timeline.ts'
import { batchList } from '../../db/store/history/batches/batch-list.ts'
import { findConflicts } from '../../db/store/history/undo/conflicts.ts'
import { readChanges } from '../../db/store/history/change.ts'
import { Deed } from '../../db/store/history/undo/deed.ts'
import { references } from '../../db/store/history/columns.ts'
import { findDangling } from '../../db/store/history/undo/dangling.ts'
import { recordHistory } from '../../db/store/history/record-history.ts'
import { countTrash, trashedBefore } from '../../db/store/history/trash-list.ts'
import { listChoices } from '../../db/store/lists/choices.ts'
import { countFollowUps, idsInBucket } from '../../db/store/lists/follow-up-counts.ts'
import { followUpList } from '../../db/store/lists/follow-up-list.ts'
import { interactionList } from '../../db/store/lists/interaction-list.ts'
import { personList } from '../../db/store/lists/person-list.ts'
import { findBills } from '../../db/store/queries/bill.ts'
import { listCadences } from '../../db/store/queries/cadence.ts'
import { listCustomFields, listFilterableFields } from '../../db/store/queries/custom-field.ts'
import { listChambers } from '../../db/store/queries/interaction-chamber.ts'
import { listMeetingTemplates } from '../../db/store/queries/meeting-template.ts'
import { listMembers } from '../../db/store/queries/member.ts'
import { listSavedMappings } from '../../db/store/queries/saved-mapping.ts'
import { listSavedViews } from '../../db/store/queries/saved-view.ts'
import type { Database } from '../../db/store/schema.ts'
import { search } from '../../db/store/search.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { planOf } from './lists/listing.ts'
import { openRandomStore } from './random/random-store.ts'

const today = parseLocalDate('2026-03-03')

function explain({ reader }: Store, sql: string, parameters: readonly unknown[]): string {
  const steps = reader.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
  return steps.map(({ detail }) => detail).join('\n')
}

/** The plans of every query that a reading function runs. */
async function plansOfReading(store: Store, run: (read: ReadDb) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: store.reader }),
    log: ({ query }) => void plans.push(explain(store, query.sql, query.parameters)),
  })
  const read = reading(store, 'internal')
  const ids: ReadDb['ids'] = (query) => {
    const { sql, parameters } = query.compile()
    plans.push(explain(store, sql, parameters))
    return read.ids(query)
  }
  const all: ReadDb['all'] = (sql, ...parameters) => {
    plans.push(explain(store, sql, parameters))
    return read.all(sql, ...parameters)
  }
  const column: ReadDb['column'] = (sql, ...parameters) => {
    plans.push(explain(store, sql, parameters))
    return read.column(sql, ...parameters)
  }
  await run({ ...read, db, ids, all, column })
  return plans.join('\n')
}

/** The plans of the statements that a writing function prepares, on the reader: none of these writes. */
function plansOfWriting(store: Store, run: (write: WriteDb) => unknown): string {
  const plans: string[] = []
  const statement = (sql: string) => {
    const prepared = store.reader.prepare(sql)
    plans.push(
      (store.reader.prepare(`explain query plan ${sql}`).all(...unbound(sql)) as { detail: string }[])
        .map(({ detail }) => detail)
        .join('\n'),
    )
    return prepared
  }
  run({ statement } as unknown as WriteDb)
  return plans.join('\n')
}

/** As many nulls as the statement has places for values, by name or by number. */
function unbound(sql: string): unknown[] {
  const names = [...sql.matchAll(/\$(\w+)/gu)].map(([, name]) => [name, null])
  return names.length > 0 ? [Object.fromEntries(names)] : [...sql.matchAll(/\?/gu)].map(() => null)
}

describe('what is read most needs no table from end to end and no sorting', () => {
  it.each([
    ['by name', [], /contact_by_name/],
    ['by name, from the end', [{ by: 'name', descending: true }], /contact_by_name/],
    ['by last contact', [{ by: 'lastContactOn' }], /contact_by_last_contact/],
    ['by last contact, newest first', [{ by: 'lastContactOn', descending: true }], /contact_by_last_contact/],
  ])('a list of persons %s', async (_what, sort, index) => {
    using store = await openRandomStore()
    const plan = planOf(store, personList, { sort })
    expect(plan).toMatch(index)
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN contact$/m)
  })

  it('persons of whom a filter leaves few: those are found and sorted, not looked up in the order of all', async () => {
    using store = await openRandomStore()
    const tagged = planOf(store, personList, { filter: { tag: 'board', notContactedSince: today } })
    expect(tagged).toMatch(/SEARCH contact USING INTEGER PRIMARY KEY/)
    const silent = planOf(store, personList, { filter: { notContactedSince: today } })
    expect(silent).toMatch(/COVERING INDEX contact_by_last_contact/)
    const sorted = { filter: { notContactedSince: today }, sort: [{ by: 'lastContactOn' }] }
    expect(planOf(store, personList, sorted)).not.toMatch(/TEMP B-TREE|SCAN/)
  })

  it('the follow-ups that are due', async () => {
    using store = await openRandomStore()
    const plan = planOf(store, followUpList(today), { sort: [] })
    expect(plan).toMatch(/COVERING INDEX follow_up_by_due/)
  })

  it('the follow-ups that wait on a day, and how many stand in each part of the queue', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, async (read) => {
      idsInBucket(read, 'overdue', today)
      await countFollowUps(read, {}, today)
      followUpList(today).ids(read, { buckets: ['today'] }, [])
    })
    expect(plan.match(/USING COVERING INDEX follow_up_open_by_due/gu)).toHaveLength(3)
    expect(plan).not.toMatch(/SCAN follow_up$|TEMP B-TREE FOR ORDER BY/mu)
  })

  it('what a page of persons shows of the follow-ups about them', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, (read) => personList.rows(read, [1]))
    expect(plan).toMatch(/SEARCH f USING COVERING INDEX follow_up_open/u)
  })

  it('the notes of a tag, their own or of somebody they were with', async () => {
    using store = await openRandomStore()
    const tagged = (field: string): Filter => ({ field, op: 'is', value: 'champion' })
    const filter: Filter = { all: [{ any: [tagged('tag'), tagged('with-tag')] }] }
    const plan = planOf(store, interactionList, { filter: { where: { filter, today } } })
    expect(plan).toMatch(/SEARCH p USING COVERING INDEX/u)
    expect(plan).not.toMatch(/SCAN (?:p|l|c|g|gr|interaction)$/mu)
  })

  it('the own fields that every list asks for', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, async (read) => listFilterableFields(read))
    expect(plan).toMatch(/SCAN f\b/)
    expect(plan).not.toMatch(/SCAN r/)
  })

  it.each<[string, (read: ReadDb) => Promise<unknown>]>([
    ['members', listMembers],
    ['own fields', listCustomFields],
    ['saved views', listSavedViews],
    ['saved mappings', listSavedMappings],
    ['cadences', listCadences],
    ['templates of meetings', listMeetingTemplates],
    ['chambers', listChambers],
    ['bills', (read) => findBills(read, { text: '', limit: 20 })],
    ['parties', (read) => listChoices(read, 'party', '')],
    ['tags', (read) => listChoices(read, 'tag', '')],
    ['the trash', async (read) => [countTrash(read), trashedBefore(read, toInstant(0))]],
  ])('the few %s among the many records', async (_what, list) => {
    using store = await openRandomStore()
    expect(await plansOfReading(store, list)).not.toMatch(/SCAN (?:r|record)\b/u)
  })

  it('what is found by one who may read some of the restricted half', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, (read) =>
      search({ ...read, clearance: 'restricted' }, { text: 'harbor', limit: 5 }),
    )
    expect(plan).toMatch(/search_note_restricted/u)
    expect(plan).not.toMatch(/SCAN record\b/u)
  })

  it('the timeline of a contact', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, (read) => timelineOf(read, 1, today))
    expect(plan).toMatch(/participant_by_contact/)
    expect(plan).not.toMatch(/SCAN (interaction|participant|follow_up|contact|record)\b/)
  })

  it('the history of a record', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, (read) => recordHistory(read, 1))
    expect(plan).toMatch(/change_by_record/)
    expect(plan).not.toMatch(/SCAN (c|b|r|m|x|d)\b|TEMP B-TREE/)
  })

  it('the steps of history up to a moment, and a page of them, however deep it lies', async () => {
    using store = await openRandomStore()
    const ids = await plansOfReading(store, async (read) => {
      batchList.ids(read, { before: Date.parse('2026-03-03T15:00:00Z'), most: 10 }, [])
    })
    expect(ids).toMatch(/SEARCH b USING INTEGER PRIMARY KEY/)
    expect(ids).not.toMatch(/SCAN|TEMP B-TREE/)
    const page = await plansOfReading(store, (read) => batchList.rows(read, [1, 2]))
    expect(page).toMatch(/SEARCH b USING INTEGER PRIMARY KEY/)
    expect(page).toMatch(/SEARCH batch USING (?:COVERING )?INDEX batch_by_undoes/)
    expect(page).not.toMatch(/SCAN (batch|b|u|c|change|member|record)\b/)
  })

  it('the changes of a batch, and what was done since to what it changed', async () => {
    using store = await openRandomStore()
    const plan = plansOfWriting(store, (write) => findConflicts(write, 1, new Deed(readChanges(write, 1))))
    expect(plan).toMatch(/change_by_batch/)
    expect(plan).toMatch(/SEARCH l .*change_by_row/)
    expect(plan).not.toMatch(/SCAN/)
  })

  it('what an undo would leave without its row', async () => {
    using store = await openRandomStore()
    const batch = store.reader.prepare('select max(batch_id) from change').pluck().get() as number
    for (const id of [1, batch]) {
      const plan = plansOfWriting(store, (write) => findDangling(write, id, readChanges(write, id)))
      expect(plan.split('\n').filter((step) => /SCAN (c|k|p)$/.test(step))).toEqual([])
    }
  })
})

it('every reference can be followed backwards by an index: else each removal reads a table from end to end', async () => {
  using store = await openRandomStore()
  const plans = references(store as unknown as WriteDb).map(({ table, column }) => [
    `${table}.${column}`,
    explain(store, `select 1 from ${table} where ${column} = 1`, []),
  ])
  expect(plans.length).toBeGreaterThan(40)
  expect(plans.filter(([, plan]) => !plan?.startsWith('SEARCH'))).toEqual([])
})

describe('the filters that the lists offer', () => {
  const where = (filter: Filter) => ({ where: { filter, today } })

  it('begin with the index of what narrows most, whatever stands in groups beside it', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, async (read) => {
      const filter: Filter = {
        all: [
          { field: 'tag', op: 'is', value: 'champion' },
          {
            any: [
              { field: 'days', op: 'more', value: 45 },
              { field: 'never-contacted', op: 'is', value: true },
            ],
          },
        ],
      }
      personList.ids(read, where(filter), [{ by: 'name' }])
    })
    expect(plan).toMatch(/SEARCH contact USING INTEGER PRIMARY KEY/u)
    expect(plan).not.toMatch(/SCAN contact/u)
  })

  it('go through the order of the list where nothing is narrow, and sort nothing', async () => {
    using store = await openRandomStore()
    const plan = await plansOfReading(store, async (read) => {
      const filter: Filter = {
        any: [
          { field: 'tier', op: 'is', value: 1 },
          { field: 'tag', op: 'is', value: 'x' },
        ],
      }
      personList.ids(read, where(filter), [{ by: 'name' }])
    })
    expect(plan).toMatch(/SEARCH contact USING (?:COVERING )?INDEX/u)
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY')
  })
})
