import type { Command } from 'commander'
import {
  customFieldScopes,
  customFieldTypes,
  type CustomFieldScope,
  type CustomFieldType,
} from '../../../db/domain/custom-field.ts'
import { mayRead, sensitivities, type Sensitivity } from '../../../db/domain/sensitivity.ts'
import { createCustomField, resolveCustomField } from '../../../db/service/custom-field.ts'
import { changeVault, examples, oneOf, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'

interface AddOptions extends SharedOptions {
  readonly for: CustomFieldScope
  readonly type: CustomFieldType
  readonly choices?: string
  readonly sensitivity?: Sensitivity
}

export function addFieldAdd(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'add', t('help.fieldAdd'))
    .usage('<vault> add <label> [options]')
    .argument('<label>', t('help.fieldLabel'))
    .addOption(oneOf(task, '--for <kind>', t('help.fieldFor'), customFieldScopes).default('person'))
    .addOption(oneOf(task, '--type <type>', t('help.fieldType'), customFieldTypes).default('text'))
    .option('--choices <words>', t('help.fieldChoices'))
    .addOption(oneOf(task, '--sensitivity <level>', t('help.sensitivity'), sensitivities))
    .addHelpText(
      'after',
      examples(task, 'field Coalition.caucus add "District office" --type choice --choices "Vale; Orrin"'),
    )
    .action((folder: string, label: string, options: AddOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { type, choices, sensitivity } = options
        const { value: id, batch } = await createCustomField(vault, {
          appliesTo: options.for,
          label,
          type,
          ...(choices !== undefined && { choices: wordsOf(choices) }),
          ...(sensitivity && { sensitivity }),
        })
        const { key } = await resolveCustomField({ ...vault, clearance: 'survivor' }, id)
        return {
          json: () => ({ id, key, batch }),
          plain: () =>
            withNewlines([
              t('ownField.added', { label: terminalText(label) }),
              key,
              ...(sensitivity === undefined || mayRead(vault.clearance, sensitivity)
                ? []
                : [t('cli.hiddenField', { level: sensitivity })]),
            ]),
        }
      }),
    )
  group.addCommand(command)
}

/** With semicolons between, as choices may have commas. */
export const wordsOf = (text: string): string[] =>
  text
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '')
