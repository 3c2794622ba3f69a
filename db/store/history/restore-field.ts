import { AppError } from '../../domain/errors.ts'
import type { PersonInput } from '../../domain/person.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { WriteDb } from '../access.ts'
import { toCamelCase } from '../naming.ts'
import { updateOrganization } from '../queries/organization.ts'
import { updatePerson } from '../queries/person.ts'
import { updateRow } from '../row.ts'
import type { Value } from '../schema.ts'

/** Puts one field back to its value before a change. What follows from a name is computed again. Error: `record.notFound`. */
export function restoreField(write: WriteDb, changeId: number): void {
  const change = write
    .statement(
      `select c.table_name as "table", c.row_id as rowId, c.field, c.old from change c
       join record r on r.id = c.record_id
       where c.id = ? and c.op = 'update' and r.sensitivity <= ?`,
    )
    .get(changeId, sensitivityRank(write.clearance)) as LoggedField | undefined
  if (change === undefined) throw new AppError('record.notFound', { noun: 'change', id: String(changeId) })
  setField(write, change)
}

interface LoggedField {
  readonly table: 'person' | 'organization' | 'contact'
  readonly rowId: number
  readonly field: string
  readonly old: Value
}

const nameFields = new Set(['given_name', 'middle_name', 'family_name', 'suffix', 'preferred_name'])

function setField(write: WriteDb, { table, rowId, field, old }: LoggedField): void {
  if (table === 'person' && nameFields.has(field))
    updatePerson(write, rowId, { [toCamelCase(field)]: old } as PersonInput)
  else if (table === 'organization' && field === 'name')
    updateOrganization(write, rowId, { name: String(old) })
  else updateRow(write, table, rowId, { [field]: old })
}
