import { parseInput } from '../domain/parse.ts'
import { relationshipSchema, type RelationshipId, type RelationshipInput } from '../domain/relationship.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertRelationship } from '../store/queries/relationship.ts'
import { record, type Session } from './session.ts'

export function relate(session: Session, input: RelationshipInput): Promise<Recorded<RelationshipId>> {
  const relationship = parseInput(relationshipSchema, input)
  return record(session, 'relationship.create', (write) => insertRelationship(write, relationship).uid)
}
