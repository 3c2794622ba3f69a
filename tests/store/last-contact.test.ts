import { expect, it } from 'vitest'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes, type Uid } from '../../db/domain/uid.ts'
import { openList } from '../../db/store/list.ts'
import { interactionList } from '../../db/store/lists/interaction-list.ts'
import { insertInteraction } from '../../db/store/queries/interaction.ts'
import { insertOrganizationAs } from '../../db/store/queries/organization.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { insertRecord, insertRow } from '../../db/store/row.ts'
import { reading } from '../../db/store/store.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { restoreRecord, trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { randomOfTest, rounds, type Random } from '../reliability/rounds.ts'
import { wrongLastContacts } from './random/integrity.ts'
import { change, create, remove, type Edit } from './random/random-edit.ts'
import { randomColumns, someId, type Table } from './random/random-rows.ts'
import { Dice } from './random/dice.ts'
import { edit } from './random/random-store.ts'
import { derivedLastContacts } from './random/recount.ts'
import { openTestStore, type TestStore } from './test-store.ts'

const start: readonly (readonly [Table, number])[] = [
  ['interaction_type', 2],
  ['jurisdiction', 1],
  ['chamber', 2],
  ['seat', 4],
  ['person', 25],
  ['organization', 8],
  ['term', 20],
  ['office', 12],
]

/** How often each is done, of all that last contact depends on. */
const edits: readonly (readonly [number, Edit])[] = [
  [20, insertMeeting],
  [12, (around) => set(around, 'interaction', ['occurred_on'])],
  [6, (around) => set(around, 'interaction', ['status', 'outcome'])],
  [4, (around) => set(around, 'interaction', ['type_id'])],
  [12, (around) => addParticipant(around, someId(around, 'interaction'))],
  [6, (around) => remove(around, 'participant', someId(around, 'participant'))],
  [6, (around) => set(around, 'participant', ['on_behalf_of_id'])],
  [3, (around) => set(around, 'participant', ['contact_id', 'interaction_id'])],
  [4, (around) => remove(around, 'interaction', someId(around, 'interaction'))],
  [6, trash],
  [5, restore],
  [6, (around) => change(around, 'record', someId(around, 'interaction'))],
  [5, (around) => set(around, 'term', ['start_on', 'end_on'])],
  [3, (around) => set(around, 'term', ['person_id', 'seat_id'])],
  [3, (around) => set(around, 'office', ['term_id'])],
  [2, (around) => void create(around, 'term')],
  [2, (around) => void create(around, 'office')],
  [1, (around) => remove(around, 'office', someId(around, 'office'))],
  [
    1,
    ({ write, dice }) =>
      void write.statement('delete from office where id = ?').run(someId({ write, dice }, 'office')),
  ],
  [2, makeOffice],
  [1, (around) => remove(around, 'term', someId(around, 'term'))],
  [1, (around) => set(around, 'interaction_type', ['counts_as'])],
]

const weighted: readonly Edit[] = edits.flatMap(([weight, how]) => Array<Edit>(weight).fill(how))

function insertMeeting(around: Parameters<Edit>[0]): void {
  const id = create(around, 'interaction')
  for (let i = 0; i < 2; i++) addParticipant(around, id)
}

function addParticipant(around: Parameters<Edit>[0], interactionId: number | null): void {
  const columns = randomColumns(around, 'participant')
  if (columns === undefined || interactionId === null) return
  around.write
    .statement(
      'insert or ignore into participant (interaction_id, contact_id, on_behalf_of_id) values (?, ?, ?)',
    )
    .run(interactionId, columns['contact_id'], columns['on_behalf_of_id'])
}

/** Of an organization that is there, and on whose behalf somebody may have spoken already. */
function makeOffice(around: Parameters<Edit>[0]): void {
  const [id, term] = [someId(around, 'organization'), someId(around, 'term')]
  const insert = `insert or ignore into office (id, term_id, kind) values (?, ?, 'district')`
  if (id !== null && term !== null) around.write.statement(insert).run(id, term)
}

/** Sets one or all of these columns of some row to what a new row would have. */
function set(around: Parameters<Edit>[0], table: Table, some: readonly string[]): void {
  const columns = randomColumns(around, table)
  const id = someId(around, table)
  if (columns === undefined || id === null) return
  const names = around.dice.below(2) === 0 ? some : [around.dice.pick(some)]
  around.write
    .statement(`update or ignore ${table} set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`)
    .run(...names.map((name) => columns[name]), id)
}

const trashable = ['interaction', 'interaction', 'interaction', 'term', 'office', 'person'] as const

