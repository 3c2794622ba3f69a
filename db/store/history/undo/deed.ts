import { rowKey, type Change } from '../change.ts'
import { recordOfRow, type RowRef } from './conflict.ts'
import { isOrganizationName, isPersonName } from './fields-together.ts'

/** What a batch did, as far as undoing it has to know. Most often nothing of it is asked for, so it is counted then. */
export class Deed {
  /** Oldest first. */
  readonly changes: readonly Change[]
  #created: ReadonlyMap<string, Change> | undefined
  #rows: ReadonlySet<string> | undefined
  #made: ReadonlySet<number> | undefined
  #owners: ReadonlyMap<number, number> | undefined

  constructor(changes: readonly Change[]) {
    this.changes = changes
  }

  /** By row, the change that made it. */
  get created(): ReadonlyMap<string, Change> {
    return (this.#created ??= new Map(this.#creations().map((change) => [rowKey(change), change])))
  }

  /** Whether a row that it made was there before, and removed by it first. */
  isMadeAnew(made: Change): boolean {
    return this.changes.some(
      ({ op, table, rowId, id }) =>
        op === 'delete' && id < made.id && table === made.table && rowId === made.rowId,
    )
  }

  /** All rows that it touched. */
  get rows(): ReadonlySet<string> {
    return (this.#rows ??= new Set(this.changes.map(rowKey)))
  }

  /** Records that it made. */
  get made(): ReadonlySet<number> {
    const records = () => this.#creations().filter(({ table }) => table === 'record')
    return (this.#made ??= new Set(records().map(({ rowId }) => rowId)))
  }

  /** Where a record stands that belongs to another one: a phone number to its contact. */
  get owners(): ReadonlyMap<number, number> {
    const owned = () =>
      this.#creations().filter((change) => recordOfRow(change) !== null && change.rowId !== change.recordId)
    return (this.#owners ??= new Map(owned().map(({ rowId, recordId }) => [rowId, recordId])))
  }

  /** Whose parts of a name it set, of those it did not make; the name as shown follows from them. */
  get namedPersons(): ReadonlySet<number> {
    return this.#setBy(isPersonName)
  }

  get namedOrganizations(): ReadonlySet<number> {
    return this.#setBy(isOrganizationName)
  }

  #creations(): readonly Change[] {
    return this.changes.filter(({ op }) => op === 'create')
  }

  readonly #sets = new Map<(change: Change) => boolean, ReadonlySet<number>>()

  #setBy(isMeant: (change: Change) => boolean): ReadonlySet<number> {
    const known = this.#sets.get(isMeant)
    if (known !== undefined) return known
    const set = this.changes.filter((change) => change.op === 'update' && isMeant(change))
    const ids = new Set(set.filter((change) => !this.created.has(rowKey(change))).map(({ rowId }) => rowId))
    this.#sets.set(isMeant, ids)
    return ids
  }
}

/** The record that the batch made and with which a row came; null for a row added to what was there before. */
export function rootOf({ made, owners }: Deed, row: RowRef & Pick<Change, 'recordId'>): number | null {
  const own = recordOfRow(row)
  let root = own !== null && made.has(own) ? own : made.has(row.recordId) ? row.recordId : null
  while (root !== null) {
    const owner = owners.get(root)
    if (owner === undefined || !made.has(owner)) break
    root = owner
  }
  return root
}
