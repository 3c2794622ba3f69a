import { followsFromOthers } from '../../domain/i18n/column-name.ts'
import { toCamelCase } from '../naming.ts'
import type { Database } from '../schema.ts'
import { Comparer, heldTogether } from './compare.ts'
import type { Statements } from './provenance.ts'

const changed = `select distinct table_name as "table", field from change
  where row_id = ? and op = 'update' and table_name in ('contact', 'person', 'organization', 'office')`

/** The fields of a contact that a newer file leaves as they are, by their names in the domain. */
export function keptFields(source: Statements, contact: number): string[] {
  const comparer = new Comparer(source)
  const fields = source.statement(changed).all(contact) as { table: keyof Database; field: string }[]
  const kept = fields
    .filter(({ table, field }) => !followsFromOthers(field) && comparer.isEdited(table, contact, field))
    .flatMap(({ table, field }) => heldTogether(table, field))
  return [...new Set(kept)].map(toCamelCase)
}
