import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { useQueueCommands, type HereCommand } from '../app/api/here-commands.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { contactsOf } from './parts/completion.ts'
import { openCommand } from './parts/open-follow-up.ts'

/** What is done with one follow-up. */
export type LineIntents = Pick<
  QueueIntents,
  'complete' | 'snooze' | 'reschedule' | 'wait' | 'drop' | 'reopen'
>

/** What the keys of the queue begin. Where lines are selected, most of it is done to all of them. */
export interface QueueIntents {
  readonly complete: () => void
  readonly snooze: () => void
  readonly reschedule: () => void
  readonly quickAdd: () => void
  readonly wait: () => void
  readonly drop: () => void
  readonly reopen: () => void
  readonly select: () => void
  /** Undefined where nothing is selected. */
  readonly letGo: (() => void) | undefined
  readonly filter: () => void
  readonly details: () => void
  readonly step: (by: number) => void
}

/** The keys of the queue; what the current line does not allow is not offered. */
export function useFollowUpCommands(current: FollowUpRow | undefined, intents: QueueIntents): void {
  const t = useTranslate()
  useQueueCommands(intents.step, [
    { id: 'quickAdd', label: t('quickAdd.label'), keys: 'a', icon: 'plus', run: intents.quickAdd },
    { id: 'filter', label: t('followUpScreen.filter'), keys: 'f', icon: 'filter', run: intents.filter },
    { id: 'details', label: t('todayScreen.details'), keys: 'i', icon: 'panel', run: intents.details },
    ...(current ? commandsOf(t, current, intents) : []),
    ...letGoCommand(t, intents),
  ])
}

const commandsOf = (t: Translate, current: FollowUpRow, intents: QueueIntents): readonly HereCommand[] => [
  openCommand(t, current),
  ...selectCommand(t, current, intents),
  ...lineCommands(t, current, intents),
]

const letGoCommand = (t: Translate, { letGo }: QueueIntents): readonly HereCommand[] =>
  letGo ? [{ id: 'letGo', label: t('followUpScreen.selectNone'), lineKey: 'escape', run: letGo }] : []

/** What the current follow-up allows. */
export function lineCommands(
  t: Translate,
  current: FollowUpRow,
  intents: LineIntents,
): readonly HereCommand[] {
  const always: readonly HereCommand[] = [
    {
      id: 'change',
      label: t('followUpForm.change'),
      keys: 'e',
      icon: 'edit',
      run: () => openDialog('followUp', { id: current.id }),
    },
    {
      id: 'log',
      label: t('command.log'),
      keys: 'l',
      icon: 'note',
      run: () => openDialog('log', { with: contactsOf(current) }),
    },
  ]
  const reopen: HereCommand = {
    id: 'reopen',
    label: t('followUpForm.reopen'),
    keys: 'r',
    icon: 'undo',
    run: intents.reopen,
  }
  if (current.bucket === null) return [...always, reopen]
  const wait: HereCommand = {
    id: 'wait',
    label: t('followUpForm.wait'),
    keys: 'w',
    icon: 'clock',
    run: intents.wait,
  }
  return [...always, ...ofOpen(t, intents), current.state === 'waiting' ? reopen : wait]
}

const selectCommand = (
  t: Translate,
  { bucket }: FollowUpRow,
  { select }: QueueIntents,
): readonly HereCommand[] =>
  bucket === null ? [] : [{ id: 'select', label: t('followUpScreen.selectHint'), keys: ' ', run: select }]

const ofOpen = (t: Translate, intents: LineIntents): readonly HereCommand[] => [
  { id: 'done', label: t('followUpForm.doneAction'), keys: 'd', icon: 'check', run: intents.complete },
  { id: 'snooze', label: t('followUpForm.snooze'), keys: 's', icon: 'snooze', run: intents.snooze },
  { id: 'reschedule', label: t('reschedule.action'), keys: 't', icon: 'meeting', run: intents.reschedule },
  { id: 'drop', label: t('followUpForm.drop'), keys: 'x', icon: 'x', run: intents.drop },
]
