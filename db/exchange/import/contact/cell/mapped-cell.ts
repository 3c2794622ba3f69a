import type { ColumnRef, DateOrder, MappingColumn } from '../../../../domain/import-mapping.ts'

/** A filled cell, and how to read it and its neighbours. */
export interface MappedCell {
  readonly text: string
  readonly header: string
  readonly split: MappingColumn['split']
  readonly unknown: MappingColumn['unknown']
  readonly dateOrder: DateOrder
  readonly isYes: (text: string) => boolean
  /** The text of another column of the row; empty when it is blank. */
  readonly neighbour: (column: ColumnRef) => string
}
