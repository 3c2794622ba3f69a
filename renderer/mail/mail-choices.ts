import type { MailChoice, MailLog, MailPerson, MailText } from '../../db/domain/mail-log.ts'
import { lackOf, nameAt, othersOf, strangersOf, type MailLack } from '../../db/domain/mail-review.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import type { MailAddressRow, MailReview, MailRow } from '../../electron/contract/mail.ts'

/** Who an address was said to be. */
export type Who = MailPerson['is']

/** Who addresses are. */
export type People = Readonly<Record<string, Who>>

export type MailEdit = Partial<Omit<MailChoice, 'mail' | 'on' | 'people'>> & {
  readonly on?: MailRow['on']
  /** Said of this mail alone. */
  readonly people?: People
  /** Left out although it could be logged. */
  readonly isOut?: boolean
}

/** What was decided of the mails in review. */
export interface MailDecisions {
  readonly edits: Readonly<Record<number, MailEdit>>
  /** Said of all mails in which an address stands. */
  readonly people: People
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
  readonly choice: Omit<MailChoice, 'on' | 'people'> & { readonly on: MailRow['on'] }
  /** Who was said to be whom in it: of it alone, else of all. */
  readonly people: People
  /** The addresses of which something was said for it alone. */
  readonly own: People
  readonly others: readonly MailAddressRow[]
  /** Why it cannot be logged as it stands. */
  readonly lacks: MailLack | null
  /** The day to come that it gives itself, as long as nobody has said another. */
  readonly aheadOn: MailRow['aheadOn']
  readonly isPicked: boolean
}

/** The mails of a review as they would be logged now. */
export function decided(review: MailReview, decisions: MailDecisions): ReviewedMail[] {
  const rows = new Map(review.addresses.map((row) => [row.address, row]))
  return review.mails.map((row) => {
    const { isOut = false, people: own = {}, ...edit } = decisions.edits[row.mail] ?? {}
    const people = { ...decisions.people, ...own }
    const { mail, direction, on, time, subject } = row
    const { text, sensitivity } = decisions
    const choice = { mail, direction, on, time, subject, text, sensitivity, files: [], ...edit }
    const others = othersOf({ ...row, direction: choice.direction }, rows)
    const isKnown = (other: MailAddressRow) => whoIs(other, people) !== null
    const lacks = lackOf({ isLogged: row.isLogged, on: choice.on, others }, isKnown)
    const aheadOn = edit.on === undefined && !row.isLogged ? row.aheadOn : null
    return { ...row, choice, people, own, others, lacks, aheadOn, isPicked: lacks === null && !isOut }
  })
}

/** As said, else who has the address; null is nobody. */
export function whoIs(row: MailAddressRow, people: People): Who | null {
  const said = people[row.address]
  if (said) return said.kind === 'nobody' ? null : said
  const [contact] = row.contacts
  return contact ? { kind: 'contact', id: contact.id } : null
}

/** Unknown addresses of the mails, of which nothing was said yet; but none of who is called as one of us. */
export function unsaidStrangers(mails: readonly ReviewedMail[]): MailAddressRow[] {
  const unknown = mails
    .filter(({ isLogged }) => !isLogged)
    .flatMap(({ others, people }) =>
      others.filter((row) => people[row.address] === undefined && whoIs(row, people) === null),
    )
    .filter(({ isCalledOurs }) => !isCalledOurs)
  return [...new Map(unknown.map((row) => [row.address, row])).values()]
}

/** Each of them gets a person. */
export const withNewPeople = (
  decisions: MailDecisions,
  strangers: readonly MailAddressRow[],
): MailDecisions => ({
  ...decisions,
  people: {
    ...decisions.people,
    ...Object.fromEntries(
      strangers.map((row) => [row.address, { kind: 'new' as const, name: nameAt(row) }] as const),
    ),
  },
})

interface Said {
  readonly mail: number
  readonly address: string
  readonly is: Who
  /** Said of that mail alone. */
  readonly isOnlyHere: boolean
}

/** Something said of who an address is. */
export function withWho(decisions: MailDecisions, { mail, address, is, isOnlyHere }: Said): MailDecisions {
  if (!isOnlyHere) return { ...decisions, people: { ...decisions.people, [address]: is } }
  const edit = decisions.edits[mail]
  return withEdit(decisions, mail, { people: { ...edit?.people, [address]: is } })
}

/** In this mail the address is again who it is in all. */
export function withoutOwn(decisions: MailDecisions, mail: number, address: string): MailDecisions {
  const { [address]: _own, ...people } = decisions.edits[mail]?.people ?? {}
  return withEdit(decisions, mail, { people })
}

export const withEdit = (decisions: MailDecisions, mail: number, change: MailEdit): MailDecisions => ({
  ...decisions,
  edits: { ...decisions.edits, [mail]: { ...decisions.edits[mail], ...change } },
})

/** In how many mails an address stands. */
export const mailsWith = (mails: readonly ReviewedMail[], address: string): number =>
  mails.filter(({ others }) => others.some((other) => other.address === address)).length

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
      .flatMap(({ others, people }) => others.flatMap((row) => contactOf(row, people) ?? []))
      .filter(({ doNotContact }) => doNotContact)
      .map(({ name }) => name),
  ),
]

/** The contact that an address is, if it is one who has it. */
export function contactOf(
  row: MailAddressRow,
  people: People,
): MailAddressRow['contacts'][number] | undefined {
  const who = whoIs(row, people)
  return row.contacts.find(({ id }) => who?.kind === 'contact' && who.id === id)
}

export const requestOf = (mails: readonly ReviewedMail[], decisions: MailDecisions): MailLog => ({
  mails: mails.flatMap(({ isPicked, own, choice: { on, ...choice } }) =>
    isPicked && on !== null
      ? [{ ...choice, on, subject: choice.subject?.trim() || null, people: toList(own) }]
      : [],
  ),
  people: toList(decisions.people),
  confirmDoNotContact: decisions.confirmDoNotContact,
})

const toList = (people: People): MailPerson[] =>
  Object.entries(people).map(([address, is]) => ({ address, is }))
