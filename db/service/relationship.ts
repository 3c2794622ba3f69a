import { parseInput } from '../domain/parse.ts'
import {
  relationshipPatchSchema,
  relationshipSchema,
  type RelationshipId,
  type RelationshipInput,
  type RelationshipPatch,
} from '../domain/relationship.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertRelationship, relationshipDates, updateRelationship } from '../store/queries/relationship.ts'
import { idOf } from '../store/record.ts'
import { requireDates } from './date-order.ts'
import { record, type Session } from './session.ts'

export function relate(session: Session, input: RelationshipInput): Promise<Recorded<RelationshipId>> {
  const relationship = parseInput(relationshipSchema, input)
  return record(session, 'relationship.create', (write) => insertRelationship(write, relationship).uid)
}

/** Its ends stay; another tie is another relationship. Ending one (`endOn`) keeps it. */
export function changeRelationship(
  session: Session,
  id: RelationshipId,
  patch: RelationshipPatch,
): Promise<Recorded<void>> {
  const fields = parseInput(relationshipPatchSchema, patch)
  return record(session, 'relationship.update', (write) => {
    const rowId = idOf(write, id, ['relationship'])
    requireDates({ ...relationshipDates(write, rowId), ...fields })
    updateRelationship(write, rowId, fields)
  })
}
