import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  attachmentLimit,
  attachmentSchema,
  cutPhotoSchema,
  type AttachmentId,
  type AttachmentInput,
  type CutPhoto,
} from '../domain/attachment.ts'
import { contactNouns, type ContactId } from '../domain/contact.ts'
import { AppError, systemCode } from '../domain/errors.ts'
import { mediaTypeOf } from '../domain/media-type.ts'
import { parseInput } from '../domain/parse.ts'
import type { Uid } from '../domain/uid.ts'
import { writeAttachment } from '../exchange/export/write-attachment.ts'
import type { Destination, ExportManifest } from '../exchange/export/write-out.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  getAttachmentContent,
  insertAttachment,
  type AttachmentContent,
} from '../store/queries/attachment.ts'
import { updateContact } from '../store/queries/contact.ts'
import { idOf, touchedSensitivity } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** Keeps a file inside the vault, with the record that it belongs to. */
export function attach(session: Session, input: AttachmentInput): Promise<Recorded<AttachmentId>> {
  const attachment = parseInput(attachmentSchema, input)
  return record(session, 'attachment.create', (write) => insertAttachment(write, attachment).uid)
}

/**
 * The same for files on the disk, all or none. Errors: `file.missing`, `file.unreadable`, `file.tooLarge` (50 MiB a
 * file).
 */
export async function attachFiles(
  session: Session,
  to: Uid,
  paths: readonly string[],
): Promise<Recorded<AttachmentId[]>> {
  const files: AttachmentInput[] = []
  for (const path of paths) files.push({ record: to, ...(await readAttached(path)) })
  const attachments = files.map((file) => parseInput(attachmentSchema, file))
  return record(session, 'attachment.create', (write) =>
    attachments.map((attachment) => insertAttachment(write, attachment).uid),
  )
}

export const readAttachment = (session: ReadSession, id: AttachmentId): Promise<AttachmentContent> =>
  getAttachmentContent(readOf(session), id)

/** Writes a copy outside the vault, in plain. Errors: `record.notFound`, those of `writeOut`. */
export async function saveAttachment(
  session: Session,
  id: AttachmentId,
  destination: Destination,
): Promise<ExportManifest> {
  return writeAttachment(await readAttachment(session, id), destination)
}

/** A picture among the files of the contact becomes its photo; null takes it away, the file stays. */
export function setPhoto(
  session: Session,
  contact: ContactId,
  photo: AttachmentId | null,
): Promise<Recorded<void>> {
  return record(session, 'contact.photo', (write) => {
    updateContact(write, idOf(write, contact, contactNouns), { photo })
  })
}

/**
 * A square that was cut from a picture becomes a file of the contact and its photo, in one step; it is as sensitive as
 * the picture, or more. The picture stays.
 */
export function cutPhoto(session: Session, input: CutPhoto): Promise<Recorded<AttachmentId>> {
  const { contact, from, ...picture } = parseInput(cutPhotoSchema, input)
  return record(session, 'contact.photo', (write) => {
    const id = idOf(write, contact, contactNouns)
    idOf(write, from, ['attachment'])
    const sensitivity = touchedSensitivity(write, [contact, from])
    const { uid: photo } = insertAttachment(write, { record: contact, sensitivity, ...picture })
    updateContact(write, id, { photo })
    return photo
  })
}

async function readAttached(path: string): Promise<Omit<AttachmentInput, 'record'>> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > attachmentLimit) throw new AppError('file.tooLarge', { path, limit: attachmentLimit })
    return { name, mediaType: mediaTypeOf(name), data: new Uint8Array(await readFile(path)) }
  } catch (error) {
    const code = systemCode(error)
    if (error instanceof AppError || code === undefined) throw error
    throw code === 'ENOENT'
      ? new AppError('file.missing', { path })
      : new AppError('file.unreadable', { path, detail: code })
  }
}
