import { z } from 'zod'
import { zoneSchema } from '../../db/domain/instant.ts'
import type { InteractionDirection } from '../../db/domain/interaction-outcome.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { mailLogSchema } from '../../db/domain/mail-log.ts'
import type { AppErrorData } from '../../db/domain/app-error-data.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import { lineSchema } from '../../db/domain/text.ts'
import type { Id } from '../../db/domain/uid.ts'
import { job, readState } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'
import type { WorkDone } from './work-done.ts'

interface MailAddress {
  readonly name: string
  readonly address: string
}

interface MailFileRow {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** Part of how the mail looks: a logo, a signature. */
  readonly isInline: boolean
}

/** A mail that was read, as it is proposed to be logged. */
export interface MailRow {
  /** Its place among those that were read. */
  readonly mail: number
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  /** Where the person is; null where the mail does not say. */
  readonly on: LocalDate | null
  readonly time: LocalTime | null
  /** The day that it gives itself, where that is still to come; `on` is today then. */
  readonly aheadOn: LocalDate | null
  readonly subject: string | null
  /** The first words of what was written. */
  readonly excerpt: string
  readonly direction: InteractionDirection
  readonly files: readonly MailFileRow[]
  readonly problems: readonly string[]
  /** There is one of it already, in the vault or before it among these. */
  readonly isLogged: boolean
}

/** A contact that has an address. */
interface MailContact {
  readonly id: Id<'person' | 'organization' | 'office'>
  readonly noun: 'person' | 'organization' | 'office'
  readonly name: string
  readonly sensitivity: Sensitivity
  readonly doNotContact: boolean
}

/** An address that the mails name. */
export interface MailAddressRow extends MailAddress {
  /** One of our own people. */
  readonly isOurs: boolean
  /** Nobody has it, and whoever wrote with it is called as one of our own people. */
  readonly isCalledOurs: boolean
  /** Who has it; several, where it is shared. */
  readonly contacts: readonly MailContact[]
}

export interface MailReview {
  readonly mails: readonly MailRow[]
  readonly addresses: readonly MailAddressRow[]
  /** What could not be read, and why. */
  readonly refused: readonly RefusedMail[]
}

export interface RefusedMail {
  readonly file: string
  /** Which mail of the file, counted from 1; null for all of it. */
  readonly number: number | null
  readonly error: AppErrorData
}

interface LoggedMails {
  readonly logged: number
  /** New contacts. */
  readonly created: number
  /** There already. */
  readonly skipped: number
}

const held = { import: z.int() }

/** What is dropped crosses from the window; larger files are chosen in a dialog. */
const droppedSchema = z.strictObject({
  name: lineSchema,
  data: z.instanceof(Uint8Array),
})

export const mailSlice = {
  read: job(
    z.strictObject({
      files: z.array(fileHandleSchema).max(200),
      dropped: z.array(droppedSchema).max(200),
      /** Where days and hours are meant. */
      zone: zoneSchema,
    }),
  ).returns<{ readonly import: number; readonly mails: number }, WorkDone>(),
  review: readState(
    z.strictObject(held),
    'contact_point',
    'person',
    'organization',
    'office',
    'member',
    'interaction',
  ).returns<MailReview>(),
  text: readState(z.strictObject({ ...held, mail: z.int().min(0) })).returns<{
    readonly reply: string
    readonly whole: string
  }>(),
  /** One batch; stopped, nothing is written. */
  log: job(z.strictObject({ ...held, ...mailLogSchema.shape })).changes<LoggedMails, WorkDone>(),
}
