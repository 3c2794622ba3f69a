import type { RelationshipInput, RelationshipPatch } from '../../domain/relationship.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf, touchedSensitivity } from '../record.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'

export function insertRelationship(write: WriteDb, input: RelationshipInput): NewRecord<'relationship'> {
  const ends = ['person', 'organization'] as const
  const { strength, startOn, endOn, note } = input
  const row = {
    from_id: idOf(write, input.from, ends),
    to_id: idOf(write, input.to, ends),
    type_id: idOf(write, input.type, ['relationship_type']),
    ...toColumns({ strength, startOn, endOn, note }),
  }
  const sensitivity = touchedSensitivity(write, [input.from, input.to])
  const record = insertRecord(write, 'relationship', { sensitivity })
  insertRow(write, 'relationship', { id: record.id, ...row })
  return record
}

export function updateRelationship(write: WriteDb, id: number, patch: RelationshipPatch): boolean {
  const { type, ...columns } = patch
  const typeId = idOf(write, type, ['relationship_type'])
  return updateRow(write, 'relationship', id, toColumns({ ...columns, typeId }))
}

export const relationshipDates = (write: WriteDb, id: number): Pick<RelationshipPatch, 'startOn' | 'endOn'> =>
  write
    .statement('select start_on as startOn, end_on as endOn from relationship where id = ?')
    .get(id) as Pick<RelationshipPatch, 'startOn' | 'endOn'>
