import { readSync } from 'node:fs'
import { AppError } from '../../../domain/errors.ts'
import { refusing } from '../source/refusal.ts'
import { withRegularFile } from '../source/regular-file.ts'
import { compoundStart } from './compound-file.ts'
import { mostMails, type Mailbox, type MailSource } from './mailbox.ts'
import { splitMailbox, type ReadPiece } from './split-mailbox.ts'

/** An mbox file is read a piece at a time: only its size and its number of mails are limited. */
const mostBytes = 4 * 2 ** 30

/**
 * Says what kind of mail file it is, by its first bytes, and where the mails in it stand.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`, `file.tooComplex` for too many mails.
 */
export function findMails({ path, data }: MailSource): Mailbox {
  if (data) return partsOf(path, data.byteLength, (offset, length) => pieceOf(data, offset, length))
  return withRegularFile({ path, limit: mostBytes }, (descriptor, size) =>
    partsOf(path, size, readFrom(descriptor)),
  )
}

function partsOf(path: string, size: number, read: ReadPiece): Mailbox {
  const whole = [{ offset: 0, length: size }]
  const start = read(0, 8)
  if (compoundStart.every((byte, at) => start[at] === byte)) return { format: 'outlook', parts: whole }
  if (!start.toString('latin1').startsWith('From ')) return { format: 'mime', parts: whole }
  return refusing(path, () => ({ format: 'mbox', parts: splitMailbox(read, size, mostMails) }))
}

/** The bytes of one mail. Errors as above, and `file.tooLarge` beyond the limit (bytes). */
export function mailBytes(
  { path, data }: MailSource,
  { offset, length }: { readonly offset: number; readonly length: number },
  limit: number,
): Buffer {
  if (length > limit) throw new AppError('file.tooLarge', { path, limit })
  if (data) return pieceOf(data, offset, length)
  return withRegularFile({ path, limit: mostBytes }, (descriptor) => readFrom(descriptor)(offset, length))
}

const pieceOf = (data: Uint8Array, offset: number, length: number): Buffer =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).subarray(offset, offset + length)

function readFrom(descriptor: number): ReadPiece {
  return (offset, length) => {
    const bytes = Buffer.alloc(length)
    let read = 0
    for (let more = -1; more !== 0 && read < length; read += more)
      more = readSync(descriptor, bytes, read, length - read, offset + read)
    return bytes.subarray(0, read)
  }
}
