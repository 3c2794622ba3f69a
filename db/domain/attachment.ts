import { z } from 'zod'
import { sensitivitySchema } from './sensitivity.ts'
import { lineSchema } from './text.ts'
import { anyUidSchema, uidSchema, type Id } from './uid.ts'

export type AttachmentId = Id<'attachment'>

/** Largest file that is kept inside the vault, in bytes (50 MiB). */
export const attachmentLimit = 52_428_800

const bytesSchema = z
  .instanceof(Uint8Array)
  .refine((data) => data.byteLength <= attachmentLimit, { error: 'issue.tooLarge' })

export const attachmentSchema = z.strictObject({
  record: anyUidSchema,
  name: lineSchema,
  mediaType: lineSchema,
  sensitivity: sensitivitySchema.optional(),
  data: bytesSchema,
})
export type AttachmentInput = z.infer<typeof attachmentSchema>

/** A photo that was cut from a picture among the files of a contact. */
export const cutPhotoSchema = z.strictObject({
  contact: uidSchema<'person' | 'organization' | 'office'>(),
  from: uidSchema<'attachment'>(),
  name: lineSchema,
  mediaType: z.enum(['image/jpeg', 'image/png']),
  data: bytesSchema,
})
export type CutPhoto = z.infer<typeof cutPhotoSchema>
