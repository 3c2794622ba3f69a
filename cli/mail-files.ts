import { resolve } from 'node:path'
import { errorMessage } from '../db/domain/i18n/error-message.ts'
import type { MailChoice, MailLog, MailPerson, MailText } from '../db/domain/mail-log.ts'
import { lackOf, nameAt, othersOf, strangersOf, type MailLack } from '../db/domain/mail-review.ts'
import type { Sensitivity } from '../db/domain/sensitivity.ts'
import { logMails } from '../db/service/mail/log-mails.ts'
import { readMails, type MailPreview } from '../db/service/mail/read-mails.ts'
import { reviewMails } from '../db/service/mail/review-mails.ts'
import type { Vault } from '../db/service/vault.ts'
import { terminalText } from './print/terminal-text.ts'
import { progressOn } from './progress.ts'
import type { Task } from './task.ts'

export interface MailFiles {
  readonly paths: readonly string[]
  /** Whether whoever a mail of nobody known is with becomes a new person. */
  readonly create?: boolean
  readonly dryRun?: boolean
  readonly text?: MailText
  readonly files?: boolean
  readonly sensitivity?: Sensitivity
  readonly confirmDoNotContact?: boolean
}

/** Logs mails of files against the contacts whose addresses they name, and tells what became of each. */
export async function logMailFiles(task: Task, vault: Vault, options: MailFiles) {
  const { signal } = task.surroundings
  const progress = progressOn(task.surroundings)
  const showing = (label: string) => (done: number, total: number) => progress.show(label, done, total)
  try {
    const preview = await readMails({
      sources: options.paths.map((path) => ({ path: resolve(path) })),
      zone: task.clock.zone,
      signal,
      onProgress: showing(task.t('cli.reading')),
    })
    const proposal = propose(vault, preview, options)
    const isEmpty = options.dryRun === true || proposal.log.mails.length === 0
    const made = isEmpty
      ? { value: { logged: 0, created: 0, skipped: 0 }, batch: null }
      : await logMails(vault, preview, {
          ...proposal.log,
          signal,
          onProgress: showing(task.t('cli.writing')),
        })
    return { ...proposal, ...made.value, batch: made.batch, dryRun: options.dryRun === true }
  } finally {
    progress.end()
  }
}

type LoggedMailFiles = Awaited<ReturnType<typeof logMailFiles>>

/** Those that are not there yet and name a contact; with `create`, a new one for whoever each is with. */
function propose(vault: Vault, preview: MailPreview, options: MailFiles) {
  const { addresses, refused, ...review } = reviewMails(vault, preview)
  const rows = new Map(addresses.map((row) => [row.address, row]))
  const mails = review.mails.map((mail) => {
    const others = othersOf(mail, rows)
    const lacks = lackOf({ ...mail, others }, ({ contacts }) => contacts.length > 0)
    return { ...mail, others, lacks }
  })
  const lacking = (lack: MailLack) => mails.filter(({ lacks }) => lacks === lack)
  const strangers = strangersOf(mails)
  const isNew = ({ lacks, others }: ProposedMail) =>
    options.create === true && lacks === 'contact' && others.length > 0
  const log: MailLog = {
    confirmDoNotContact: options.confirmDoNotContact === true,
    mails: mails.filter((mail) => mail.lacks === null || isNew(mail)).flatMap(choiceBy(options)),
    people: options.create ? strangers.map(newPerson) : [],
  }
  return {
    log,
    already: lacking('nothing').length,
    unknown: lacking('contact').filter((mail) => !isNew(mail)).length,
    undated: lacking('day').length,
    ahead: mails
      .filter((mail) => mail.lacks === null || isNew(mail))
      .flatMap(({ subject, aheadOn, on }) => (aheadOn === null ? [] : [{ subject, dated: aheadOn, on }])),
    strangers: strangers.map(({ address }) => address),
    refused,
  }
}

type MailReview = ReturnType<typeof reviewMails>
type MailRow = MailReview['mails'][number]
type AddressRow = MailReview['addresses'][number]

interface ProposedMail extends MailRow {
  readonly others: readonly AddressRow[]
  readonly lacks: MailLack | null
}

const choiceBy =
  ({ text = 'reply', sensitivity, files: keepsFiles }: MailFiles) =>
  ({ mail, direction, on, time, subject, files }: ProposedMail): MailChoice[] =>
    on === null
      ? []
      : [
          {
            mail,
            direction,
            on,
            time,
            subject,
            text,
            sensitivity: sensitivity ?? null,
            files: keepsFiles ? files.flatMap(({ isInline }, at) => (isInline ? [] : at)) : [],
          },
        ]

const newPerson = (row: AddressRow): MailPerson => ({
  address: row.address,
  is: { kind: 'new', name: nameAt(row) },
})

/** What became of them, line by line. */
export function mailLines(task: Task, outcome: LoggedMailFiles): string[] {
  const { t } = task
  const { log, already, unknown, undated, ahead, strangers, logged, created, skipped, dryRun } = outcome
  return [
    dryRun ? t('cli.mailsWouldLog', { count: log.mails.length }) : t('cli.mailsLogged', { count: logged }),
    ...(created > 0 ? [t('cli.mailsCreated', { count: created })] : []),
    ...(already + skipped > 0 ? [t('cli.mailsAlready', { count: already + skipped })] : []),
    ...(unknown > 0 ? [t('cli.mailsUnknown', { count: unknown })] : []),
    ...(unknown > 0 ? strangers.slice(0, 10).map((address) => `  ${terminalText(address)}`) : []),
    ...(ahead.length > 0
      ? [t(dryRun ? 'cli.mailsAheadWould' : 'cli.mailsAhead', { count: ahead.length })]
      : []),
    ...ahead.map(({ subject, dated }) => `  ${dated}  ${terminalText(subject ?? t('mailScreen.noSubject'))}`),
    ...(undated > 0 ? [t('cli.mailsUndated', { count: undated })] : []),
    ...mailProblems(task, outcome).map(({ message }) => terminalText(message)),
  ]
}

/** What could not be read, and why. */
export const mailProblems = ({ t }: Task, { refused }: Pick<LoggedMailFiles, 'refused'>) =>
  refused.map(({ file, number, error }) => ({ file, number, ...error, message: errorMessage(t, error) }))

/** Where nothing could be read that would have been logged. */
export const mailExit = ({ refused, logged, dryRun }: LoggedMailFiles) =>
  refused.length > 0 && logged === 0 && !dryRun ? { exit: 'file' as const } : {}
