import { useMemo } from 'react'
import type { FollowUpRow } from '../../electron/contract/follow-up-row.ts'
import { useCommands, type Command } from '../app/api/commands.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { contactsOf } from './parts/completion.ts'

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
  readonly filter: () => void
  readonly details: () => void
  readonly step: (by: number) => void
}

/** The keys of the queue; what the current line does not allow is not offered. */
export function useQueueCommands(current: FollowUpRow | undefined, intents: QueueIntents): void {
  const t = useTranslate()
  useCommands(
    useMemo<readonly Command[]>(() => {
      const here = (id: string, command: Omit<Command, 'id' | 'group'>): Command => ({
        id: `here.${id}`,
        group: 'here',
        ...command,
      })
      const always = [
        here('next', { label: t('todayScreen.next'), keys: 'j', run: () => intents.step(1) }),
        here('previous', { label: t('todayScreen.previous'), keys: 'k', run: () => intents.step(-1) }),
        here('quickAdd', { label: t('quickAdd.label'), keys: 'a', icon: 'plus', run: intents.quickAdd }),
        here('filter', { label: t('followUpScreen.filter'), keys: 'f', icon: 'filter', run: intents.filter }),
        here('details', { label: t('todayScreen.details'), keys: 'i', icon: 'panel', run: intents.details }),
      ]
      if (!current) return always
      const ofCurrent = [
        here('change', {
          label: t('followUpForm.change'),
          keys: 'e',
          icon: 'edit',
          run: () => openDialog('followUp', { id: current.id }),
        }),
        here('log', {
          label: t('command.log'),
          keys: 'l',
          icon: 'note',
          run: () => openDialog('log', { with: contactsOf(current) }),
        }),
      ]
      const reopen = here('reopen', {
        label: t('followUpForm.reopen'),
        keys: 'r',
        icon: 'undo',
        run: intents.reopen,
      })
      if (current.bucket === null) return [...always, ...ofCurrent, reopen]
      const open = [
        here('select', { label: t('followUpScreen.selectHint'), keys: ' ', run: intents.select }),
        here('done', {
          label: t('followUpForm.doneAction'),
          keys: 'd',
          icon: 'check',
          run: intents.complete,
        }),
        here('snooze', { label: t('followUpForm.snooze'), keys: 's', icon: 'snooze', run: intents.snooze }),
        here('reschedule', {
          label: t('reschedule.action'),
          keys: 't',
          icon: 'meeting',
          run: intents.reschedule,
        }),
        here('drop', { label: t('followUpForm.drop'), keys: 'x', icon: 'x', run: intents.drop }),
        current.state === 'waiting'
          ? reopen
          : here('wait', { label: t('followUpForm.wait'), keys: 'w', icon: 'clock', run: intents.wait }),
      ]
      return [...always, ...ofCurrent, ...open]
    }, [t, current, intents]),
  )
}
