import { attachmentLimit } from '../../domain/attachment.ts'
import type { ContactId } from '../../domain/contact.ts'
import { AppError } from '../../domain/errors.ts'
import { defaultOutcome } from '../../domain/interaction-outcome.ts'
import type { InteractionId, InteractionInput } from '../../domain/interaction.ts'
import { mailLogSchema, type MailChoice, type MailLog, type MailPerson } from '../../domain/mail-log.ts'
import type { MemberId } from '../../domain/member.ts'
import { parseInput } from '../../domain/parse.ts'
import { splitFullName } from '../../domain/person-name.ts'
import type { Id } from '../../domain/uid.ts'
import { refuseIfStopped, type Watch } from '../../domain/watch.ts'
import type { MailAddress, MailDraft } from '../../exchange/import/mail/mail-draft.ts'
import { openUntrustedReader, type UntrustedReader } from '../../exchange/import/untrusted-reader.ts'
import type { WriteDb } from '../../store/access.ts'
import { inBatch, type Recorded } from '../../store/history/batch.ts'
import { insertAttachment } from '../../store/queries/attachment.ts'
import { insertContactPoint } from '../../store/queries/contact-point.ts'
import { listInteractionTypes } from '../interaction-type.ts'
import { contactsByAddress, loggedMessageKeys, memberAddresses, selfOf } from '../../store/queries/mail.ts'
import { insertPerson } from '../../store/queries/person.ts'
import { idOf } from '../../store/record.ts'
import { logIn } from '../interaction.ts'
import { getMail, readDraft, type HeldMail, type MailPreview } from './read-mails.ts'
import { type Session } from '../session.ts'

interface LoggedMails {
  readonly logged: number
  /** New contacts. */
  readonly created: number
  /** There already. */
  readonly skipped: number
}

/**
 * Logs mails as they were reviewed, with the files that were chosen, in one batch. One that is there already is
 * skipped. Errors: `input.invalid` for one that names no contact, `contact.doNotContact`, those of reading its files,
 * `job.cancelled` with nothing written.
 */
export async function logMails(
  session: Session,
  { mails, zone }: MailPreview,
  { signal, onProgress, ...input }: MailLog & Watch,
): Promise<Recorded<LoggedMails>> {
  const request = parseInput(mailLogSchema, input)
  const type = await mailType(session)
  const watch = { signal, onProgress }
  const reader = openUntrustedReader()
  const intent = {
    kind: 'interaction.mail',
    cause: { mails: request.mails.length },
    clearance: session.clearance,
  }
  try {
    return await inBatch(session.store, intent, async (write) => {
      const logging = new Logging(write, { request, type, zone, reader, watch })
      for (const [index, choice] of request.mails.entries()) {
        refuseIfStopped(watch)
        onProgress?.(index, request.mails.length)
        await logging.log(getMail(mails, choice.mail), choice)
      }
      onProgress?.(request.mails.length, request.mails.length)
      return logging.result
    })
  } finally {
    await reader.close()
  }
}

async function mailType(session: Session): Promise<Id<'interaction_type'>> {
  const types = await listInteractionTypes(session)
  const type = types.find(({ key }) => key === 'email')
  if (type === undefined) throw new AppError('record.notFound', { noun: 'interaction_type', id: 'email' })
  return type.id
}

interface LoggingOptions {
  readonly request: MailLog
  readonly type: Id<'interaction_type'>
  readonly zone: string
  readonly reader: UntrustedReader
  readonly watch: Watch
}

/** Logging in progress: whom the addresses turned out to be, and what has been logged. */
class Logging {
  readonly #write: WriteDb
  readonly #options: LoggingOptions
  readonly #decided: ReadonlyMap<string, Who>
  readonly #ours: ReadonlyMap<string, MemberId>
  /** By address, of what is said of all mails; null is nobody. */
  readonly #contacts = new Map<string, ContactId | null>()
  /** New people by address and name: who writes twice is made once. */
  readonly #made = new Map<string, ContactId>()
  #logged = 0
  #created = 0
  #skipped = 0

  constructor(write: WriteDb, options: LoggingOptions) {
    this.#write = write
    this.#options = options
    this.#decided = whoByAddress(options.request.people)
    this.#ours = memberAddresses(write)
  }

