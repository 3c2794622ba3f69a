import type { Command } from 'commander'
import { customFieldScopes, type CustomFieldScope } from '../../../db/domain/custom-field.ts'
import { resolveCustomField } from '../../../db/service/custom-field.ts'
import { trash } from '../../../db/service/trash.ts'
import { changeVault, oneOf, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'

interface RemoveOptions extends SharedOptions {
  readonly for?: CustomFieldScope
}

export function addFieldRemove(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'remove', t('help.fieldRemove'))
    .usage('<vault> remove <field> [options]')
    .argument('<field>', t('help.fieldNamed'))
    .addOption(oneOf(task, '--for <kind>', t('help.fieldFor'), customFieldScopes))
    .action((folder: string, named: string, options: RemoveOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { id, label, uses } = await resolveCustomField(vault, named, options.for)
        const { batch } = await trash(vault, [id])
        return {
          json: () => ({ id, values: uses, batch }),
          plain: () => withNewlines([t('ownField.removed', { label: terminalText(label), count: uses })]),
        }
      }),
    )
  group.addCommand(command)
}
