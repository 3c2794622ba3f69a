import type { Command } from 'commander'
import type { Uid } from '../../db/domain/uid.ts'
import { purge, restore, trash, trashed } from '../../db/service/trash.ts'
import { listBackups } from '../../db/service/vault/backup.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { changeVault, examples, inVault, vaultCommand, wholeNumber } from '../command.ts'
import { momentCell } from '../phrases.ts'
import { fieldLabel } from '../print/cell.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'
import { UsageError } from '../usage-error.ts'

interface TrashOptions extends SharedOptions {
  readonly list?: boolean
  readonly limit: number
  readonly offset: number
}

/** Without `--list` it throws records away. */
export function addTrash(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'trash', t('help.trash'))
    .argument('[id...]', t('help.id'), uids(task))
    .option('--list', t('help.trashList'))
    .option('--limit <number>', t('help.limit'), wholeNumber(task), 50)
    .option('--offset <number>', t('help.offset'), wholeNumber(task), 0)
    .addHelpText(
      'after',
      examples(task, `trash Coalition.caucus ${exampleId}`, 'trash Coalition.caucus --list'),
    )
    .action((folder: string, ids: Uid[] = [], options: TrashOptions) => {
      if (options.list === true) {
        if (ids.length > 0) throw new UsageError(t('usage.trashWhich'))
        return inVault(task, { folder, options }, (vault) => trashedAnswer(task, vault, options))
      }
      if (ids.length === 0) throw new UsageError(t('usage.trashWhich'))
      return changeVault(task, { folder, options }, async (vault) => {
        const { batch } = await trash(vault, ids)
        return {
          json: () => ({ batch }),
          plain: () => withNewlines([t('cli.trashed', { count: ids.length })]),
        }
      })
    })
  program.addCommand(command)
}

async function trashedAnswer(task: Task, vault: Vault, { limit, offset }: TrashOptions): Promise<Answer> {
  const { t } = task
  const page = await trashed(vault, { limit: limit === 0 ? Number.MAX_SAFE_INTEGER : limit, offset })
  const columns = ['noun', 'name', 'at', 'member', 'id'].map((key) => ({ label: fieldLabel(task, key) }))
  const cells = page.rows.map(({ noun, name, people, at, member, id }) => [
    t.find(`noun.${noun}`, { count: 1 }),
    [name, people.join(' & ')].filter(Boolean).join(', '),
    momentCell(task, at),
    member ?? '',
    id,
  ])
  const shown = t('cli.shown', { shown: page.rows.length, total: page.total })
  return { json: () => page, plain: () => withNewlines([...tableLines(columns, cells), shown]) }
}

export function addRestoreRecord(program: Command, task: Task): void {
  const { t } = task
  const command = recordsCommand(task, 'restore-record', t('help.restoreRecord'))
    .addHelpText('after', examples(task, `restore-record Coalition.caucus ${exampleId}`))
    .action((folder: string, ids: Uid[], options: SharedOptions) =>
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
    .addHelpText('after', examples(task, `purge Coalition.caucus ${exampleId} --yes`))
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
  return vaultCommand(task, name, description).argument('<id...>', task.t('help.id'), uids(task))
}

const exampleId = '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f'

const uids =
  (task: Task) =>
  (value: string, before: readonly Uid[] = []): Uid[] => [...before, uid(task)(value)]
