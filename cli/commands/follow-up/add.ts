import type { Command } from 'commander'
import { priorities, type FollowUpInput, type Priority } from '../../../db/domain/follow-up.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { recurrencePhrase } from '../../../db/domain/recurrence-phrase.ts'
import { sensitivities, type Sensitivity } from '../../../db/domain/sensitivity.ts'
import type { Id } from '../../../db/domain/uid.ts'
import { addFollowUp, getFollowUp } from '../../../db/service/follow-up.ts'
import { getSelf, resolveMember } from '../../../db/service/member-name.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { Answer } from '../../answer.ts'
import { changeVault, collect, examples, oneOf, vaultCommand } from '../../command.ts'
import { day, repeat, timeOfDay } from '../../day.ts'
import { recordMeant } from '../../meant.ts'
import { duePhrase } from '../../phrases.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { uid } from '../../uid.ts'
import { datedTitle } from './dated-title.ts'

interface AddOptions extends SharedOptions {
  readonly due?: LocalDate | false
  readonly at?: LocalTime
  readonly repeat?: string
  readonly with?: readonly string[]
  readonly owner?: string
  readonly priority?: Priority
  readonly notes?: string
  readonly origin?: Id<'interaction'>
  readonly sensitivity?: Sensitivity
}

export function addFollowUpAdd(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'add', t('help.followUpAdd'))
    .usage('<vault> add <title> [options]')
    .argument('<title>', t('help.followUpTitle'))
    .option('--due <day>', t('help.due'), day(task, 'future'))
    .option('--no-due', t('help.noDue'))
    .option('--at <time>', t('help.dueTime'), timeOfDay(task))
    .option('--repeat <words>', t('help.repeat'), repeat(task))
    .option('--with <name-or-id...>', t('help.links'), collect)
    .option('--owner <name-or-id>', t('help.owner'))
    .addOption(oneOf(task, '--priority <priority>', t('help.priority'), priorities))
    .option('--notes <text>', t('help.notes'))
    .option('--origin <id>', t('help.origin'), uid<'interaction'>(task))
    .addOption(oneOf(task, '--sensitivity <level>', t('help.sensitivity'), sensitivities))
    .addHelpText(
      'after',
      examples(
        task,
        'follow-up Coalition.caucus add "Send the draft bill" --due "next friday" --with "Ana Ruiz"',
        'follow-up Coalition.caucus add "Llamar a la mesa" --repeat "cada 2 semanas"',
      ),
    )
    .action((folder: string, title: string, options: AddOptions) =>
      changeVault(task, { folder, options }, (vault) => addAndSay(task, vault, { ...options, title })),
    )
  group.addCommand(command)
}

async function addAndSay(
  task: Task,
  vault: Vault,
  options: AddOptions & { readonly title: string },
): Promise<Answer> {
  const { t } = task
  const input = { ...(await inputOf(vault, options)), ...datedInput(task, options) }
  const { value: id, batch } = await addFollowUp(vault, input)
  // The first day of what comes again is only known now.
  const { dueOn, dueTime, recurrence, ...added } = await getFollowUp(vault, id)
  const title = terminalText(added.title)
  const said =
    dueOn === null
      ? t('cli.followUpAddedNoDate', { title })
      : t('cli.followUpAdded', { title, day: duePhrase(task, dueOn, dueTime as LocalTime | null) })
  const again = recurrence && t('cli.comesAgain', { how: recurrencePhrase(t, recurrence, task.today) })
  return {
    json: () => ({ id, batch }),
    plain: () => withNewlines([said, ...(again ? [again] : []), id]),
  }
}

/** What it is and when. */
function datedInput(
  task: Task,
  { title, at, ...said }: AddOptions & { readonly title: string },
): FollowUpInput {
  const dated = datedTitle(task, title, said)
  return {
    ...dated,
    ...(at && { dueTime: at }),
    ...(said.repeat !== undefined && { recurrence: said.repeat }),
  }
}

async function inputOf(
  vault: Vault,
  { owner, priority, notes, origin, sensitivity, ...about }: AddOptions,
): Promise<Omit<FollowUpInput, 'title'>> {
  const { id } = owner === undefined ? await getSelf(vault) : await resolveMember(vault, owner)
  return {
    owner: id,
    links: await Promise.all((about.with ?? []).map((said) => recordMeant(vault, said))),
    ...(priority && { priority }),
    ...(notes !== undefined && { notes }),
    ...(origin !== undefined && { origin }),
    ...(sensitivity && { sensitivity }),
  }
}
