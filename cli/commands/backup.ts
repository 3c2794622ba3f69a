import { resolve } from 'node:path'
import type { Command } from 'commander'
import { backUpVault } from '../../db/service/vault/backup.ts'
import { examples, inVault, vaultCommand } from '../command.ts'
import { sizePhrase } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'

interface BackupOptions extends SharedOptions {
  readonly out?: string
}

export function addBackup(program: Command, task: Task): void {
  const { t } = task
  const backup = vaultCommand(task, 'backup', t('help.backup'))
    .option('--out <folder>', t('help.backupOut'))
    .addHelpText(
      'after',
      examples(task, 'backup Coalition.caucus', 'backup Coalition.caucus --out /media/stick'),
    )
    .action((folder: string, options: BackupOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const made = await backUpVault(vault, options.out === undefined ? undefined : resolve(options.out))
        const { folder: path, at, bytes, removed } = made
        return {
          json: () => ({ path, at, bytes, removed }),
          plain: () =>
            withNewlines([
              t('cli.backedUp', { path, size: sizePhrase(task, bytes) }),
              ...(removed.length > 0 ? [t('cli.backupsRemoved', { count: removed.length })] : []),
            ]),
        }
      }),
    )
  program.addCommand(backup)
}
