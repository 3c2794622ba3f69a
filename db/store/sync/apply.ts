import { setImmediate } from 'node:timers/promises'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { uidToBytes, type Uid } from '../../domain/uid.ts'
import { refuseIfStopped, type Watch } from '../../domain/watch.ts'
import type { WriteDb } from '../access.ts'
import { levelledTables } from '../derived/level.ts'
import { restoreRecord, trashRecord } from '../history/trash.ts'
import { nextRecordId, NewRows } from '../new-rows.ts'
import { bringTagBack } from '../queries/tag.ts'
import { recordIdOf } from '../record.ts'
import { updateRow } from '../row.ts'
import type { Value } from '../schema.ts'
import { isReference, type DesiredRecord, type DesiredRow, type DesiredValue } from './desired-record.ts'
import type { Operation } from './operation.ts'

/** How many steps are taken before others get a turn: to show progress, and to be told to stop. */
const stepsPerTurn = 2000

/** Carries the operations out, in order, within the transaction of `write`. Error: `job.cancelled`. */
export async function applyOperations(
  write: WriteDb,
  operations: readonly Operation[],
  watch: Watch = {},
): Promise<void> {
  const writer = new Applier(write)
  for (const operation of operations) if (operation.kind === 'create') writer.expect(operation.record.uid)
  for (const [index, operation] of operations.entries()) {
    if (index % stepsPerTurn === 0) {
      writer.flush()
      await takeTurn(watch, index, operations.length)
    }
    writer.apply(operation)
  }
  writer.flush()
  await takeTurn(watch, operations.length, operations.length)
}

async function takeTurn(watch: Watch, done: number, total: number): Promise<void> {
  watch.onProgress?.(done, total)
  await setImmediate()
  refuseIfStopped(watch)
}

/** What the datasets publish anybody may read. */
const ofDatasets = 'public'

class Applier {
  readonly #write: WriteDb
  readonly #rows: NewRows
  readonly #ids = new Map<Uid, number>()
  /** Contacts and kinds of point that got their primary one here. */
  readonly #primary = new Set<string>()
  readonly #firstNew: number
  #nextId: number

  constructor(write: WriteDb) {
    this.#write = write
    this.#rows = new NewRows(write)
    this.#firstNew = nextRecordId(write)
    this.#nextId = this.#firstNew
  }

  /** Says that the record will be made, so that others made before it can refer to it. */
  expect(uid: Uid): void {
    this.#ids.set(uid, this.#nextId++)
  }

  apply(operation: Operation): void {
    switch (operation.kind) {
      case 'create':
        this.#create(operation.record)
        return
      case 'update':
        updateRow(this.#write, operation.table, operation.rowId, this.#values(operation.columns))
        return
      case 'trash':
        this.#trash(operation.recordId)
        return
      case 'restore':
        restoreRecord(this.#write, operation.recordId)
        return
      case 'bringTagBack':
        bringTagBack(this.#write, operation.recordId)
        return
      case 'identify':
        this.#rows.add('external_id', {
          record_id: this.#id(operation.owner),
          scheme: operation.scheme,
          value: operation.value,
        })
        return
      case 'link':
        this.#rows.add(operation.table, this.#values(operation.columns))
    }
  }

  /** Writes what was created since the last time. */
  flush(): void {
    this.#rows.flush()
  }

  #create(record: DesiredRecord): void {
    const id = this.#id(record.uid)
    const level = sensitivityRank(record.sensitivity ?? ofDatasets)
    this.#rows.add('record', {
      id,
      uid: uidToBytes(record.uid),
      noun: record.noun,
      sensitivity: level,
      created_at: this.#write.at,
      updated_at: this.#write.at,
    })
    for (const row of record.rows) this.#rows.add(row.table, this.#newRow(row, id, level))
  }

  #newRow(row: DesiredRow, id: number, level: number): Record<string, Value> {
    const values: Record<string, Value> = { id }
    this.#fill(values, row.columns)
    if (row.onlyNew) this.#fill(values, row.onlyNew)
    if (isLevelled(row.table)) values['level'] = level
    return values['is_primary'] === 1 && row.table === 'contact_point' && this.#hasPrimary(values)
      ? { ...values, is_primary: 0 }
      : values
  }

  /** Asked of a point that may become the primary one; the first to ask does. */
  #hasPrimary({ contact_id: contact, kind }: Record<string, Value>): boolean {
    const key = `${String(contact)} ${String(kind)}`
    if (this.#primary.has(key) || (Number(contact) < this.#firstNew && this.#hadPrimary(contact, kind)))
      return true
    this.#primary.add(key)
    return false
  }

  #hadPrimary(contact: Value | undefined, kind: Value | undefined): boolean {
    const sql = 'select 1 from contact_point where contact_id = ? and kind = ? and is_primary = 1'
    return this.#write.statement(sql).get(contact, kind) !== undefined
  }

  /** A contact point in the trash is nobody's primary one. */
  #trash(recordId: number): void {
    this.#write
      .statement('update contact_point set is_primary = 0 where id = ? and is_primary = 1')
      .run(recordId)
    trashRecord(this.#write, recordId)
  }

  #values(columns: Readonly<Record<string, DesiredValue>>): Record<string, Value> {
    const values: Record<string, Value> = {}
    this.#fill(values, columns)
    return values
  }

  #fill(values: Record<string, Value>, columns: Readonly<Record<string, DesiredValue>>): void {
    for (const name in columns) {
      const value = columns[name] ?? null
      values[name] = isReference(value) ? this.#id(value.uid) : value
    }
  }

  #id(uid: Uid): number {
    const known = this.#ids.get(uid)
    if (known !== undefined) return known
    const id = recordIdOf(this.#write, uid)
    if (id === undefined) throw new Error(`${uid} is not in the vault`)
    this.#ids.set(uid, id)
    return id
  }
}

const isLevelled = (table: string): boolean => (levelledTables as readonly string[]).includes(table)
