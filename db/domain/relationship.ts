import { z } from 'zod'
import { typedDaySchema } from './local-date.ts'
import { textSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

export type RelationshipId = Id<'relationship'>

export const relationshipSchema = z
  .strictObject({
    from: uidSchema<'person' | 'organization'>(),
    to: uidSchema<'person' | 'organization'>(),
    type: uidSchema<'relationship_type'>(),
    strength: z.int().min(1).max(5).nullable().optional(),
    startOn: typedDaySchema.nullable().optional(),
    endOn: typedDaySchema.nullable().optional(),
    note: textSchema.nullable().optional(),
  })
  .refine(({ from, to }) => from !== to, { error: 'issue.selfRelation' })
  .refine(({ startOn, endOn }) => !startOn || !endOn || startOn <= endOn, {
    error: 'issue.endBeforeStart',
    path: ['endOn'],
  })
export type RelationshipInput = z.infer<typeof relationshipSchema>

export const relationshipPatchSchema = z.strictObject({
  type: uidSchema<'relationship_type'>().optional(),
  strength: z.int().min(1).max(5).nullable().optional(),
  startOn: typedDaySchema.nullable().optional(),
  endOn: typedDaySchema.nullable().optional(),
  note: textSchema.nullable().optional(),
})
export type RelationshipPatch = z.infer<typeof relationshipPatchSchema>
