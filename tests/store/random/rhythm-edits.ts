import { addDays, parseLocalDate } from '../../../db/domain/local-date.ts'
import { restoreRecord, trashRecord } from '../../../db/store/history/trash.ts'
import { openTestStore, type TestStore } from '../test-store.ts'
import { change, create, remove, type Edit } from './random-edit.ts'
import { someId, type Surroundings, type Table } from './random-rows.ts'
import { edit } from './random-store.ts'

const start: readonly (readonly [Table, number])[] = [
  ['interaction_type', 1],
  ['jurisdiction', 1],
  ['chamber', 1],
  ['seat', 2],
  ['tag', 3],
  ['cadence', 4],
  ['cadence_tag', 4],
  ['person', 8],
  ['organization', 3],
  ['term', 5],
  ['office', 4],
  ['contact_cadence', 6],
]

/** A store with the few rows that the edits need: the fewer, the sooner two edits meet in one of them. */
export async function openRhythmStore(below: (limit: number) => number): Promise<TestStore> {
  const store = await openTestStore()
  for (const [table, count] of start)
    for (let i = 0; i < count; i++) await edit(store, [below(2 ** 30), below(2 ** 30)], making(table))
  return store
}

const making =
  (table: Table): Edit =>
  (around) =>
    void create(around, table)
const changing =
  (table: Table, of: Table = table): Edit =>
  (around) =>
    change(around, table, someId(around, of))
/** A few of each stay, or after some hundred edits there would be nothing that a rhythm depends on. */
const removing =
  (table: Table): Edit =>
  (around) => {
    const count = around.write.statement(`select count(*) from ${table}`).pluck().get() as number
    if (count > few) remove(around, table, someId(around, table))
  }
const few = 4

/** How often each is done, of all that a rhythm depends on. */
const edits: readonly (readonly [number, Edit])[] = [
  [12, tagContact],
  [6, changeTagging],
  [4, removing('record_tag')],
  [6, making('cadence_tag')],
  [4, changing('cadence_tag')],
  [4, removing('cadence_tag')],
  [6, making('contact_cadence')],
  [6, changing('contact_cadence')],
  [4, removing('contact_cadence')],
  [2, making('cadence')],
  [6, changing('cadence')],
  [2, removing('cadence')],
  [4, changing('contact')],
  [14, mayBeContacted],
  [3, making('person')],
  [1, removing('person')],
  [2, removing('organization')],
  [8, meet],
  [12, join],
  [4, changing('interaction')],
  [4, changing('participant')],
  [4, removing('participant')],
  [6, removing('interaction')],
  [2, changing('record', 'interaction')],
  [2, changing('record')],
  [4, callOff],
  [4, postpone],
  [6, planAnew],
  [4, making('term')],
  [5, handTermOver],
  [8, makeTermAnew],
  [1, removing('term')],
  [4, making('office')],
  [6, handOfficeOver],
  [4, closeOffice],
  [8, openOffice],
  [1, removing('office')],
  [8, trash],
  [6, restore],
]

export const rhythmEdits: readonly Edit[] = edits.flatMap(([weight, how]) => Array<Edit>(weight).fill(how))

const someDay = ({ dice }: Surroundings): string => addDays(parseLocalDate('2025-09-01'), dice.below(300))

/** After all that happened. */
const laterDay = ({ dice }: Surroundings): string => addDays(parseLocalDate('2027-01-01'), dice.below(300))

function tagContact(around: Surroundings): void {
  const [contact, tag] = [someId(around, 'contact'), someId(around, 'tag')]
  const insert = 'insert or ignore into record_tag (record_id, tag_id, added_on) values (?, ?, ?)'
  around.write.statement(insert).run(contact, tag, around.dice.perhaps([someDay(around)]))
}

function changeTagging(around: Surroundings): void {
  const { write, dice } = around
  const [column, value] = dice.pick([
    ['record_id', someId(around, 'contact')],
    ['tag_id', someId(around, 'tag')],
    ['added_on', someDay(around)],
  ])
  const update = `update or ignore record_tag set ${column} = ? where id = ?`
  write.statement(update).run(value, someId(around, 'record_tag'))
}

/** Nobody watches those who may not be. */
function mayBeContacted(around: Surroundings): void {
  const may = 'update contact set do_not_contact = 0 where id = ?'
  around.write.statement(may).run(someId(around, 'contact'))
}

