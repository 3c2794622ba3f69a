import type { Command } from 'commander'
import type { CadenceInput } from '../../../db/domain/cadence.ts'
import { tiers, type Tier } from '../../../db/domain/contact.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { createCadence } from '../../../db/service/cadence.ts'
import { changeVault, choice, collect, examples, vaultCommand, wholeNumber } from '../../command.ts'
import { day } from '../../day.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'

interface AddOptions extends SharedOptions {
  readonly ideal: number
  readonly max: number
  readonly tier?: Tier
  readonly tag?: readonly string[]
  readonly pausedUntil?: LocalDate
}

export function addCadenceAdd(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'add', t('help.cadenceAdd'))
    .usage('<vault> add <name> --ideal <days> --max <days> [options]')
    .argument('<name>', t('help.cadenceName'))
    .requiredOption('--ideal <days>', t('help.cadenceIdeal'), wholeNumber(task, 1))
    .requiredOption('--max <days>', t('help.cadenceMax'), wholeNumber(task, 1))
    .option('--tag <name...>', t('help.cadenceTag'), collect)
    .option('--tier <1-3>', t('help.cadenceTier'), tier(task))
    .option('--paused-until <day>', t('help.cadencePause'), day(task, 'future'))
    .addHelpText(
      'after',
      examples(task, 'cadence Coalition.caucus add Champions --ideal 14 --max 45 --tag champion'),
    )
    .action((folder: string, name: string, options: AddOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { value: id, batch } = await createCadence(vault, inputOf(name, options))
        return {
          json: () => ({ id, batch }),
          plain: () => withNewlines([t('cadence.created', { name: terminalText(name) }), id]),
        }
      }),
    )
  group.addCommand(command)
}

const tier =
  (task: Task) =>
  (value: string): Tier =>
    Number(choice(task, value, tiers.map(String))) as Tier

const inputOf = (name: string, { ideal, max, tag, ...rest }: AddOptions): CadenceInput => ({
  name,
  idealDays: ideal,
  maxDays: max,
  tier: rest.tier ?? null,
  tags: [...(tag ?? [])],
  pausedUntil: rest.pausedUntil ?? null,
})
