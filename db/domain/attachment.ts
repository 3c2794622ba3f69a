import { z } from 'zod'
import { sensitivitySchema } from './sensitivity.ts'
import { lineSchema } from './text.ts'
import { anyUidSchema, type Id } from './uid.ts'

export type AttachmentId = Id<'attachment'>

/** Largest file that is kept inside the vault, in bytes (50 MiB). */
export const attachmentLimit = 52_428_800

export const attachmentSchema = z.strictObject({
  record: anyUidSchema,
  name: lineSchema,
  mediaType: lineSchema,
  sensitivity: sensitivitySchema.optional(),
  data: z
    .instanceof(Uint8Array)
    .refine((data) => data.byteLength <= attachmentLimit, { error: 'issue.tooLarge' }),
})
export type AttachmentInput = z.infer<typeof attachmentSchema>
