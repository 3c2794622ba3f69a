import type { Command } from 'commander'
import { resolve } from 'node:path'
import { errorMessage } from '../../db/domain/i18n/error-message.ts'
import { mailTexts, othersOf, type MailLog, type MailText } from '../../db/domain/mail-log.ts'
import { sensitivities, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { logMails } from '../../db/service/mail/log-mails.ts'
import { readMails, type MailPreview } from '../../db/service/mail/read-mails.ts'
import { reviewMails } from '../../db/service/mail/review-mails.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { changeVault, examples, oneOf, vaultCommand } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import { progressOn } from '../progress.ts'
import type { SharedOptions, Task } from '../task.ts'

interface LogEmailOptions extends SharedOptions {
  readonly create?: boolean
  readonly dryRun?: boolean
  readonly text: MailText
  readonly files?: boolean
  readonly sensitivity?: Sensitivity
  readonly confirmDoNotContact?: boolean
}

/** Logs mails against the contacts whose addresses they name. */
export function addLogEmail(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'log-email', t('help.logEmail'))
    .argument('<files...>', t('help.mailFiles'))
    .option('--dry-run', t('help.mailDryRun'))
    .option('--create', t('help.mailCreate'))
    .addOption(oneOf(task, '--text <text>', t('help.mailText'), mailTexts).default('reply'))
    .option('--files', t('help.mailKeepFiles'))
    .addOption(oneOf(task, '--sensitivity <level>', t('help.sensitivity'), sensitivities))
    .option('--confirm-do-not-contact', t('help.confirmDoNotContact'))
    .addHelpText(
      'after',
      examples(
        task,
        'log-email Coalition.caucus reply.eml',
        'log-email Coalition.caucus Inbox.mbox --dry-run --create',
      ),
    )
    .action((folder: string, files: string[], options: LogEmailOptions) =>
      changeVault(task, { folder, options }, (vault) => logAndSay(task, vault, { ...options, paths: files })),
    )
  program.addCommand(command)
}

type Asked = LogEmailOptions & { readonly paths: readonly string[] }

async function logAndSay(task: Task, vault: Vault, options: Asked): Promise<Answer> {
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
    return answer(task, { ...proposal, ...made.value, batch: made.batch, dryRun: options.dryRun === true })
  } finally {
    progress.end()
  }
}

/** Those that are not there yet and name a contact; with `create`, a new one for whoever each is with. */
function propose(vault: Vault, preview: MailPreview, options: Asked) {
  const { mails, addresses, refused } = reviewMails(vault, preview)
  const known = new Map(addresses.map((one) => [one.address, one]))
  const isOurs = (address: string) => known.get(address)?.isOurs === true
  const isKnown = (address: string) => (known.get(address)?.contacts.length ?? 0) > 0
  const fresh = mails.filter(({ isLogged, on }) => !isLogged && on !== null)
  const strangers = new Set(
    fresh.flatMap((mail) => {
      const others = othersOf(mail, isOurs)
      return others.some(isKnown) ? [] : others.slice(0, 1)
    }),
  )
  const fitting = fresh.filter((mail) => {
    const others = othersOf(mail, isOurs)
    return others.some(isKnown) || (options.create === true && others.length > 0)
  })
  const log: MailLog = {
    confirmDoNotContact: options.confirmDoNotContact === true,
    mails: fitting.flatMap(({ mail, direction, on, time, subject, files }) =>
      on === null
        ? []
        : {
            mail,
            direction,
            on,
            time,
            subject,
            text: options.text,
            sensitivity: options.sensitivity ?? null,
            files: options.files ? files.flatMap(({ isInline }, at) => (isInline ? [] : at)) : [],
          },
    ),
    people: options.create
      ? [...strangers].map((address) => ({
          address,
          is: { kind: 'new' as const, name: known.get(address)?.name || address.split('@')[0] || address },
        }))
      : [],
  }
  return {
    log,
    already: mails.filter(({ isLogged }) => isLogged).length,
    unknown: fresh.length - fitting.length,
    undated: mails.filter(({ isLogged, on }) => !isLogged && on === null).length,
    strangers: [...strangers],
    refused,
  }
}

type Outcome = ReturnType<typeof propose> & {
  readonly logged: number
  readonly created: number
  readonly skipped: number
  readonly batch: string | null
  readonly dryRun: boolean
}

function answer(task: Task, outcome: Outcome): Answer {
  const { t } = task
  const { log, already, unknown, undated, strangers, refused, logged, created, skipped, batch, dryRun } =
    outcome
  const problems = refused.map(({ file, number, error }) => ({
    file,
    number,
    ...error,
    message: errorMessage(t, error),
  }))
  const said = [
    dryRun ? t('cli.mailsWouldLog', { count: log.mails.length }) : t('cli.mailsLogged', { count: logged }),
    ...(created > 0 ? [t('cli.mailsCreated', { count: created })] : []),
    ...(already + skipped > 0 ? [t('cli.mailsAlready', { count: already + skipped })] : []),
    ...(unknown > 0 ? [t('cli.mailsUnknown', { count: unknown })] : []),
    ...(unknown > 0 ? strangers.slice(0, 10).map((address) => `  ${terminalText(address)}`) : []),
    ...(undated > 0 ? [t('cli.mailsUndated', { count: undated })] : []),
    ...problems.map(({ message }) => terminalText(message)),
  ]
  return {
    json: () => ({
      dryRun,
      found: log.mails.length,
      logged,
      created,
      already: already + skipped,
      unknown,
      undated,
      strangers,
      errors: problems,
      batch,
    }),
    plain: () => withNewlines(said),
    ...(problems.length > 0 && logged === 0 && !dryRun && { exit: 'file' as const }),
  }
}
