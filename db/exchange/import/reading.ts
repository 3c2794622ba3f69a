import type { CalendarOptions } from './calendar/calendar-draft.ts'
import type { MailSource } from './mail/mailbox.ts'
import type { MailRequest } from './mail/read-mail.ts'
import { parseSource } from './source/parse-source.ts'
import { refusing } from './source/refusal.ts'
import type { SourceLimits } from './source/source-limit.ts'
import type { TableFile, TableOptions } from './table/table-file.ts'

/**
 * What the thread of `untrusted-worker.ts` can read, by kind. The reader of sources is loaded with the
 * thread, before the time that a file may take begins; each other one with the first file of its kind.
 */
export const readings = {
  /** A YAML, JSON or CSV file, told by its extension; YAML for any other. */
  source: ({ path }: OneFile, limits: SourceLimits) => parseSource(path, limits),
  /** Delimited text or an Excel workbook, told by its first bytes. */
  table: async ({ mendGarbled, ...request }: OneFile & TableOptions, limits: SourceLimits) =>
    mended(await (await import('./table/parse-table-file.ts')).parseTableFile(request, limits), mendGarbled),
  /** A vCard file. */
  cards: async ({ path }: OneFile, limits: SourceLimits) =>
    (await import('./vcard/read-cards.ts')).readCards(path, limits),
  /** The entries of an LDIF file. */
  entries: async ({ path }: OneFile, limits: SourceLimits) =>
    (await import('./ldif/read-entries.ts')).readEntries(path, limits),
  /** A JSON or YAML file as sheets, to be mapped as tables are. */
  records: async ({ path, mendGarbled }: OneFile & RecordOptions, limits: SourceLimits) => {
    const { toTables } = await import('./record/to-tables.ts')
    return mended(
      refusing(path, () => toTables(parseSource(path, limits))),
      mendGarbled,
    )
  },
  /** An iCalendar file. */
  calendar: async (request: OneFile & CalendarOptions, limits: SourceLimits) =>
    (await import('./calendar/read-calendar.ts')).readCalendar(request.path, request, limits),
  /** A service directory of Open Referral: a folder, or files of one package. */
  directory: async (request: OneFile & OtherFiles, limits: SourceLimits) =>
    (await import('./hsds/read-directory.ts')).readDirectory(request, limits),
  /** Where the mails of a file stand, and of what kind it is. */
  mailbox: async (request: MailSource) => (await import('./mail/find-mails.ts')).findMails(request),
  /** One of them. */
  mail: async (request: MailRequest, limits: SourceLimits) =>
    (await import('./mail/read-mail.ts')).readMail(request, limits),
  /** An IRS extract of exempt organizations. */
  exempt: async ({ path }: OneFile, limits: SourceLimits) =>
    (await import('./irs/read-exempt.ts')).readExempt(path, limits),
}

type RecordOptions = Pick<TableOptions, 'mendGarbled'>

const mended = async (file: TableFile, told: boolean | undefined): Promise<TableFile> =>
  (await import('./table/mend-garbled.ts')).mendGarbled(file, told)

interface OtherFiles {
  readonly otherPaths?: readonly string[]
  readonly dropped?: ReadonlyMap<string, Uint8Array> | undefined
}

interface OneFile {
  readonly path: string
  /** Of a file that lies on no disk. */
  readonly bytes?: Uint8Array | undefined
}

export type ReadingKind = keyof typeof readings

/** What a reading is asked with: the file, and what its kind needs besides. */
export type ReadingRequest<K extends ReadingKind> = Parameters<(typeof readings)[K]>[0]

/** What comes of it. */
export type ReadingResult<K extends ReadingKind> = Awaited<ReturnType<(typeof readings)[K]>>
