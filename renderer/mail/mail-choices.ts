import {
  othersOf,
  type MailChoice,
  type MailLog,
  type MailPerson,
  type MailText,
} from '../../db/domain/mail-log.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import type { MailAddressRow, MailReview, MailRow } from '../../electron/contract/mail.ts'

/** Who an address was said to be. */
export type Who = MailPerson['is']

export type MailEdit = Partial<Omit<MailChoice, 'mail' | 'on'>> & {
  readonly on?: MailRow['on']
  /** Left out although it could be logged. */
  readonly isOut?: boolean
}

/** What was decided of the mails in review. */
export interface MailDecisions {
  readonly edits: Readonly<Record<number, MailEdit>>
  readonly people: Readonly<Record<string, Who>>
  /** Of all that say nothing else. */
  readonly text: MailText
  readonly sensitivity: Sensitivity | null
  readonly confirmDoNotContact: boolean
}

export const undecided: MailDecisions = {
  edits: {},
  people: {},
  text: 'reply',
  sensitivity: null,
  confirmDoNotContact: false,
}

/** A mail with what was decided of it. */
export interface ReviewedMail extends MailRow {
  readonly choice: Omit<MailChoice, 'on'> & { readonly on: MailRow['on'] }
  readonly others: readonly MailAddressRow[]
  /** Why it cannot be logged as it stands. */
  readonly lacks: 'contact' | 'day' | 'nothing' | null
  readonly isPicked: boolean
}

/** The mails of a review as they would be logged now. */
export function decided(review: MailReview, decisions: MailDecisions): ReviewedMail[] {
  const rows = new Map(review.addresses.map((row) => [row.address, row]))
  const isOurs = (address: string) => rows.get(address)?.isOurs === true
  const isSomebody = (row: MailAddressRow) => whoIs(row, decisions) !== null
  return review.mails.map((row) => {
    const { isOut = false, ...edit } = decisions.edits[row.mail] ?? {}
    const { mail, direction, on, time, subject } = row
    const { text, sensitivity } = decisions
    const choice = { mail, direction, on, time, subject, text, sensitivity, files: [], ...edit }
    const others = othersOf({ ...row, direction: choice.direction }, isOurs).flatMap(
      (address) => rows.get(address) ?? [],
    )
    const lacks = row.isLogged
      ? 'nothing'
      : choice.on === null
        ? 'day'
        : others.some(isSomebody)
          ? null
          : 'contact'
    return { ...row, choice, others, lacks, isPicked: lacks === null && !isOut }
  })
}

/** As said, else who has the address; null is nobody. */
export function whoIs(row: MailAddressRow, { people }: Pick<MailDecisions, 'people'>): Who | null {
  const said = people[row.address]
  if (said) return said.kind === 'nobody' ? null : said
  const [contact] = row.contacts
  return contact ? { kind: 'contact', id: contact.id } : null
}

/** What mails of nobody known are with: one address of each, who wrote it or whom it was written to. */
export function strangersOf(mails: readonly ReviewedMail[]): MailAddressRow[] {
  const first = mails.flatMap(({ lacks, others }) => (lacks === 'contact' ? others.slice(0, 1) : []))
  return [...new Map(first.map((row) => [row.address, row])).values()]
}

/** A name for whoever has it: as mails call them, else what stands before the @. */
export const nameOf = ({ name, address }: Pick<MailAddressRow, 'name' | 'address'>): string =>
  name || (address.split('@')[0] ?? address)

/** Everyone who is new gets a person, as far as nobody said otherwise. */
export const withNewPeople = (
  decisions: MailDecisions,
  strangers: readonly MailAddressRow[],
): MailDecisions => ({
  ...decisions,
  people: {
    ...decisions.people,
    ...Object.fromEntries(
      strangers
        .filter(({ address }) => decisions.people[address] === undefined)
        .map((row) => [row.address, { kind: 'new' as const, name: nameOf(row) }]),
    ),
  },
})

/** Dropped on somebody's page, mails of nobody known are theirs. */
export function aboutContact(review: MailReview, about: ContactId): MailDecisions {
  const strangers = strangersOf(decided(review, undecided))
  const people = strangers.map(({ address }) => [address, { kind: 'contact' as const, id: about }] as const)
  return { ...undecided, people: Object.fromEntries(people) }
}

/** Contacts who are not to be contacted, to whom a mail that is picked was sent. */
export const refusingOf = (mails: readonly ReviewedMail[]): string[] => [
  ...new Set(
    mails
      .filter(({ isPicked, choice }) => isPicked && choice.direction === 'outbound')
      .flatMap(({ others }) => others.flatMap(({ contacts }) => contacts.slice(0, 1)))
      .filter(({ doNotContact }) => doNotContact)
      .map(({ name }) => name),
  ),
]

export const requestOf = (mails: readonly ReviewedMail[], decisions: MailDecisions): MailLog => ({
  mails: mails.flatMap(({ isPicked, choice: { on, ...choice } }) =>
    isPicked && on !== null ? [{ ...choice, on, subject: choice.subject?.trim() || null }] : [],
  ),
  people: Object.entries(decisions.people).map(([address, is]) => ({ address, is })),
  confirmDoNotContact: decisions.confirmDoNotContact,
})
