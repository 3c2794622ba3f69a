import { createHash } from 'node:crypto'
import type { AttachmentInput } from '../../domain/attachment.ts'
import type { WriteDb } from '../access.ts'
import { idOf, touchedSensitivity } from '../record.ts'
import { insertRecord, insertRow, type NewRecord } from '../row.ts'

/** Keeps a file inside the vault. The same bytes stand once, however often they are attached. */
export function insertAttachment(write: WriteDb, input: AttachmentInput): NewRecord<'attachment'> {
  const sha256 = createHash('sha256').update(input.data).digest()
  write
    .statement('insert or ignore into attachment_content (sha256, data) values (?, ?)')
    .run(sha256, input.data)
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
