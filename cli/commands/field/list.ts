import type { Command } from 'commander'
import { listCustomFields } from '../../../db/service/custom-field.ts'
import { inVault, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { tableLines } from '../../print/table.ts'
import type { SharedOptions, Task } from '../../task.ts'

export function addFieldList(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.fieldList')).action(
    (folder: string, options: SharedOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const fields = await listCustomFields(vault)
        const heads = [
          t('field.field'),
          t('field.label'),
          t('field.kind'),
          t('field.type'),
          t('field.records'),
        ]
        const rows = fields.map(({ key, label, appliesTo, type, choices, uses, retired }) => [
          key,
          retired ? `${label} (${t('ownField.retired')})` : label,
          t(`noun.${appliesTo}`, { count: 1 }),
          [t(`ownField.type.${type}`), choices.join('; ')].filter((word) => word !== '').join(': '),
          String(uses),
        ])
        return {
          json: () => fields,
          plain: () =>
            withNewlines(
              rows.length === 0
                ? [t('ownField.none')]
                : tableLines(
                    heads.map((label) => ({ label })),
                    rows,
                  ),
            ),
        }
      }),
  )
  group.addCommand(command)
}
