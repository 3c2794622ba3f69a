import type { Command } from 'commander'
import { customFieldScopes, type CustomFieldScope } from '../../../db/domain/custom-field.ts'
import { sensitivities, type Sensitivity } from '../../../db/domain/sensitivity.ts'
import { changeCustomField, resolveCustomField } from '../../../db/service/custom-field.ts'
import { changeVault, collect, examples, oneOf, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { UsageError } from '../../usage-error.ts'
import { wordsOf } from './add.ts'

interface SetOptions extends SharedOptions {
  readonly for?: CustomFieldScope
  readonly label?: string
  readonly choices?: string
  readonly rename?: readonly string[]
  readonly sensitivity?: Sensitivity
  readonly retire?: boolean
  readonly bringBack?: boolean
}

export function addFieldSet(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'set', t('help.fieldSet'))
    .usage('<vault> set <field> [options]')
    .argument('<field>', t('help.fieldNamed'))
    .addOption(oneOf(task, '--for <kind>', t('help.fieldFor'), customFieldScopes))
    .option('--label <label>', t('help.fieldLabel'))
    .option('--choices <words>', t('help.fieldChoices'))
    .option('--rename <old=new...>', t('help.fieldRename'), collect)
    .addOption(oneOf(task, '--sensitivity <level>', t('help.sensitivity'), sensitivities))
    .option('--retire', t('help.fieldRetire'))
    .option('--bring-back', t('help.fieldBringBack'))
    .addHelpText(
      'after',
      examples(task, 'field Coalition.caucus set field.district_office --rename "Vale=Vale City"'),
    )
    .action((folder: string, named: string, options: SetOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const field = await resolveCustomField(vault, named, options.for)
        const { batch } = await changeCustomField(vault, field.id, patchOf(task, field.choices, options))
        const label = terminalText(options.label ?? field.label)
        return {
          json: () => ({ id: field.id, batch }),
          plain: () => withNewlines([t('ownField.changed', { label })]),
        }
      }),
    )
  group.addCommand(command)
}

/** Choices that are called otherwise keep their place among the others. */
function patchOf(task: Task, known: readonly string[], options: SetOptions) {
  const { label, choices, rename = [], sensitivity, retire, bringBack } = options
  const renamed = Object.fromEntries(rename.map((pair) => pairOf(task, pair)))
  const words = (choices === undefined ? known : wordsOf(choices)).map((word) => renamed[word] ?? word)
  return {
    ...(label !== undefined && { label }),
    ...((choices !== undefined || rename.length > 0) && { choices: words, renamed }),
    ...(sensitivity && { sensitivity }),
    ...((retire === true || bringBack === true) && { retired: retire === true }),
  }
}

function pairOf({ t }: Task, pair: string): readonly [string, string] {
  const [from = '', to = ''] = pair.split('=').map((word) => word.trim())
  if (from === '' || to === '') throw new UsageError(t('usage.setField', { pair, known: 'old=new' }))
  return [from, to]
}
