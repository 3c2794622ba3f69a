import type { Command } from 'commander'
import type { Watch } from '../../../db/domain/cadence.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { silenceReason } from '../../../db/domain/silence.ts'
import { resolveCadence } from '../../../db/service/cadence-name.ts'
import { setCadence } from '../../../db/service/cadence.ts'
import { resolveContact } from '../../../db/service/contact-name.ts'
import { getContactDetails } from '../../../db/service/contact.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { changeVault, examples, vaultCommand, wholeNumber } from '../../command.ts'
import { day } from '../../day.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { UsageError } from '../../usage-error.ts'

interface SetOptions extends SharedOptions {
  readonly cadence?: string
  readonly ideal?: number
  readonly max?: number
  readonly byTag?: true
  readonly none?: true
  readonly pausedUntil?: LocalDate
  readonly resume?: true
}

export function addCadenceSet(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'set', t('help.cadenceSet'))
    .usage('<vault> set <name-or-id> [options]')
    .argument('<name-or-id>', t('help.nameOrId'))
    .option('--cadence <name-or-id>', t('help.cadenceName'))
    .option('--ideal <days>', t('help.cadenceIdeal'), wholeNumber(task, 1))
    .option('--max <days>', t('help.cadenceMax'), wholeNumber(task, 1))
    .option('--by-tag', t('help.cadenceByTag'))
    .option('--none', t('help.cadenceNone'))
    .option('--paused-until <day>', t('help.cadencePause'), day(task, 'future'))
    .option('--resume', t('help.cadenceResume'))
    .addHelpText(
      'after',
      examples(
        task,
        'cadence Coalition.caucus set "Ana Ruiz" --cadence Champions',
        'cadence Coalition.caucus set "Ana Ruiz" --ideal 30 --max 60 --paused-until 2026-09-01',
      ),
    )
    .action((folder: string, said: string, options: SetOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { id, name } = await resolveContact(vault, said)
        const { pausedUntil, resume } = options
        const watch = await watchOf(task, vault, options)
        const pause = pausedUntil ?? (resume && null)
        if (!watch && pause === undefined) throw new UsageError(t('usage.cadenceWhich'))
        const fields = { ...(watch && { watch }), ...(pause !== undefined && { pausedUntil: pause }) }
        const { batch } = await setCadence(vault, [id], fields)
        const { silence } = await getContactDetails(vault, id)
        const why = silence ? silenceReason(t, silence, task.today) : t('silence.unwatched')
        return {
          json: () => ({ id, batch, silence }),
          plain: () => withNewlines([`${terminalText(name)}: ${terminalText(why)}`]),
        }
      }),
    )
  group.addCommand(command)
}

/** One of the four ways; undefined when none was named. @throws UsageError when several were, or half of one. */
async function watchOf(
  { t }: Task,
  vault: Vault,
  { cadence, ideal, max, byTag, none }: SetOptions,
): Promise<Watch | undefined> {
  if ((ideal === undefined) !== (max === undefined)) throw new UsageError(t('usage.cadenceDays'))
  const ways: readonly (Watch | false | undefined)[] = [
    byTag && { by: 'rules' },
    none && { by: 'nothing' },
    ideal !== undefined && max !== undefined && { by: 'days', idealDays: ideal, maxDays: max },
    cadence !== undefined && { by: 'cadence', cadence: (await resolveCadence(vault, cadence)).id },
  ]
  const [way, other] = ways.filter((one) => one !== false && one !== undefined)
  if (other) throw new UsageError(t('usage.cadenceWhich'))
  return way
}
