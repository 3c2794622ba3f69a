import { createHash } from 'node:crypto'
import { collapseSpace } from '../../../domain/fold.ts'
import { isPlausibleEmail, normaliseEmail } from '../../../domain/email.ts'
import { lineLimit } from '../../../domain/text.ts'
import {
  mostMailAddresses,
  mostMailFiles,
  mostMailText,
  type MailAddress,
  type MailDraft,
  type MailFile,
  type MailProblem,
} from './mail-draft.ts'
import { trimQuoting } from './trim-quoting.ts'

/** What a reader of one format has found; made into a draft in one place. */
export interface RawMail {
  readonly messageId: string | null
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly sentAt: number | null
  readonly subject: string | null
  readonly text: string
  readonly files: readonly MailFile[]
  readonly problems: readonly MailProblem[]
}

/** Before there was mail, and after anybody reads this: a clock that was wrong. */
const earliest = Date.UTC(1970, 0, 2)
const latest = Date.UTC(2200, 0, 1)

export function toMailDraft(raw: RawMail): MailDraft {
  const sentAt = raw.sentAt !== null && raw.sentAt > earliest && raw.sentAt < latest ? raw.sentAt : null
  const whole = readable(raw.text)
  const text = whole.slice(0, mostMailText)
  const subject = line(raw.subject ?? '') || null
  const from = raw.from && cleanAddress(raw.from)
  const problems: MailProblem[] = [
    ...raw.problems,
    ...(sentAt === null ? (['noDate'] as const) : []),
    ...(from === null ? (['noSender'] as const) : []),
    ...(whole.length > text.length ? (['shortened'] as const) : []),
    ...(raw.files.length > mostMailFiles ? (['tooManyFiles'] as const) : []),
  ]
  const draft = { from, to: eachOnce(raw.to), sentAt, subject, text }
  return {
    ...draft,
    key: keyOf(raw.messageId, draft),
    reply: trimQuoting(text),
    files: raw.files.slice(0, mostMailFiles),
    problems,
  }
}

/** One line as it is kept: without controls, not too long. */
export const line = (text: string): string =>
  collapseSpace(text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')).slice(0, lineLimit)

/** Text as people read it: no NUL, one kind of line end, no space at line ends, no more than one blank line. */
const readable = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u00a0\t ]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()

function cleanAddress({ name, address }: MailAddress): MailAddress | null {
  const bare = normaliseEmail(address)
  if (!isPlausibleEmail(bare)) return null
  const called = line(name).replace(/^['"]+|['"]+$/gu, '')
  return { name: normaliseEmail(called) === bare ? '' : called, address: bare }
}

function eachOnce(addresses: readonly MailAddress[]): MailAddress[] {
  const clean = addresses.slice(0, mostMailAddresses).flatMap((one) => cleanAddress(one) ?? [])
  return [...new Map(clean.toReversed().map((one) => [one.address, one])).values()].toReversed()
}

/** Two mails without a Message-ID are the same when all of it is. */
function keyOf(
  messageId: string | null,
  mail: Pick<MailDraft, 'from' | 'to' | 'sentAt' | 'subject' | 'text'>,
): string {
  const id = line(messageId ?? '').replace(/^<|>$/gu, '')
  if (id !== '' && id.length <= 500) return id
  return `sha256:${createHash('sha256').update(JSON.stringify(mail)).digest('hex')}`
}
