import { createHash } from 'node:crypto'
import type { AttachmentId, AttachmentInput } from '../../domain/attachment.ts'
import { AppError } from '../../domain/errors.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { getRecord, idOf, touchedSensitivity } from '../record.ts'
import { visible } from '../visible.ts'
import { insertRecord, insertRow, type NewRecord } from '../row.ts'

/** Keeps a file inside the vault. The same bytes stand once, however often they are attached. */
export function insertAttachment(write: WriteDb, input: AttachmentInput): NewRecord<'attachment'> {
  const sha256 = createHash('sha256').update(input.data).digest()
  keepContent(write, sha256, input.data)
  const record = insertRecord(write, 'attachment', {
    sensitivity: input.sensitivity ?? touchedSensitivity(write, [input.record]),
  })
  insertRow(write, 'attachment', {
    id: record.id,
    record_id: idOf(write, input.record, []),
    name: input.name,
    media_type: input.mediaType,
    size: input.data.byteLength,
    sha256,
  })
  return record
}

/** The bytes themselves, by their hash. */
export function keepContent(write: WriteDb, sha256: Uint8Array, data: Uint8Array): void {
  write.statement('insert or ignore into attachment_content (sha256, data) values (?, ?)').run(sha256, data)
}

export interface AttachmentContent {
  readonly name: string
  readonly mediaType: string
  readonly data: Uint8Array
}

/** Error: `record.notFound`, also where what it is attached to may not be shown. */
export async function getAttachmentContent(read: ReadDb, id: AttachmentId): Promise<AttachmentContent> {
  const record = await getRecord(read, id, ['attachment'])
  const row = await read.db
    .selectFrom('attachment as a')
    .innerJoin('attachment_content as c', 'c.sha256', 'a.sha256')
    .innerJoin('record as whole', 'whole.id', 'a.record_id')
    .select(['a.name', 'a.media_type as mediaType', 'c.data'])
    .where('a.id', '=', record.id)
    .where(visible(read, 'whole'))
    .executeTakeFirst()
  if (row === undefined) throw new AppError('record.notFound', { noun: 'attachment', id })
  return row
}