function trash(around: Parameters<Edit>[0]): void {
  const id = someId(around, around.dice.pick(trashable))
  if (id !== null) trashRecord(around.write, id)
}

function restore({ write, dice }: Parameters<Edit>[0]): void {
  const ids = write
    .statement('select id from record where trashed_batch is not null')
    .pluck()
    .all() as number[]
  if (ids.length > 0) restoreRecord(write, dice.pick(ids))
}

async function editSome(store: TestStore, random: Random, count: number): Promise<Uid | null> {
  const work = (write: WriteDb): void => {
    for (let i = 0; i < count; i++) {
      const dice = new Dice(Array.from({ length: 6 }, () => random.below(2 ** 30)))
      dice.pick(weighted)({ write, dice })
    }
  }
  return (await inBatch(store, { kind: 'edit', clearance: 'survivor' }, work)).batch
}

it(
  'last contact equals a recount after 10,000 random edits, undos among them',
  async () => {
    const random = randomOfTest()
    using store = await openTestStore()
    for (const [table, count] of start)
      for (let i = 0; i < count; i++)
        await edit(
          store,
          [random.below(2 ** 30), random.below(2 ** 30)],
          (around) => void create(around, table),
        )
    const batches: Uid[] = []
    const seen = new Set<string>()
    let checked = 0
    for (let done = 0; done < rounds(10_000, 200_000);) {
      const count = 1 + random.below(30)
      const batch = await editSome(store, random, count)
      done += count
      if (batch !== null) batches.push(batch)
      if (random.below(10) === 0) done += await undoOne(store, batches, random)
      if (done - checked < 250) continue
      checked = done
      expect(wrongLastContacts(store)).toEqual([])
      for (const day of derivedLastContacts(store).values()) seen.add(String(day))
    }
    expect(wrongLastContacts(store)).toEqual([])
    expect(seen.size).toBeGreaterThan(5) // else it would agree on nothing
  },
  rounds(180_000, 3_600_000),
)

async function undoOne(store: TestStore, batches: Uid[], random: Random): Promise<number> {
  const recent = Math.max(0, batches.length - 5)
  const [batch] = batches.splice(recent + random.below(batches.length - recent), 1)
  if (batch === undefined) return 0
  const { value } = await undoBatch(store, { batch, onConflict: 'keep', clearance: 'survivor' })
  return value.reverted > 0 ? 1 : 0
}

it('contact with an office counts for its legislator during their term, and only then; their timeline says the same', async () => {
  using store = await openTestStore()
  const { value } = await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => {
    const person = insertPerson(write, { givenName: 'Ana' })
    const jurisdiction = write.statement(
      `insert into jurisdiction (id, key, name, level) values (?, 'zz', 'Sample', 'state')`,
    )
    const place = (noun: 'jurisdiction' | 'chamber' | 'seat' | 'term') => insertRecord(write, noun).id
    const [state, chamber, seat, term] = [
      place('jurisdiction'),
      place('chamber'),
      place('seat'),
      place('term'),
    ]
    jurisdiction.run(state)
    insertRow(write, 'chamber', { id: chamber, jurisdiction_id: state, kind: 'lower', name: 'House' })
    insertRow(write, 'seat', { id: seat, chamber_id: chamber, district: '1', sort_key: '1' })
    insertRow(write, 'term', {
      id: term,
      person_id: person.id,
      seat_id: seat,
      start_on: '2025-01-01',
      end_on: '2025-12-31',
    })
    const office = insertOrganizationAs(write, 'office', { name: 'Capitol office' })
    insertRow(write, 'office', { id: office.id, term_id: term, kind: 'capitol' })
    return { person, office }
  })
  const type = uidFromBytes<'interaction_type'>(
    store.writer
      .prepare(`select uid from record join interaction_type using (id) where key = 'meeting'`)
      .pluck()
      .get() as Uint8Array,
  )
  for (const day of ['2025-06-30', '2026-02-02'])
    await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) =>
      insertInteraction(write, {
        type,
        status: 'happened',
        outcome: 'met',
        occurredOn: parseLocalDate(day),
        participants: [{ contact: value.office.uid }],
      }),
    )
  expect(derivedLastContacts(store).get(value.person.id)).toBe('2025-06-30')
  expect(derivedLastContacts(store).get(value.office.id)).toBe('2026-02-02')
  expect(wrongLastContacts(store)).toEqual([])
  const timeline = openList(reading(store, 'internal'), interactionList, {
    filter: { contact: value.person.uid },
  })
  expect((await timeline.page(0, 9)).map(({ occurredOn }) => occurredOn)).toEqual(['2025-06-30'])
})
