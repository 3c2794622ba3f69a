import type { Command } from 'commander'
import { restoreVault } from '../../db/service/vault/restore.ts'
import { command, examples, wholeNumber } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import { followed } from '../progress.ts'
import { readUnlocking } from '../secrets.ts'
import type { SharedOptions, Task } from '../task.ts'

interface RestoreOptions extends SharedOptions {
  readonly to: string
}

export function addRestore(program: Command, task: Task): void {
  const { t } = task
  const restore = command(task, 'restore', t('help.restore'))
    .argument('<backup>', t('help.backupFile'))
    .requiredOption('--to <vault>', t('help.restoreTo'))
    .option('--passphrase-fd <number>', t('help.passphraseFd'), wholeNumber(task))
    .option('--recovery', t('help.recovery'))
    .addHelpText(
      'after',
      examples(task, 'restore "/media/stick/Coalition 2026-03-03T12-00-00Z.caucus" --to Coalition.caucus'),
    )
    .action((backup: string, options: RestoreOptions) => restoreAndSay(task, backup, options))
  program.addCommand(restore)
}

async function restoreAndSay(task: Task, from: string, options: RestoreOptions): Promise<void> {
  const { t, clock } = task
  const secret = await readUnlocking(task, options)
  const { vault, replaced } = await followed(task.surroundings, t('cli.restoring'), (watch) =>
    restoreVault({ from, to: options.to, secret, clock, ...watch }),
  )
  const kept = replaced === null ? [] : [t('cli.replacedKept', { path: replaced })]
  await task.print(
    {
      json: () => ({ vault, replaced }),
      plain: () => withNewlines([t('cli.restored', { path: vault }), ...kept]),
    },
    options,
  )
}
