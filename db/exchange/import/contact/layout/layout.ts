import type { Mapping, MappingColumn } from '../../../../domain/import-mapping.ts'

/** What a program's export means by a column. */
export interface LayoutColumn extends Omit<MappingColumn, 'column'> {
  /** The header in the program's languages, English first; `#` stands for a number, here and in the target. */
  readonly names: readonly string[]
}

/** The table that another program exports, as data: it becomes a mapping by the headers that a table has. */
export interface Layout extends Partial<Pick<Mapping, 'records' | 'dateOrder' | 'surnames'>> {
  readonly name: string
  /** The program, as it calls itself. */
  readonly title: string
  /** Headers that hardly any other program writes, exactly as it does. */
  readonly distinctive: readonly string[]
  /** How many of them a table must have. */
  readonly needs: number
  readonly columns: readonly LayoutColumn[]
  /** Its rows are about more than contacts: columns that it does not know are left out, and say nothing against it. */
  readonly isOfMore?: boolean
  /** Of such rows, how the headers of all that is the contact's begin: what it does not know of it goes by the rest. */
  readonly contactPrefix?: string
  /** Records that a cell links to stand with commas between, in quotes where they hold one. */
  readonly joinsLinked?: boolean
  /** Cells that say nothing besides the usual ones. */
  readonly blankWords?: readonly string[]
}
