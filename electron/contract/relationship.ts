import { z } from 'zod'
import {
  relationshipPatchSchema,
  relationshipSchema,
  type RelationshipId,
} from '../../db/domain/relationship.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'

export const relationshipSlice = {
  create: write(relationshipSchema).changes<RelationshipId>(),
  update: write(
    z.strictObject({ id: uidSchema<'relationship'>(), fields: relationshipPatchSchema }),
  ).changes(),
}
