import type { Command } from 'commander'
import type { FollowUpInput } from '../../../db/domain/follow-up.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import {
  completeFollowUp,
  dropFollowUp,
  reopenFollowUp,
  snoozeFollowUp,
  waitFollowUp,
} from '../../../db/service/follow-up.ts'
import { resolveFollowUp } from '../../../db/service/follow-up-title.ts'
import { getSelf } from '../../../db/service/member-name.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { changeVault, examples, vaultCommand } from '../../command.ts'
import { day } from '../../day.ts'
import { dayPhrase } from '../../phrases.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { datedTitle } from './dated-title.ts'

/** What a change of a follow-up says when it is done. */
interface Moved {
  readonly batch: string | null
  readonly said: string
  readonly more?: object
}

type FollowUp = Awaited<ReturnType<typeof resolveFollowUp>>

type Move<O> = (vault: Vault, followUp: FollowUp, options: O) => Promise<Moved>

interface MoveWords {
  readonly name: string
  readonly about: string
  /** What an example needs behind the follow-up. */
  readonly more?: string
}

/** A command that does one thing to one follow-up. */
function moveCommand(task: Task, { name, about, more = '' }: MoveWords): Command {
  return vaultCommand(task, name, about)
    .usage(`<vault> ${name} <follow-up> [options]`)
    .argument('<follow-up>', task.t('help.followUpId'))
    .addHelpText('after', examples(task, `follow-up Coalition.caucus ${name} "Send the draft bill"${more}`))
}

const doing =
  <O extends SharedOptions>(task: Task, move: Move<O>) =>
  (folder: string, idOrTitle: string, options: O): Promise<void> =>
    changeVault(task, { folder, options }, async (vault) => {
      const found = await resolveFollowUp(vault, idOrTitle)
      const { batch, said, more } = await move(vault, { ...found, title: terminalText(found.title) }, options)
      return { json: () => ({ id: found.id, batch, ...more }), plain: () => withNewlines([said]) }
    })

interface DoneOptions extends SharedOptions {
  readonly next?: string
  readonly nextDue?: LocalDate | false
}

export function addDone(group: Command, task: Task): void {
  const { t } = task
  const command = moveCommand(task, { name: 'done', about: t('help.followUpDone') })
    .option('--next <title>', t('help.next'))
    .option('--next-due <day>', t('help.nextDue'), day(task, 'future'))
    .option('--no-next-due', t('help.noNextDue'))
    .action(
      doing<DoneOptions>(task, async (vault, { id, title, links }, options) => {
        const nextStep = await nextStepOf(task, vault, { ...options, links })
        const { value, batch } = await completeFollowUp(vault, id, nextStep && { nextStep })
        return { batch, said: t('cli.followUpDone', { title }), more: { nextStep: value.nextStep } }
      }),
    )
  group.addCommand(command)
}

/** The next step is about the same people. */
async function nextStepOf(
  task: Task,
  vault: Vault,
  { next, nextDue, links }: DoneOptions & Pick<FollowUp, 'links'>,
): Promise<FollowUpInput | undefined> {
  if (next === undefined) return undefined
  const about = links.map(({ id }) => id)
  return { owner: (await getSelf(vault)).id, links: about, ...datedTitle(task, next, { due: nextDue }) }
}

export function addSnooze(group: Command, task: Task): void {
  const { t } = task
  const command = moveCommand(task, {
    name: 'snooze',
    about: t('help.followUpSnooze'),
    more: ' --until "next monday"',
  })
    .requiredOption('--until <day>', t('help.until'), day(task, 'future'))
    .action(
      doing<SharedOptions & { readonly until: LocalDate }>(task, async (vault, { id, title }, { until }) => {
        const { batch } = await snoozeFollowUp(vault, id, until)
        return { batch, said: t('cli.followUpSnoozed', { title, day: dayPhrase(task, until) }) }
      }),
    )
  group.addCommand(command)
}

export function addDrop(group: Command, task: Task): void {
  const { t } = task
  const command = moveCommand(task, {
    name: 'drop',
    about: t('help.followUpDrop'),
    more: ' --reason "Overtaken"',
  })
    .requiredOption('--reason <text>', t('help.reason'))
    .action(
      doing<SharedOptions & { readonly reason: string }>(task, async (vault, { id, title }, { reason }) => {
        const { batch } = await dropFollowUp(vault, id, reason)
        return { batch, said: t('cli.followUpDropped', { title }) }
      }),
    )
  group.addCommand(command)
}

export function addWait(group: Command, task: Task): void {
  const { t } = task
  const command = moveCommand(task, {
    name: 'wait',
    about: t('help.followUpWait'),
    more: ' --until "in 2 weeks"',
  })
    .option('--until <day>', t('help.waitUntil'), day(task, 'future'))
    .action(
      doing<SharedOptions & { readonly until?: LocalDate }>(task, async (vault, { id, title }, { until }) => {
        const { batch } = await waitFollowUp(vault, id, until ?? null)
        return { batch, said: t('cli.followUpWaiting', { title }) }
      }),
    )
  group.addCommand(command)
}

export function addReopen(group: Command, task: Task): void {
  const { t } = task
  const command = moveCommand(task, { name: 'reopen', about: t('help.followUpReopen') }).action(
    doing<SharedOptions>(task, async (vault, { id, title }) => {
      const { batch } = await reopenFollowUp(vault, id)
      return { batch, said: t('cli.followUpReopened', { title }) }
    }),
  )
  group.addCommand(command)
}
