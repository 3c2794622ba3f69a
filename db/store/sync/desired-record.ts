import type { Noun } from '../../domain/noun.ts'
import type { Sensitivity } from '../../domain/sensitivity.ts'
import type { Uid } from '../../domain/uid.ts'
import { toColumns } from '../naming.ts'
import type { Database, Value } from '../schema.ts'

/**
 * A record as a dataset wants it to be: its rows, parents first, without ids. A null column means that the dataset
 * does not say, and erases nothing, unless the column is among those that it always says.
 */
export interface DesiredRecord {
  readonly noun: Noun
  readonly uid: Uid
  /** The person, office or committee that it belongs to: what the person trashed, stays trashed with all it has. */
  readonly owner: Uid | null
  readonly rows: readonly DesiredRow[]
  /** Of a new record; public when left out, as what the datasets publish. */
  readonly sensitivity?: Sensitivity
}

export interface DesiredRow {
  readonly table: keyof Database
  readonly columns: Readonly<Record<string, DesiredValue>>
  /** Columns of which the dataset says everything: null there means none, and empties what an import wrote. */
  readonly complete?: readonly string[]
  /** Set when the row is made and left alone afterwards. */
  readonly onlyNew?: Readonly<Record<string, DesiredValue>>
}

export type DesiredValue = Value | Reference

/** Refers to a record that may not be there yet. */
interface Reference {
  readonly uid: Uid
}

export const isReference = (value: DesiredValue): value is Reference =>
  typeof value === 'object' && value !== null && 'uid' in value

export const reference = (uid: Uid | null): Reference | null => (uid === null ? null : { uid })

/** Fields of the domain as columns. */
export const toDesired = (fields: object): Record<string, DesiredValue> => toColumns(fields)
