import { attachmentSchema, type AttachmentId, type AttachmentInput } from '../domain/attachment.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertAttachment } from '../store/queries/attachment.ts'
import { record, type Session } from './session.ts'

export function attach(session: Session, input: AttachmentInput): Promise<Recorded<AttachmentId>> {
  const attachment = parseInput(attachmentSchema, input)
  return record(session, 'attachment.create', (write) => insertAttachment(write, attachment).uid)
}
