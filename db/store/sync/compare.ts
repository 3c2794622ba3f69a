import { uidToBytes, type Uid } from '../../domain/uid.ts'
import type { Database, Value } from '../schema.ts'
import { recordIdOf } from '../record.ts'
import { isReference, type DesiredRecord, type DesiredRow, type DesiredValue } from './desired-record.ts'
import type { Operation } from './operation.ts'
import { Provenance, type Statements } from './provenance.ts'

interface KnownRecord {
  readonly id: number
  readonly trashedBatch: number | null
}

/** What comparing a record came to. `held`: a person put it, or what it belongs to, in the trash or forgot it for good. */
interface Comparison {
  readonly verdict: 'new' | 'changed' | 'same' | 'held'
  readonly operations: readonly Operation[]
}

const same: Comparison = { verdict: 'same', operations: [] }
const held: Comparison = { verdict: 'held', operations: [] }

/** Fields that say one thing together: when a person edited one of them, the dataset changes none. */
const nameColumns: Readonly<Record<string, readonly string[]>> = {
  person: ['given_name', 'middle_name', 'family_name', 'suffix', 'preferred_name'],
  organization: ['name'],
  contact: ['display_name', 'sort_key'],
}

/** What is held with a field that somebody edited. */
export const heldTogether = (table: string, field: string): readonly string[] => {
  const names = nameColumns[table] ?? []
  return names.includes(field) ? names : [field]
}

interface Field {
  readonly table: keyof Database
  readonly rowId: number
  readonly name: string
}

/** Compares desired records with what the vault holds, on one connection. */
export class Comparer {
  readonly #source: Statements
  readonly #provenance: Provenance
  readonly #held = new Set<Uid>()

  constructor(source: Statements) {
    this.#source = source
    this.#provenance = new Provenance(source)
  }

  /** The record of a uid, in the trash or not; of a contact that was merged, the one that was kept. */
  find(uid: Uid): KnownRecord | undefined {
    const id = recordIdOf(this.#source, uid)
    if (id === undefined) return undefined
    return this.#source
      .statement('select id, trashed_batch as trashedBatch from record where id = ?')
      .get(id) as KnownRecord
  }

  compare(record: DesiredRecord): Comparison {
    const comparison = this.#compare(record)
    if (comparison.verdict === 'held') this.#held.add(record.uid)
    return comparison
  }

  /** Whether somebody changed this field since an import wrote it. */
  isEdited(table: keyof Database, rowId: number, field: string): boolean {
    const current = this.#row(table, rowId)[field] ?? null
    return this.#provenance.isEdited(table, rowId, field, current)
  }

  /** Whether the field holds something else, and nobody but an import said so. */
  mayChange({ table, rowId, name }: Field, desired: Value): boolean {
    return (this.#row(table, rowId)[name] ?? null) !== desired && !this.isEdited(table, rowId, name)
  }

  #compare(record: DesiredRecord): Comparison {
    if (record.owner !== null && this.#held.has(record.owner)) return held
    const known = this.find(record.uid)
    if (known === undefined) return this.isForgotten(record.uid) ? held : made(record)
    const { id, trashedBatch } = known
    if (trashedBatch !== null && !this.#provenance.isTrashedByImport(trashedBatch)) return held
    const restore: Operation[] = trashedBatch === null ? [] : [{ kind: 'restore', recordId: id }]
    const updates = record.rows.flatMap((row) => this.#updates(row, id))
    const operations = [...restore, ...this.#withoutEditedName(record, updates)]
    return operations.length === 0 ? same : { verdict: 'changed', operations }
  }

  /** Whether somebody had it forgotten for good. */
  isForgotten(uid: Uid): boolean {
    return this.#source.statement('select 1 from tombstone where uid = ?').get(uidToBytes(uid)) !== undefined
  }

  #updates(
    { table, columns, complete = [] }: DesiredRow,
    rowId: number,
  ): Extract<Operation, { kind: 'update' }>[] {
    const current = this.#row(table, rowId)
    const changed = Object.entries(columns).filter(([name, desired]) => {
      const now = current[name] ?? null
      const says = desired !== null || complete.includes(name)
      return says && this.#differs(desired, now) && !this.#provenance.isEdited(table, rowId, name, now)
    })
    return changed.length === 0
      ? []
      : [{ kind: 'update', table, rowId, columns: Object.fromEntries(changed) }]
  }

  #differs(desired: DesiredValue, now: Value): boolean {
    return isReference(desired) ? this.find(desired.uid)?.id !== now : desired !== now
  }

  #row(table: keyof Database, rowId: number): Record<string, Value> {
    const row = this.#source.statement(`select * from ${table} where id = ?`).get(rowId)
    return (row ?? {}) as Record<string, Value>
  }

  /** The name as shown follows from its parts: where a part was edited, none of it is refreshed. */
  #withoutEditedName(
    record: DesiredRecord,
    updates: readonly Extract<Operation, { kind: 'update' }>[],
  ): Operation[] {
    const touchesName = updates.some(({ table, columns }) =>
      nameColumns[table]?.some((name) => name in columns),
    )
    if (!touchesName || !this.#isNameEdited(record)) return [...updates]
    return updates
      .map((update) => ({ ...update, columns: omit(update.columns, nameColumns[update.table] ?? []) }))
      .filter(({ columns }) => Object.keys(columns).length > 0)
  }

  #isNameEdited(record: DesiredRecord): boolean {
    const rowId = this.find(record.uid)?.id
    if (rowId === undefined) return false
    return record.rows.some(({ table, columns }) =>
      (nameColumns[table] ?? []).some((name) => name in columns && this.isEdited(table, rowId, name)),
    )
  }
}

const made = (record: DesiredRecord): Comparison => ({
  verdict: 'new',
  operations: [{ kind: 'create', record }],
})

function omit<T>(columns: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)))
}
