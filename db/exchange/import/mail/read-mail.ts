import { refusalOf } from '../source/refusal.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import { SyntaxFault } from '../source/syntax-fault.ts'
import { mailBytes } from './find-mails.ts'
import type { MailDraft } from './mail-draft.ts'
import type { MailFormat, MailPart, MailSource } from './mailbox.ts'
import { toMailDraft } from './mail-values.ts'
import { readMimeMail } from './mime-mail.ts'
import { readOutlookMail } from './outlook-mail.ts'

export interface MailRequest extends MailSource {
  readonly format: MailFormat
  readonly part: MailPart
  /** The files whose bytes are wanted, by their place. */
  readonly contents?: readonly number[]
}

/**
 * One mail of a file. Only `untrusted-worker.ts` calls it for files that people give.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`, `file.malformed`, `file.tooComplex`.
 */
export async function readMail(request: MailRequest, limits: SourceLimits): Promise<MailDraft> {
  const { format, part, contents, path } = request
  const bytes = mailBytes(request, part, limits.bytes)
  try {
    if (format === 'outlook') return toMailDraft(await readOutlookMail(bytes, contents))
    return toMailDraft(await readMimeMail(format === 'mbox' ? withoutSigns(bytes) : bytes, contents))
  } catch (error) {
    throw refusalOf(path, error)
  }
}

/** Without the line that stands before it in the mbox file, and with "From " where the file says ">From ". */
function withoutSigns(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0x0a)
  if (end < 0) throw new SyntaxFault(1, 'nothing after the first line')
  const text = bytes.subarray(end + 1).toString('latin1')
  return Buffer.from(text.replace(/^>(>*From )/gmu, '$1'), 'latin1')
}
