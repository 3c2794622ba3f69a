import type { Command } from 'commander'
import type { Uid } from '../../db/domain/uid.ts'
import { purge, restore, trash } from '../../db/service/trash.ts'
import { listBackups } from '../../db/service/vault/backup.ts'
import { changeVault, examples, vaultCommand } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'
import { UsageError } from '../usage-error.ts'

export function addTrash(program: Command, task: Task): void {
  const { t } = task
  const command = recordsCommand(task, 'trash', t('help.trash')).action(
    (folder: string, ids: Uid[], options: SharedOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { batch } = await trash(vault, ids)
        return {
          json: () => ({ batch }),
          plain: () => withNewlines([t('cli.trashed', { count: ids.length })]),
        }
      }),
  )
  program.addCommand(command)
}

export function addRestoreRecord(program: Command, task: Task): void {
  const { t } = task
  const command = recordsCommand(task, 'restore-record', t('help.restoreRecord')).action(
    (folder: string, ids: Uid[], options: SharedOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { batch } = await restore(vault, ids)
        return {
          json: () => ({ batch }),
          plain: () => withNewlines([t('cli.recordRestored', { count: ids.length })]),
        }
      }),
  )
  program.addCommand(command)
}

interface PurgeOptions extends SharedOptions {
  readonly yes?: boolean
}

export function addPurge(program: Command, task: Task): void {
  const { t } = task
  const command = recordsCommand(task, 'purge', t('help.purge'))
    .option('--yes', t('help.yes'))
    .action((folder: string, ids: Uid[], options: PurgeOptions) => {
      if (options.yes !== true) throw new UsageError(t('usage.purgeConfirm'))
      return changeVault(task, { folder, options }, async (vault) => {
        const olderBackups = listBackups(vault).map((backup) => backup.folder)
        const { batch } = await purge(vault, ids)
        const named = olderBackups.length === 0 ? [] : [t('cli.purgedBackups'), ...olderBackups]
        return {
          json: () => ({ batch, purged: ids.length, olderBackups }),
          plain: () => withNewlines([t('cli.purged', { count: ids.length }), ...named]),
        }
      })
    })
  program.addCommand(command)
}

function recordsCommand(task: Task, name: string, description: string): Command {
  const id = '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f'
  return vaultCommand(task, name, description)
    .argument('<id...>', task.t('help.id'), uids(task))
    .addHelpText('after', examples(task, `${name} Coalition.caucus ${id}`))
}

const uids =
  (task: Task) =>
  (value: string, before: readonly Uid[] = []): Uid[] => [...before, uid(task)(value)]
