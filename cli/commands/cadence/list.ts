import type { Command } from 'commander'
import { listCadences } from '../../../db/service/cadence.ts'
import { examples, inVault, vaultCommand } from '../../command.ts'
import { dayCell } from '../../phrases.ts'
import { withNewlines } from '../../print/facts.ts'
import { tableLines } from '../../print/table.ts'
import type { SharedOptions, Task } from '../../task.ts'

const columns = ['name', 'ideal', 'max', 'tags', 'tier', 'pausedUntil', 'contacts'] as const

export function addCadenceList(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.cadenceList'))
    .addHelpText('after', examples(task, 'cadence Coalition.caucus list'))
    .action((folder: string, options: SharedOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const cadences = await listCadences(vault)
        const heads = columns.map((column) => ({ label: t(`cadence.column.${column}`) }))
        const rows = cadences.map(({ name, idealDays, maxDays, tags, tier, pausedUntil, contacts }) => [
          name,
          String(idealDays),
          String(maxDays),
          tags.join('; '),
          tier === null ? '' : String(tier),
          dayCell(task, pausedUntil),
          String(contacts),
        ])
        return { json: () => cadences, plain: () => withNewlines(tableLines(heads, rows)) }
      }),
    )
  group.addCommand(command)
}
