import { z } from 'zod'
import { attachmentSchema, cutPhotoSchema, type AttachmentId } from '../../db/domain/attachment.ts'
import { anyUidSchema, uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'

/** A file that a record has. */
export interface AttachedFile {
  readonly id: AttachmentId
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

interface AttachmentContent {
  readonly name: string
  readonly mediaType: string
  readonly data: Uint8Array
}

const id = uidSchema<'attachment'>()

export const attachmentSlice = {
  /** Never asked again: the bytes of a file stay as they are, and what lists it says whether it may be shown. */
  content: read(z.strictObject({ id })).returns<AttachmentContent>(),
  /** A file that was dropped: its bytes come from the window. */
  create: write(attachmentSchema).changes<AttachmentId>(),
  /** Files that were chosen in a dialog, all or none. */
  createFrom: write(
    z.strictObject({ record: anyUidSchema, files: z.array(fileHandleSchema).min(1).max(50) }),
  ).changes<readonly AttachmentId[]>(),
  /** Null takes the photo away; the file stays. */
  setPhoto: write(
    z.strictObject({ contact: uidSchema<'person' | 'organization' | 'office'>(), photo: id.nullable() }),
  ).changes(),
  /** A square that was cut from a picture becomes a file of the contact and its photo. */
  cutPhoto: write(cutPhotoSchema).changes<AttachmentId>(),
  /** Writes a copy outside the vault. */
  save: write(z.strictObject({ id, file: fileHandleSchema })).returns<{ readonly name: string }>(),
}
