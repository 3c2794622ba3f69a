import { addressParser } from 'postal-mime'
import { SyntaxFault } from '../source/syntax-fault.ts'
import { readCompound, type Storage } from './compound-file.ts'
import { htmlToText } from './html-to-text.ts'
import type { MailAddress, MailFile } from './mail-draft.ts'
import { line, type RawMail } from './mail-values.ts'
import { Properties, tags } from './outlook-properties.ts'
import { richToText } from './rich-to-text.ts'

/**
 * A mail as Outlook keeps it (MS-OXMSG).
 * @throws SyntaxFault when it is none, or another item: a contact, an appointment.
 */
export async function readOutlookMail(bytes: Buffer, contents: readonly number[] = []): Promise<RawMail> {
  const root = readCompound(bytes)
  const message = new Properties(root, 32)
  if (!root.streams.has('__properties_version1.0')) throw new SyntaxFault(null, 'no message of Outlook')
  const kind = message.text(tags.messageClass) ?? 'IPM.Note'
  if (!/^(?:IPM\.Note|REPORT|IPM\.Schedule)/iu.test(kind)) throw new SyntaxFault(null, line(kind))
  const headers = headersOf(message.text(tags.transportHeaders) ?? '')
  const body = bodyOf(message)
  return {
    messageId: message.text(tags.messageId) ?? headers.get('message-id') ?? null,
    from: senderOf(message, headers.get('from')),
    to: recipientsOf(root, message),
    sentAt: message.time(tags.sentAt) ?? message.time(tags.deliveredAt) ?? dateOf(headers.get('date')),
    subject: message.text(tags.subject) ?? null,
    text: body.text,
    files: filesOf(root, message, contents),
    problems: body.isRich ? ['richOnly'] : [],
  }
}

function bodyOf(message: Properties): { readonly text: string; readonly isRich: boolean } {
  const plain = message.text(tags.body) ?? ''
  if (plain.trim() !== '') return { text: plain, isRich: false }
  const html = message.text(tags.html) ?? ''
  if (html.trim() !== '') return { text: htmlToText(html), isRich: false }
  const rich = message.bytes(tags.compressedRich)
  return rich ? { text: richToText(rich), isRich: true } : { text: '', isRich: false }
}

/** Each name in lower case with its first value, folded lines joined. */
function headersOf(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const header of text
    .slice(0, 500_000)
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)) {
    const colon = header.indexOf(':')
    const name = header.slice(0, Math.max(0, colon)).toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, header.slice(colon + 1).trim())
  }
  return headers
}

function dateOf(text: string | undefined): number | null {
  const time = Date.parse(text ?? '')
  return Number.isFinite(time) ? time : null
}

/** Within one organization Outlook writes names of its own instead of addresses; the header has the address then. */
function senderOf(message: Properties, header: string | undefined): MailAddress | null {
  const [written] = addressParser(header ?? '', { flatten: true })
  const addresses = [
    message.text(tags.senderSmtp),
    message.text(tags.representingSmtp),
    written?.address,
    message.text(tags.senderAddress),
    message.text(tags.representingAddress),
  ]
  const address = addresses.find((one) => one?.includes('@'))
  if (address === undefined) return null
  const name = message.text(tags.senderName) ?? message.text(tags.representingName) ?? written?.name ?? ''
  return { name, address }
}

function recipientsOf(root: Storage, message: Properties): MailAddress[] {
  return storagesOf(root, '__recip_version1.0_').flatMap((storage) => {
    const recipient = new Properties(storage, 8, message)
    const addresses = [recipient.text(tags.smtp), recipient.text(tags.address)]
    const address = addresses.find((one) => one?.includes('@'))
    return address === undefined ? [] : [{ name: recipient.text(tags.displayName) ?? '', address }]
  })
}

const storagesOf = (root: Storage, prefix: string): Storage[] =>
  [...root.storages]
    .filter(([name]) => name.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, storage]) => storage)

function filesOf(root: Storage, message: Properties, contents: readonly number[]): MailFile[] {
  return storagesOf(root, '__attach_version1.0_').map((storage, index) => {
    const file = new Properties(storage, 8, message)
    const data = file.bytes(tags.data) ?? Buffer.alloc(0)
    return {
      name: fileName(file),
      mediaType: line(file.text(tags.mediaType) ?? '') || 'application/octet-stream',
      bytes: data.byteLength,
      isInline: file.isTrue(tags.isHidden) || file.text(tags.contentId) !== undefined,
      ...(contents.includes(index) && { data: Uint8Array.from(data) }),
    }
  })
}

function fileName(file: Properties): string {
  const name = file.text(tags.longName) ?? file.text(tags.shortName) ?? file.text(tags.displayName) ?? ''
  return line(name.split(/[\\/]/u).at(-1) ?? '') || 'file'
}
