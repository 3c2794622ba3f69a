import type { Command } from 'commander'
import { resolveCadence } from '../../../db/service/cadence-name.ts'
import { removeCadence } from '../../../db/service/cadence.ts'
import { changeVault, examples, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'

export function addCadenceRemove(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'remove', t('help.cadenceRemove'))
    .usage('<vault> remove <name-or-id>')
    .argument('<name-or-id>', t('help.cadenceName'))
    .addHelpText('after', examples(task, 'cadence Coalition.caucus remove Champions'))
    .action((folder: string, said: string, options: SharedOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { id, name } = await resolveCadence(vault, said)
        const { batch } = await removeCadence(vault, id)
        return {
          json: () => ({ id, batch }),
          plain: () => withNewlines([t('cadence.removed', { name: terminalText(name) })]),
        }
      }),
    )
  group.addCommand(command)
}
