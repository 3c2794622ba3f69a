import type { Vault } from '../../../db/service/vault.ts'
import type { Answer } from '../../answer.ts'
import { logMailFiles, mailExit, mailLines, mailProblems, type MailFiles } from '../../mail-files.ts'
import { withNewlines } from '../../print/facts.ts'
import type { Task } from '../../task.ts'

/**
 * E-mails as any other files: those with contacts who are here are logged, and told in the numbers of an import.
 * `log-email` does the same with more to choose.
 */
export async function importEmails(task: Task, vault: Vault, options: MailFiles): Promise<Answer> {
  const outcome = await logMailFiles(task, vault, options)
  const { log, logged, already, skipped, unknown, undated, ahead, dryRun } = outcome
  const isSeveral = options.paths.length > 1
  return {
    json: () => ({
      layout: 'email',
      rows: log.mails.length + already + unknown + undated,
      created: dryRun ? log.mails.length : logged,
      updated: 0,
      unchanged: already + skipped,
      skipped: unknown + undated,
      ambiguous: 0,
      ...(ahead.length > 0 && { ahead }),
      errors: mailProblems(task, outcome).map(({ file, number, message }) => ({
        line: number,
        reason: message,
        ...(isSeveral && { file }),
      })),
    }),
    plain: () => withNewlines(mailLines(task, outcome)),
    ...mailExit(outcome),
  }
}
