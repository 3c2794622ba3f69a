import { basename } from 'node:path'
import { toErrorData, type AppErrorData } from '../../domain/app-error-data.ts'
import { AppError, type ErrorCode } from '../../domain/errors.ts'
import { refuseIfStopped, type Watch } from '../../domain/watch.ts'
import type { MailDraft } from '../../exchange/import/mail/mail-draft.ts'
import {
  mostMails,
  type MailFormat,
  type MailPart,
  type MailSource,
} from '../../exchange/import/mail/mailbox.ts'
import { openUntrustedReader, type UntrustedReader } from '../../exchange/import/untrusted-reader.ts'

/** A mail that was read, and where it stands, for the files that came with it. */
export interface HeldMail {
  readonly source: MailSource
  readonly format: MailFormat
  readonly part: MailPart
  readonly draft: MailDraft
}

/** Mails that were read and not logged. They are held where the vault is. */
export interface MailPreview {
  readonly zone: string
  readonly mails: readonly HeldMail[]
  readonly refused: readonly RefusedMail[]
}

export interface RefusedMail {
  readonly file: string
  /** Which mail of the file, counted from 1; null for all of it. */
  readonly number: number | null
  readonly error: Refusal
}

type Refusal = Extract<AppErrorData, { readonly code: ErrorCode }>

interface MailsToRead extends Watch {
  readonly sources: readonly MailSource[]
  /** Where days and hours are meant. */
  readonly zone: string
}

/**
 * Reads mails from `.eml`, `.mbox` and `.msg` files, told by their first bytes, each in a thread of limited memory and
 * time. A mail or a file that cannot be read is told; the others are read. Errors: `file.tooMany`, `job.cancelled`.
 */
export async function readMails({ sources, zone, ...watch }: MailsToRead): Promise<MailPreview> {
  const reader = openUntrustedReader()
  try {
    const refused: RefusedMail[] = []
    const found = await findIn(reader, sources, { refused, watch })
    const mails: HeldMail[] = []
    for (const [index, one] of found.entries()) {
      refuseIfStopped(watch)
      watch.onProgress?.(index, found.length)
      const draft = await tryTo(() => readDraft(reader, one, watch.signal), refusalOf(one, refused))
      if (draft) mails.push({ ...one, draft })
    }
    watch.onProgress?.(found.length, found.length)
    return { zone, mails, refused }
  } finally {
    await reader.close()
  }
}

interface FoundMail extends Omit<HeldMail, 'draft'> {
  readonly number: number | null
}

interface Finding {
  readonly refused: RefusedMail[]
  readonly watch: Watch
}

async function findIn(
  reader: UntrustedReader,
  sources: readonly MailSource[],
  { refused, watch: { signal } }: Finding,
): Promise<FoundMail[]> {
  const found: FoundMail[] = []
  for (const source of sources) {
    const file = basename(source.path)
    const box = await tryTo(
      () => reader.readAs('mailbox', source, signal),
      (error) => refused.push({ file, number: null, error }),
    )
    const { format, parts = [] } = box ?? { format: 'mime' }
    found.push(
      ...parts.map((part, at) => ({ source, format, part, number: parts.length > 1 ? at + 1 : null })),
    )
    if (found.length > mostMails) throw new AppError('file.tooMany', { path: source.path, limit: mostMails })
  }
  return found
}

const refusalOf =
  ({ source, number }: FoundMail, refused: RefusedMail[]) =>
  (error: Refusal) =>
    refused.push({ file: basename(source.path), number, error })

/** Files are called by their names: who reads it knows where they are. */
const withoutFolder = ({ code, params }: Refusal): Refusal =>
  ({ code, params: 'path' in params ? { ...params, path: basename(params.path) } : params }) as Refusal

/** What a file does wrong is told; what the person does, or we do, ends the work. */
async function tryTo<T>(work: () => Promise<T>, refuse: (error: Refusal) => void): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('file.')) throw error
    refuse(withoutFolder(toErrorData(error) as Refusal))
    return undefined
  }
}

/** The bytes of `contents` come with it. What was dropped is cut here, so that only one mail crosses to the thread. */
export function readDraft(
  reader: UntrustedReader,
  { source, format, part, contents }: Omit<HeldMail, 'draft'> & { readonly contents?: readonly number[] },
  signal?: AbortSignal,
): Promise<MailDraft> {
  const wanted = contents === undefined ? {} : { contents }
  if (!source.data) return reader.readAs('mail', { ...source, format, part, ...wanted }, signal)
  const data = source.data.slice(part.offset, part.offset + part.length)
  const whole = { offset: 0, length: part.length }
  return reader.readAs('mail', { path: source.path, data, format, part: whole, ...wanted }, signal)
}

/** Error: `record.notFound`. */
export function mailText(
  { mails }: MailPreview,
  mail: number,
): { readonly reply: string; readonly whole: string } {
  const { reply, text } = getMail(mails, mail).draft
  return { reply, whole: text }
}

export function getMail(mails: readonly HeldMail[], mail: number): HeldMail {
  const held = mails[mail]
  if (held === undefined) throw new AppError('record.notFound', { noun: 'record', id: String(mail) })
  return held
}
