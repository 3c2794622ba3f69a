import { z } from 'zod'
import { lineSchema } from './text.ts'
import type { Id } from './uid.ts'

export type TagId = Id<'tag'>

export const tagSchema = z.strictObject({ name: lineSchema, color: lineSchema.nullable().optional() })
export type TagInput = z.infer<typeof tagSchema>

export const tagNameSchema = tagSchema.pick({ name: true })
export type TagName = z.infer<typeof tagNameSchema>
