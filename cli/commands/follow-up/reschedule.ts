import type { Command } from 'commander'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Reschedule } from '../../../db/domain/reschedule.ts'
import { resolveFollowUp } from '../../../db/service/follow-up-title.ts'
import { rescheduleEach } from '../../../db/service/follow-ups-together.ts'
import { day } from '../../day.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { UsageError } from '../../usage-error.ts'
import { verbCommand } from '../../verb-command.ts'

interface RescheduleOptions extends SharedOptions {
  readonly to?: LocalDate
  readonly by?: number
}

export function addReschedule(group: Command, task: Task): void {
  const { t } = task
  const reschedule = verbCommand<readonly [followUps: readonly string[]], RescheduleOptions>(
    task,
    {
      name: 'reschedule',
      about: t('help.followUpReschedule'),
      words: [['<follow-up...>', t('help.followUpId')]],
      examples: [
        'follow-up Coalition.caucus reschedule "Send the draft" "Call the clerk" --to "next monday"',
        'follow-up Coalition.caucus reschedule "Send the draft" --by 7',
      ],
    },
    async (vault, [said], options) => {
      const found = await Promise.all(said.map((one) => resolveFollowUp(vault, one)))
      const ids = found.map(({ id }) => id)
      const { batch } = await rescheduleEach(vault, ids, howOf(task, options))
      return { json: { ids, batch }, said: [t('cli.followUpsRescheduled', { count: ids.length })] }
    },
  )
  group.addCommand(
    reschedule
      .option('--to <day>', t('help.rescheduleTo'), day(task, 'future'))
      .option('--by <days>', t('help.rescheduleBy'), days(task)),
  )
}

function howOf({ t }: Task, { to, by }: RescheduleOptions): Reschedule {
  if ((to === undefined) === (by === undefined)) throw new UsageError(t('usage.reschedule'))
  return to === undefined ? { kind: 'shift', days: by ?? 0 } : { kind: 'on', day: to }
}

const days =
  ({ t }: Task) =>
  (value: string): number => {
    if (!/^[+-]?\d{1,4}$/u.test(value) || Number(value) === 0)
      throw new UsageError(t('usage.days', { value }))
    return Number(value)
  }
