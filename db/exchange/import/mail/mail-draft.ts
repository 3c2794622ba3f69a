/** One mail as its file says it, before anything is compared with a vault. */
export interface MailDraft {
  /** What tells it from every other: its Message-ID without brackets, else a digest of what is in it. */
  readonly key: string
  readonly from: MailAddress | null
  /** To, Cc and Bcc, each address once. */
  readonly to: readonly MailAddress[]
  /** Epoch milliseconds; null where the file does not say when it was sent. */
  readonly sentAt: number | null
  readonly subject: string | null
  /** All of it as plain text. */
  readonly text: string
  /** What was written this time: without the mail it answers and without the signature. */
  readonly reply: string
  readonly files: readonly MailFile[]
  readonly problems: readonly MailProblem[]
}

export interface MailAddress {
  /** As people write it; empty where only the address is given. */
  readonly name: string
  /** Bare and in lower case. */
  readonly address: string
}

/** A file that came with the mail. `data` only where it was asked for. */
export interface MailFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** Part of how the mail looks: a logo, a signature. */
  readonly isInline: boolean
  readonly data?: Uint8Array<ArrayBuffer>
}

/** What could not be taken as it stands; its text is `mailProblem.<code>` of the catalogues. */
export type MailProblem = 'noDate' | 'noSender' | 'shortened' | 'tooManyFiles' | 'richOnly'

/** Most of a mail's text that is read, in UTF-16 units; people do not write more. */
export const mostMailText = 200_000
/** More files than any mail of a person has. */
export const mostMailFiles = 100
export const mostMailAddresses = 200
