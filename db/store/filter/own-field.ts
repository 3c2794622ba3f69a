import { sql } from 'kysely'
import { customFilterField, type CustomFieldOwner, type CustomFieldType } from '../../domain/custom-field.ts'
import { ownKeyPrefix, type FilterField } from '../../domain/filter/field.ts'
import type { ReadDb } from '../access.ts'
import { visibleSql } from '../visible.ts'
import type { FieldSource } from './field-source.ts'

interface OwnField {
  readonly field: FilterField
  readonly source: FieldSource
}

/** A field that the users of the vault made, and where its values stand; undefined for one they may not see. */
export function ownField(read: ReadDb, owner: CustomFieldOwner, key: string): OwnField | undefined {
  const [found] = read.all<{ id: number; type: CustomFieldType; choices: string }>(
    `select f.id, f.type, f.choices from custom_field f cross join record r on r.id = f.id
     where f.applies_to in (?, 'contact') and f.key = ? and ${visibleSql(read, 'r')}`,
    owner,
    key.slice(ownKeyPrefix.length),
  )
  if (found === undefined) return undefined
  const { id, type } = found
  const choices = JSON.parse(found.choices) as string[]
  return { field: customFilterField({ type, choices }), source: sourceOf(id, type) }
}

const sourceOf = (id: number, type: CustomFieldType): FieldSource => ({
  pairs:
    type === 'multi-choice'
      ? sql`select v.contact_id as id, e.value from custom_value v, json_each(v.value) e where v.field_id = ${id}`
      : sql`select contact_id as id, value from custom_value where field_id = ${id}`,
  isNarrow: true,
  isOne: type !== 'multi-choice',
})
