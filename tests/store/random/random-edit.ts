import type { Noun } from '../../../db/domain/noun.ts'
import { sensitivityOfRank } from '../../../db/domain/sensitivity.ts'
import { restoreRecord, trashRecord } from '../../../db/store/history/trash.ts'
import { insertRecord, insertRow } from '../../../db/store/row.ts'
import { recordedTables } from '../../../db/store/tables.ts'
import { randomColumns, someId, type Columns, type Surroundings, type Table } from './random-rows.ts'
import { removeRow } from './remove-row.ts'

export const tables: readonly Table[] = recordedTables.map(({ name }) => name)

/** One thing that is done to the store. */
export type Edit = (around: Surroundings) => void

const contactTables: Partial<Record<Table, readonly Table[]>> = {
  person: ['contact'],
  organization: ['contact'],
  office: ['contact', 'organization'],
}

/** Makes a row with its record and what stands above it; returns its id, or null when something it needs is missing. */
export function create(around: Surroundings, table: Table): number | null {
  const spec = recordedTables.find(({ name }) => name === table)
  const columns = randomColumns(around, table)
  if (columns === undefined) return null
  if (!spec?.noun) return insertRow(around.write, table, columns as never)
  const sensitivity = sensitivityOfRank(around.dice.pick([0, 1, 1, 1, 2, 3]))
  const { id } = insertRecord(around.write, spec.noun, { sensitivity })
  for (const above of contactTables[table] ?? [])
    insertRow(around.write, above, { id, ...aboveColumns(around, above, spec.noun) } as never)
  insertRow(around.write, table, { id, ...columns } as never)
  return id
}

const aboveColumns = (around: Surroundings, table: Table, noun: Noun): Columns => ({
  ...randomColumns(around, table),
  ...(table === 'contact' && { noun }),
})

/** Sets some of the columns of a row to what a new row of the table would have. */
export function change(around: Surroundings, table: Table, id: number | null): void {
  const columns = randomColumns(around, table)
  if (columns === undefined || id === null) return
  const all = Object.keys(columns)
  const names = around.dice.below(2) === 0 ? all : [around.dice.pick(all)]
  around.write
    .statement(`update ${table} set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`)
    .run(...names.map((name) => columns[name]), id)
}

export function remove(around: Surroundings, table: Table, id: number | null): void {
  if (id !== null) removeRow(around.write, table, id)
}

/** A record and a contact come with what they are. */
export const creatableTables = tables.filter((table) => table !== 'record' && table !== 'contact')

/** What a person does most comes more than once. */
const edits: readonly Edit[] = [
  ...creatableTables.map(
    (table): Edit =>
      (around) =>
        void create(around, table),
  ),
  ...tables.map(
    (table): Edit =>
      (around) =>
        change(around, table, someId(around, table)),
  ),
  ...creatableTables.map(
    (table): Edit =>
      (around) =>
        remove(around, table, someId(around, table)),
  ),
  ...(['participant', 'interaction', 'follow_up', 'contact_point', 'affiliation'] as const).flatMap(
    (table): Edit[] => [
      (around) => void create(around, table),
      (around) => change(around, table, someId(around, table)),
      (around) => change(around, table, create(around, table)),
      (around) => remove(around, table, create(around, table)),
      (around) => {
        const id = someId(around, table)
        change(around, table, id)
        remove(around, table, id)
      },
    ],
  ),
  ...Array.from({ length: 4 }, (): Edit => trash),
  ...Array.from({ length: 3 }, (): Edit => restore),
]

function trash(around: Surroundings): void {
  const id = someId(around, 'record')
  if (id !== null) trashRecord(around.write, id)
}

function restore({ write }: Surroundings): void {
  const id = write.statement('select id from record where trashed_batch is not null').pluck().get()
  if (typeof id === 'number') restoreRecord(write, id)
}

/** One to four things, as one user action may do. */
export function editRandomly(around: Surroundings): void {
  const count = around.dice.pick([1, 1, 1, 2, 4])
  for (let i = 0; i < count; i++) around.dice.pick(edits)(around)
}