/** Half of them are planned, for a day after all that happened. */
function meet(around: Surroundings): void {
  const id = create(around, 'interaction')
  const [plan, day] =
    around.dice.below(2) === 0
      ? [`, status = 'planned', outcome = null`, laterDay(around)]
      : ['', someDay(around)]
  around.write.statement(`update interaction set occurred_on = ?${plan} where id = ?`).run(day, id)
  takePart(around, id)
}

function join(around: Surroundings): void {
  takePart(around, somePlanned(around))
}

/** Half of the rows bring the day of their meeting with them, as those of an import do. */
function takePart(around: Surroundings, interaction: number | null): void {
  const { write, dice } = around
  const behalf = dice.perhaps([someId(around, 'organization'), someId(around, 'office')])
  const bringing = dice.perhaps([interaction])
  write
    .statement(
      `insert or ignore into participant (interaction_id, contact_id, on_behalf_of_id, occurred_on)
       values (?, ?, ?, (select occurred_on from interaction where id = ?))`,
    )
    .run(interaction, someId(around, dice.pick(['contact', 'office', 'office'])), behalf, bringing)
}

function somePlanned({ write, dice }: Surroundings): number | null {
  const planned = `select id from interaction where status = 'planned'`
  const ids = write.statement(planned).pluck().all() as number[]
  return ids.length > 0 ? dice.pick(ids) : null
}

function callOff(around: Surroundings): void {
  const cancel = `update interaction set status = 'cancelled' where id = ?`
  around.write.statement(cancel).run(somePlanned(around))
}

function postpone(around: Surroundings): void {
  const move = 'update interaction set occurred_on = ? where id = ?'
  around.write.statement(move).run(laterDay(around), somePlanned(around))
}

/** Who takes part stays meanwhile: what refers to a row may be there before it, as references are looked at last. */
function planAnew(around: Surroundings): void {
  const id = somePlanned(around)
  if (around.dice.below(2) === 0)
    replaceRow(around, 'interaction', { id, column: 'status', value: 'cancelled' })
  else replaceRow(around, 'interaction', { id, column: 'occurred_on', value: laterDay(around) })
}

/** Its offices stay meanwhile. */
function makeTermAnew(around: Surroundings): void {
  const value = someId(around, 'person')
  replaceRow(around, 'term', { id: someId(around, 'term'), column: 'person_id', value })
}

interface Replacement {
  readonly id: number | null
  readonly column: string
  readonly value: string | number | null
}

function replaceRow({ write }: Surroundings, table: Table, { id, column, value }: Replacement): void {
  const row = write.statement(`select * from ${table} where id = ?`).get(id) as
    Record<string, never> | undefined
  if (row === undefined || value === null) return
  write.statement('pragma defer_foreign_keys = on').run()
  write.statement(`delete from ${table} where id = ?`).run(id)
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  const values = columns.map((name) => (name === column ? value : row[name]))
  write
    .statement(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
    .run(...(values as never[]))
}

function handTermOver(around: Surroundings): void {
  const hand = 'update or ignore term set person_id = ? where id = ?'
  around.write.statement(hand).run(someId(around, 'person'), someId(around, 'term'))
}

function handOfficeOver(around: Surroundings): void {
  const hand = 'update or ignore office set term_id = ? where id = ?'
  around.write.statement(hand).run(someId(around, 'term'), someId(around, 'office'))
}

/** The organization stays, and with it who spoke with it. */
function closeOffice(around: Surroundings): void {
  around.write.statement('delete from office where id = ?').run(someId(around, 'office'))
}

/** Of an organization with which somebody may have an appointment already. */
function openOffice(around: Surroundings): void {
  const [id, term] = [someId(around, 'organization'), someId(around, 'term')]
  const insert = `insert or ignore into office (id, term_id, kind) values (?, ?, 'district')`
  if (id !== null && term !== null) around.write.statement(insert).run(id, term)
}

const trashable = ['cadence', 'tag', 'interaction', 'interaction', 'person', 'term'] as const

function trash(around: Surroundings): void {
  const table = around.dice.pick(trashable)
  const id = table === 'interaction' ? somePlanned(around) : someId(around, table)
  if (id !== null) trashRecord(around.write, id)
}

function restore({ write, dice }: Surroundings): void {
  const trashed = 'select id from record where trashed_batch is not null'
  const ids = write.statement(trashed).pluck().all() as number[]
  if (ids.length > 0) restoreRecord(write, dice.pick(ids))
}
