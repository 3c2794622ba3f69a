import type { Command } from 'commander'
import { priorities, type FollowUpPatch, type Priority } from '../../../db/domain/follow-up.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { sensitivities, type Sensitivity } from '../../../db/domain/sensitivity.ts'
import { changeFollowUp } from '../../../db/service/follow-up.ts'
import { resolveFollowUp } from '../../../db/service/follow-up-title.ts'
import { resolveMember } from '../../../db/service/member-name.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { collect, oneOf } from '../../command.ts'
import { day, repeat, timeOfDay } from '../../day.ts'
import { recordMeant } from '../../meant.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { verbCommand } from '../../verb-command.ts'

interface ChangeOptions extends SharedOptions {
  readonly title?: string
  readonly due?: LocalDate
  readonly undated?: boolean
  readonly at?: LocalTime
  readonly repeat?: string
  readonly once?: boolean
  readonly owner?: string
  readonly priority?: Priority
  readonly notes?: string
  readonly with?: readonly string[]
  readonly sensitivity?: Sensitivity
}

export function addChange(group: Command, task: Task): void {
  const { t } = task
  const change = verbCommand<readonly [followUp: string], ChangeOptions>(
    task,
    {
      name: 'change',
      about: t('help.followUpChange'),
      words: [['<follow-up>', t('help.followUpId')]],
      examples: ['follow-up Coalition.caucus change "Send the draft" --due "next friday" --at "2 pm"'],
    },
    async (vault, [said], options) => {
      const { id, title } = await resolveFollowUp(vault, said)
      const { batch } = await changeFollowUp(vault, id, await patchOf(vault, options))
      const named = terminalText(options.title ?? title)
      return { json: { id, batch }, said: [t('cli.followUpChanged', { title: named })] }
    },
  )
  group.addCommand(
    change
      .option('--title <title>', t('help.followUpTitle'))
      .option('--due <day>', t('help.due'), day(task, 'future'))
      .option('--undated', t('help.undated'))
      .option('--at <time>', t('help.dueTime'), timeOfDay(task))
      .option('--repeat <words>', t('help.repeat'), repeat(task))
      .option('--once', t('help.once'))
      .option('--owner <name-or-id>', t('help.owner'))
      .addOption(oneOf(task, '--priority <priority>', t('help.priority'), priorities))
      .option('--notes <text>', t('help.notes'))
      .option('--with <name-or-id...>', t('help.linksInstead'), collect)
      .addOption(oneOf(task, '--sensitivity <level>', t('help.sensitivity'), sensitivities)),
  )
}

async function patchOf(vault: Vault, options: ChangeOptions): Promise<FollowUpPatch> {
  const { title, due, undated, at, once, owner, priority, notes, with: about, sensitivity } = options
  return {
    ...(title !== undefined && { title }),
    ...(due && { dueOn: due }),
    ...(undated && { dueOn: null, dueTime: null }),
    ...(at && { dueTime: at }),
    ...(options.repeat !== undefined && { recurrence: options.repeat }),
    ...(once && { recurrence: null }),
    ...(owner !== undefined && { owner: (await resolveMember(vault, owner)).id }),
    ...(priority && { priority }),
    ...(notes !== undefined && { notes: notes === '' ? null : notes }),
    ...(about && { links: await Promise.all(about.map((said) => recordMeant(vault, said))) }),
    ...(sensitivity && { sensitivity }),
  }
}
