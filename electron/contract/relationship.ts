import { relationshipSchema, type RelationshipId } from '../../db/domain/relationship.ts'
import type { Change } from './change.ts'
import { write } from './endpoint.ts'

export const relationshipSlice = {
  create: write(relationshipSchema).returns<Change<RelationshipId>>(),
}
