/** Where the mails of one file stand in it. */
export interface Mailbox {
  readonly format: MailFormat
  /** Whether lines of a mail that begin with "From " were given a sign by the writer. */
  readonly parts: readonly MailPart[]
}

/** `mbox`: many, one after another. `mime`: one, as it was sent. `outlook`: one, as Outlook keeps it. */
export type MailFormat = 'mbox' | 'mime' | 'outlook'

export interface MailPart {
  readonly offset: number
  readonly length: number
}

/** A file of mails: on the disk, or as bytes that were dropped on the window. */
export interface MailSource {
  /** Where it is, or what the dropped one is called. */
  readonly path: string
  readonly data?: Uint8Array
}

/** Most mails of one file: years of somebody's mail are not what is reviewed one by one. */
export const mostMails = 5000