  get result(): LoggedMails {
    return { logged: this.#logged, created: this.#created, skipped: this.#skipped }
  }

  async log(mail: HeldMail, choice: MailChoice): Promise<void> {
    const { draft } = mail
    if (loggedMessageKeys(this.#write, [draft.key]).length > 0) {
      this.#skipped += 1
      return
    }
    const id = logIn(this.#write, this.#interactionOf(draft, choice), { messageKey: draft.key })
    if (choice.files.length > 0) await this.#attach(mail, id, choice.files)
    this.#logged += 1
  }

  #interactionOf(draft: MailDraft, choice: MailChoice): InteractionInput {
    const { direction, on, time, subject, sensitivity, text } = choice
    const here = whoByAddress(choice.people ?? [])
    const participants = [...new Set(addressesOf(draft).flatMap((one) => this.#contactOf(one, here) ?? []))]
    if (participants.length === 0)
      throw new AppError('input.invalid', { issues: ['participants: issue.tooFew'] })
    const body = { reply: draft.reply, whole: draft.text, none: '' }[text]
    return {
      type: this.#options.type,
      status: 'happened',
      outcome: defaultOutcome('email', direction),
      direction,
      occurredOn: on,
      occurredTime: time,
      zone: time === null ? null : this.#options.zone,
      subject,
      bodyText: body || null,
      participants: participants.map((contact) => ({ contact })),
      attendees: this.#membersOf(draft),
      ...(sensitivity !== null && { sensitivity }),
      ...(this.#options.request.confirmDoNotContact && { confirmDoNotContact: true }),
    }
  }

  /** Those of ours whom it names; else oneself, who has the mail. */
  #membersOf(draft: MailDraft): MemberId[] {
    const named = new Set(addressesOf(draft).flatMap(({ address }) => this.#ours.get(address) ?? []))
    return named.size > 0 ? [...named] : [selfOf(this.#write)].flatMap((self) => self ?? [])
  }

  /** As said of this mail, else of all; our own people are no contacts. */
  #contactOf(one: MailAddress, here: ReadonlyMap<string, Who>): ContactId | null {
    const { address } = one
    if (this.#ours.has(address)) return null
    const is = here.get(address)
    if (is) return this.#meant(one, is)
    const known = this.#contacts.get(address)
    if (known !== undefined) return known
    const found = this.#find(one)
    this.#contacts.set(address, found)
    return found
  }

  #find(one: MailAddress): ContactId | null {
    const { address } = one
    const is = this.#decided.get(address)
    if (is === undefined) return contactsByAddress(this.#write, [address]).get(address)?.[0]?.id ?? null
    if (is.kind === 'contact') this.#learn(is.id, address)
    return this.#meant(one, is)
  }

  #meant({ address, name }: MailAddress, is: Who): ContactId | null {
    switch (is.kind) {
      case 'nobody':
        return null
      case 'contact':
        return is.id
      case 'new':
        return this.#create(is.name || name, address)
    }
  }

  /** So that the next mail from there is known. */
  #learn(contact: ContactId, address: string): void {
    const has = contactsByAddress(this.#write, [address])
      .get(address)
      ?.some(({ id }) => id === contact)
    if (!has)
      insertContactPoint(this.#write, idOf(this.#write, contact, []), {
        kind: 'email',
        value: address,
        isPrimary: false,
      })
  }

  #create(name: string, address: string): ContactId {
    const key = `${address} ${name}`
    const before = this.#made.get(key)
    if (before !== undefined) return before
    const person = this.#insert(name, address)
    this.#made.set(key, person)
    this.#created += 1
    return person
  }

  #insert(name: string, address: string): ContactId {
    const { given, middle, family, suffix, preferred, honorific } = splitFullName(name)
    const part = (text: string) => text || null
    const person = insertPerson(this.#write, {
      givenName: part(given),
      middleName: part(middle),
      familyName: part(family),
      suffix: part(suffix),
      preferredName: part(preferred),
      salutation: part(honorific),
    })
    insertContactPoint(this.#write, person.id, { kind: 'email', value: address })
    return person.uid
  }

  /** Its file is read again: what came with it was not kept until now. */
  async #attach(mail: HeldMail, record: InteractionId, files: readonly number[]): Promise<void> {
    const { reader, watch } = this.#options
    const draft = await readDraft(reader, { ...mail, contents: files }, watch.signal)
    if (draft.key !== mail.draft.key)
      throw new AppError('file.malformed', { path: mail.source.path, line: null, detail: 'changed since' })
    for (const { data, name, mediaType } of draft.files) {
      if (!data || data.byteLength > attachmentLimit) continue
      insertAttachment(this.#write, { record, name, mediaType, data })
    }
  }
}

type Who = MailPerson['is']

const whoByAddress = (people: readonly MailPerson[]): ReadonlyMap<string, Who> =>
  new Map(people.map(({ address, is }) => [address, is]))

const addressesOf = ({ from, to }: MailDraft) => [...(from ? [from] : []), ...to]
