import type { RawBuilder } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'

/** Where the value of a field stands, for a row of the list. */
export type FieldSource =
  /** One value a row: a column, or an expression of the row. */
  | { readonly value: RawBuilder<unknown> }
  /**
   * None, one or many: a query for `id` and `value`, without empty ones. `isNarrow`: it finds few rows by an index,
   * which is sooner than going through the list. `shown`: the same with one value where a word goes by several, to
   * sort, to group and to show by. `isOne`: a row has one at most, and brings it by itself. `values`: all that
   * there are, as `value`; few, so that what is asked is asked of them, and the rows are found by an index on theirs.
   */
  | {
      readonly pairs: RawBuilder<unknown>
      readonly shown?: RawBuilder<unknown>
      readonly isNarrow?: boolean
      readonly isOne?: boolean
      readonly values?: RawBuilder<unknown>
    }
  /** A flag: a query for the ids that have it. */
  | { readonly ids: RawBuilder<unknown> }
  /** Running text: a query for the ids that have all the words. */
  | { readonly having: (words: string) => RawBuilder<unknown> }

export interface FieldContext {
  readonly read: ReadDb
  readonly today: LocalDate
}

/** The fields of a list, made for a reader and a day. */
export type FieldSources<Key extends string = string> = Readonly<
  Record<Key, (context: FieldContext) => FieldSource>
>
