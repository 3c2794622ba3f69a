import { z } from 'zod'
import { lineSchema } from './text.ts'

export const tagSchema = z.strictObject({ name: lineSchema, color: lineSchema.nullable().optional() })
export type TagInput = z.infer<typeof tagSchema>
