import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { SyntaxFault } from '../source/syntax-fault.ts'
import { htmlToText } from './html-to-text.ts'
import type { MailAddress, MailFile } from './mail-draft.ts'
import { line, type RawMail } from './mail-values.ts'

/** A mail of a person has a handful of parts and some kilobytes of headers. */
const limits = { maxNestingDepth: 30, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 3 }

/**
 * A mail as it was sent (RFC 5322 and MIME). What was passed on within it is part of its text.
 * @throws SyntaxFault when it is none, or nests too deeply.
 */
export async function readMimeMail(bytes: Uint8Array, contents: readonly number[] = []): Promise<RawMail> {
  const mail = await parse(bytes)
  if (!mail.headers.some(({ key }) => known.has(key))) throw new SyntaxFault(1, 'no header of a mail')
  return {
    messageId: mail.messageId ?? null,
    from: mailboxesOf([mail.from ?? mail.sender])[0] ?? null,
    to: mailboxesOf([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]),
    sentAt: sentAt(mail),
    subject: mail.subject ?? null,
    text: textOf(mail),
    files: mail.attachments.map((file, index) => toFile(file, contents.includes(index))),
    problems: [],
  }
}

const known = new Set(['from', 'sender', 'to', 'date', 'subject', 'message-id', 'received'])

/** What the parser throws is about the file: it has no other input. */
async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { ...limits, rfc822Attachments: false })
  } catch (error) {
    throw new SyntaxFault(null, error instanceof Error ? error.message : String(error))
  }
}

/** The date of the mail, else when it arrived: what stands after the last semicolon of the newest "Received". */
function sentAt({ date, headers }: Email): number | null {
  const received = headers.find(({ key }) => key === 'received')?.value
  const times = [date, received?.slice(received.lastIndexOf(';') + 1)].map((text) => Date.parse(text ?? ''))
  return times.find((time) => Number.isFinite(time)) ?? null
}

const textOf = ({ text = '', html = '' }: Email): string => (text.trim() === '' ? htmlToText(html) : text)

/** Addresses within groups count like others. */
const mailboxesOf = (addresses: readonly (Address | undefined)[]): MailAddress[] =>
  addresses.flatMap((one) => {
    if (one === undefined) return []
    if (one.group) return one.group.map(({ name, address }) => ({ name, address }))
    return [{ name: one.name, address: one.address ?? '' }]
  })

function toFile(file: Attachment, isWanted: boolean): MailFile {
  const data = new Uint8Array(file.content as ArrayBuffer)
  const { mimeType, disposition, related = false } = file
  return {
    name: fileName(file),
    mediaType: line(mimeType) || 'application/octet-stream',
    bytes: data.byteLength,
    isInline: related || disposition === 'inline',
    ...(isWanted && { data }),
  }
}

/** A name says nothing about a place on the disk. */
function fileName({ filename, mimeType, description }: Attachment): string {
  const name = line((filename ?? description ?? '').split(/[\\/]/u).at(-1) ?? '')
  if (name !== '' && !/^\.+$/u.test(name)) return name
  return mimeType === 'message/rfc822' ? 'message.eml' : 'file'
}
