import type { InteractionDirection } from '../../domain/interaction-outcome.ts'
import { fold } from '../../domain/fold.ts'
import { dateAt, today, type LocalDate } from '../../domain/local-date.ts'
import { timeAt, type LocalTime } from '../../domain/local-time.ts'
import type { MailAddress, MailDraft } from '../../exchange/import/mail/mail-draft.ts'
import {
  contactsByAddress,
  loggedMessageKeys,
  memberAddresses,
  memberNames,
  type AddressContact,
} from '../../store/queries/mail.ts'
import type { ReadSession } from '../session.ts'
import type { HeldMail, MailPreview, RefusedMail } from './read-mails.ts'

interface ReviewedMail extends Pick<MailDraft, 'from' | 'to' | 'subject' | 'files' | 'problems'> {
  readonly mail: number
  readonly on: LocalDate | null
  readonly time: LocalTime | null
  /** The day that it gives itself, where that is still to come; `on` is today then. */
  readonly aheadOn: LocalDate | null
  readonly excerpt: string
  readonly direction: InteractionDirection
  readonly isLogged: boolean
}

interface ReviewedAddress extends MailAddress {
  readonly isOurs: boolean
  /** Nobody has it, and whoever wrote with it is called as one of our own people. */
  readonly isCalledOurs: boolean
  readonly contacts: readonly AddressContact[]
}

interface MailReview {
  readonly mails: readonly ReviewedMail[]
  readonly addresses: readonly ReviewedAddress[]
  readonly refused: readonly RefusedMail[]
}

/** How the mails would be logged: who has the addresses, which way they went, and what is there already. */
export function reviewMails(session: ReadSession, { mails, refused, zone }: MailPreview): MailReview {
  const { clearance, store } = session
  const read = { clearance, statement: (sql: string) => store.readStatement(sql) }
  const ours = memberAddresses(read)
  const ourNames = new Set(memberNames(read).map(fold))
  const addresses = addressesOf(mails)
  const contacts = contactsByAddress(
    read,
    addresses.map(({ address }) => address),
  )
  const seen = new Set(
    loggedMessageKeys(
      read,
      mails.map(({ draft }) => draft.key),
    ),
  )
  const context = { zone, today: today(session.store.clock), isOurs: (address: string) => ours.has(address) }
  return {
    mails: mails.map(({ draft }, mail) => {
      const isLogged = seen.has(draft.key)
      seen.add(draft.key)
      return { mail, isLogged, ...reviewed(draft, { ...context, isKnown: (one) => contacts.has(one) }) }
    }),
    addresses: addresses.map((one) => ({
      ...one,
      isOurs: ours.has(one.address),
      isCalledOurs: !ours.has(one.address) && !contacts.has(one.address) && ourNames.has(fold(one.name)),
      contacts: contacts.get(one.address) ?? [],
    })),
    refused,
  }
}

interface ReviewContext {
  readonly zone: string
  readonly today: LocalDate
  readonly isOurs: (address: string) => boolean
  readonly isKnown: (address: string) => boolean
}

const excerptLength = 200

function reviewed(draft: MailDraft, context: ReviewContext): Omit<ReviewedMail, 'mail' | 'isLogged'> {
  const { from, to, subject, files, problems, reply, sentAt } = draft
  const on = sentAt === null ? null : dateAt(sentAt, context.zone)
  // A clock that was ahead: it was read no later than today.
  const isAhead = on !== null && on > context.today
  return {
    from,
    to,
    subject,
    files: files.map(({ data: _data, ...file }) => file),
    problems,
    on: isAhead ? context.today : on,
    aheadOn: isAhead ? on : null,
    time: sentAt === null || isAhead ? null : timeAt(sentAt, context.zone),
    excerpt: reply.slice(0, excerptLength).replace(/\s+/gu, ' '),
    direction: directionOf(draft, context),
  }
}

/** One of ours wrote it, or nobody knows the sender and somebody we know received it. */
function directionOf({ from, to }: MailDraft, { isOurs, isKnown }: ReviewContext): InteractionDirection {
  if (from === null || isOurs(from.address)) return 'outbound'
  if (isKnown(from.address) || to.some(({ address }) => isOurs(address))) return 'inbound'
  return to.some(({ address }) => isKnown(address)) ? 'outbound' : 'inbound'
}

/** Each once, with the first name that is given with it. */
function addressesOf(mails: readonly HeldMail[]): MailAddress[] {
  const found = new Map<string, MailAddress>()
  for (const { draft } of mails)
    for (const one of [...(draft.from ? [draft.from] : []), ...draft.to]) {
      const before = found.get(one.address)
      if (before === undefined || before.name === '') found.set(one.address, one)
    }
  return [...found.values()]
}
