import type { Command } from 'commander'
import { mailTexts } from '../../db/domain/mail-log.ts'
import { sensitivities } from '../../db/domain/sensitivity.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { changeVault, examples, oneOf, vaultCommand } from '../command.ts'
import { logMailFiles, mailExit, mailLines, mailProblems, type MailFiles } from '../mail-files.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'

type LogEmailOptions = SharedOptions & Omit<MailFiles, 'paths'>

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

async function logAndSay(task: Task, vault: Vault, options: MailFiles): Promise<Answer> {
  const outcome = await logMailFiles(task, vault, options)
  const { log, logged, created, already, skipped, unknown, undated, ahead, strangers, batch, dryRun } =
    outcome
  return {
    json: () => ({
      dryRun,
      found: log.mails.length,
      logged,
      created,
      already: already + skipped,
      unknown,
      undated,
      ahead,
      strangers,
      errors: mailProblems(task, outcome),
      batch,
    }),
    plain: () => withNewlines(mailLines(task, outcome)),
    ...mailExit(outcome),
  }
}
