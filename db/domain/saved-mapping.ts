import { z } from 'zod'
import { mappingSchema } from './import-mapping.ts'
import { lineSchema } from './text.ts'
import type { Id } from './uid.ts'

export type SavedMappingId = Id<'saved_mapping'>

/** What the columns of a table mean, kept to be used again under a name. */
export const savedMappingSchema = z.strictObject({ name: lineSchema, definition: mappingSchema })
export type SavedMappingInput = z.infer<typeof savedMappingSchema>
