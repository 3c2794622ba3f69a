import type { Command } from 'commander'
import { openList } from '../../../db/service/list.ts'
import { examples, inVault, vaultCommand, wholeNumber } from '../../command.ts'
import { readFilter, readSort } from '../../filter.ts'
import { readColumns } from '../../list-columns.ts'
import type { Task } from '../../task.ts'
import { listAnswer, type ListOptions } from '../list.ts'

interface FollowUpListOptions extends ListOptions {
  readonly all?: boolean
}

const open = { states: ['open', 'waiting'] }

export function addFollowUpList(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.followUpList'))
    .usage('<vault> list [options]')
    .option('--all', t('help.all'))
    .option('--filter <filter>', t('help.filter'))
    .option('--sort <columns>', t('help.sort'), 'bucket,dueOn')
    .option('--limit <number>', t('help.limit'), wholeNumber(task), 50)
    .option('--offset <number>', t('help.offset'), wholeNumber(task), 0)
    .addHelpText(
      'after',
      examples(
        task,
        'follow-up Coalition.caucus list',
        'follow-up Coalition.caucus list --filter "bucket=overdue|today, owner=Ana"',
      ),
    )
    .action((folder: string, options: FollowUpListOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const asked = await readFilter(task, 'follow-up', { text: options.filter ?? '', vault })
        const filter = options.all === true ? asked.filter : { ...open, ...asked.filter }
        const sort = readSort(task, 'follow-up', { text: options.sort ?? '', vault })
        return listAnswer(task, {
          noun: 'follow-up',
          list: openList(vault, 'follow-up', { ...asked, filter, sort }),
          page: options,
          group: null,
          columns: readColumns(task, 'follow-up', { text: undefined, vault }),
        })
      }),
    )
  group.addCommand(command)
}
