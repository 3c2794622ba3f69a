import { expect, it } from 'vitest'
import type { Uid } from '../../db/domain/uid.ts'
import { restoreRecord, trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo.ts'
import { randomOfTest, rounds } from '../reliability/rounds.ts'
import { Dice } from './random/dice.ts'
import { change, create, remove, type Edit } from './random/random-edit.ts'
import { someId, type Table } from './random/random-rows.ts'
import { edit } from './random/random-store.ts'
import { derivedRhythms, wrongRhythms, wrongSilences } from './random/recount-rhythm.ts'
import { openTestStore, type TestStore } from './test-store.ts'

const start: readonly (readonly [Table, number])[] = [
  ['interaction_type', 1],
  ['jurisdiction', 1],
  ['chamber', 1],
  ['seat', 2],
  ['tag', 5],
  ['cadence', 5],
  ['person', 15],
  ['organization', 5],
  ['term', 8],
  ['office', 5],
]

const making =
  (table: Table): Edit =>
  (around) =>
    void create(around, table)
const changing =
  (table: Table): Edit =>
  (around) =>
    change(around, table, someId(around, table))
const removing =
  (table: Table): Edit =>
  (around) =>
    remove(around, table, someId(around, table))

/** How often each is done, of all that a rhythm depends on. */
const edits: readonly (readonly [number, Edit])[] = [
  [8, tagContact],
  [3, changing('record_tag')],
  [4, removing('record_tag')],
  [5, making('cadence_tag')],
  [2, changing('cadence_tag')],
  [3, removing('cadence_tag')],
  [5, making('contact_cadence')],
  [5, changing('contact_cadence')],
  [3, removing('contact_cadence')],
  [1, making('cadence')],
  [5, changing('cadence')],
  [1, removing('cadence')],
  [8, changing('contact')],
  [14, meet],
  [6, changing('interaction')],
  [4, changing('participant')],
  [3, removing('participant')],
  [2, removing('interaction')],
  [2, changing('record')],
  [5, callOff],
  [4, postpone],
  [8, handTermOver],
  [10, handOfficeOver],
  [1, removing('office')],
  [8, trash],
  [6, restore],
]
const weighted = edits.flatMap(([weight, how]) => Array<Edit>(weight).fill(how))

function tagContact(around: Parameters<Edit>[0]): void {
  const [contact, tag] = [someId(around, 'contact'), someId(around, 'tag')]
  const insert = 'insert or ignore into record_tag (record_id, tag_id, added_on) values (?, ?, ?)'
  const day = around.dice.pick([null, '2025-11-30', '2026-05-05'])
  around.write.statement(insert).run(contact, tag, day)
}

/** Half of them are planned, for a day after all that happened. */
function meet(around: Parameters<Edit>[0]): void {
  const id = create(around, 'interaction')
  if (id === null) return
  const plan = `update interaction set status = 'planned', outcome = null, occurred_on = ? where id = ?`
  if (around.dice.below(2) === 0) around.write.statement(plan).run(around.dice.pick(later), id)
  const insert =
    'insert or ignore into participant (interaction_id, contact_id, on_behalf_of_id) values (?, ?, ?)'
  const behalf = around.dice.perhaps([someId(around, 'organization')])
  around.write.statement(insert).run(id, someId(around, around.dice.pick(['contact', 'office'])), behalf)
}

const later = ['2027-02-02', '2027-06-06', '2027-09-09']

function somePlanned({ write, dice }: Parameters<Edit>[0]): number | null {
  const planned = `select id from interaction where status = 'planned'`
  return dice.perhaps(write.statement(planned).pluck().all() as number[])
}

function callOff(around: Parameters<Edit>[0]): void {
  const cancel = `update interaction set status = 'cancelled' where id = ?`
  around.write.statement(cancel).run(somePlanned(around))
}

function postpone(around: Parameters<Edit>[0]): void {
  const move = 'update interaction set occurred_on = ? where id = ?'
  around.write.statement(move).run(around.dice.pick(later), somePlanned(around))
}

function handTermOver(around: Parameters<Edit>[0]): void {
  const hand = 'update or ignore term set person_id = ? where id = ?'
  around.write.statement(hand).run(someId(around, 'person'), someId(around, 'term'))
}

function handOfficeOver(around: Parameters<Edit>[0]): void {
  const hand = 'update or ignore office set term_id = ? where id = ?'
  around.write.statement(hand).run(someId(around, 'term'), someId(around, 'office'))
}

const trashable = ['cadence', 'tag', 'interaction', 'interaction', 'person', 'term'] as const

function trash(around: Parameters<Edit>[0]): void {
  const id = someId(around, around.dice.pick(trashable))
  if (id !== null) trashRecord(around.write, id)
}

function restore({ write, dice }: Parameters<Edit>[0]): void {
  const trashed = 'select id from record where trashed_batch is not null'
  const ids = write.statement(trashed).pluck().all() as number[]
  if (ids.length > 0) restoreRecord(write, dice.pick(ids))
}

async function openStarted(below: (limit: number) => number): Promise<TestStore> {
  const store = await openTestStore()
  store.writer.pragma('synchronous=OFF') // nothing here is about what a power cut leaves
  for (const [table, count] of start)
    for (let i = 0; i < count; i++) await edit(store, [below(2 ** 30), below(2 ** 30)], making(table))
  return store
}

it('who is quiet and cold, and by which cadence, equals a recount after many random edits and undos', async () => {
  const random = randomOfTest()
  const numbers = () => Array.from({ length: 8 }, () => random.below(2 ** 30))
  using store = await openStarted((limit) => random.below(limit))
  const batches: Uid[] = []
  const [seen, by] = [new Set<string | null>(), new Set<number | null>()]
  for (let done = 0; done < rounds(1500, 40_000); done++) {
    const dice = new Dice(numbers())
    const batch = await edit(store, numbers(), dice.pick(weighted))
    if (batch !== null) batches.push(batch)
    if (random.below(8) === 0) await undoOne(store, batches, random.below(5))
    if (done % 5 !== 0) continue
    expect([...wrongRhythms(store), ...wrongSilences(store)]).toEqual([])
    for (const { coldOn, cadence } of derivedRhythms(store).values()) {
      seen.add(coldOn)
      by.add(cadence)
    }
  }
  expect(seen.size).toBeGreaterThan(10) // else it would agree on nothing
  expect(by.size).toBeGreaterThan(3)
}, 120_000)

async function undoOne(store: TestStore, batches: Uid[], back: number): Promise<void> {
  const [batch] = batches.splice(Math.max(0, batches.length - 1 - back), 1)
  if (batch !== undefined) await undoBatch(store, { batch, onConflict: 'skip', clearance: 'survivor' })
}
