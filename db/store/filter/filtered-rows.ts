import type { RawBuilder } from 'kysely'
import type { CustomFieldOwner } from '../../domain/custom-field.ts'
import { AppError } from '../../domain/errors.ts'
import { ownKeyPrefix, type FilterField } from '../../domain/filter/field.ts'
import type { ReadDb } from '../access.ts'
import type { FieldContext, FieldSource, FieldSources } from './field-source.ts'
import { ownField } from './own-field.ts'

/** The rows that a filter is about: the column of their id, and what is known of their fields. */
export interface FilteredRows {
  /** `contact.id` */
  readonly id: string
  /** The tables that the values are read from. */
  readonly from: (read: ReadDb) => RawBuilder<unknown>
  readonly fields: Readonly<Record<string, FilterField>>
  readonly sources: FieldSources
  /** Whose own fields they can be asked for as well. */
  readonly owner?: CustomFieldOwner
}

/** What a field is and where its values stand. Error: `input.invalid` for one that the list does not have. */
export function fieldOf(
  { fields, sources, owner }: FilteredRows,
  key: string,
  context: FieldContext,
): { readonly field: FilterField; readonly source: FieldSource } {
  const custom = owner && key.startsWith(ownKeyPrefix) && ownField(context.read, owner, key)
  if (custom) return custom
  const [field, source] = [own(fields, key), own(sources, key)]
  if (field === undefined || source === undefined)
    throw new AppError('input.invalid', { issues: [`${key}: issue.unknownField`] })
  return { field, source: source(context) }
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
