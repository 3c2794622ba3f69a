import { useMemo } from 'react'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { InteractionRow } from '../../electron/contract/interaction-row.ts'
import { useCommands, type Command } from '../app/api/commands.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { contactPath, goTo } from '../app/api/navigation.ts'
import { contactsOf } from '../follow-up/parts/completion.ts'
import { openFollowUp } from '../follow-up/parts/follow-up-line.tsx'
import type { LogDraftRow, TodayItem } from './today-items.ts'

/** Enter: to the page of whom it is about, of the meeting, or on with the draft. */
export function openItem(item: TodayItem): void {
  switch (item.kind) {
    case 'followUp':
      return openFollowUp(item.row)
    case 'contact':
      return goTo(pathOf(item.row))
    case 'meeting':
      return openMeeting(item.row)
    case 'draft':
      return openDraft(item.row)
  }
}

/** On with what was not finished: a meeting has a page, a contact that is logged a dialog. */
export function openDraft({ id, path }: LogDraftRow): void {
  if (path === null) openDialog('log', { draft: id })
  else goTo(path)
}

const pathOf = ({ is, id }: FoundContact): string => contactPath(is === 'office' ? 'organization' : is, id)

const openMeeting = ({ id }: InteractionRow): void => goTo(`/meetings/${id}`)

/** L: with whom it is about; of a meeting, how it went. */
export function logItem(item: TodayItem): void {
  switch (item.kind) {
    case 'followUp':
      return openDialog('log', { with: contactsOf(item.row) })
    case 'contact':
      return openDialog('log', { with: [item.row.id] })
    case 'meeting':
      return openDialog('log', { interaction: item.row.id })
    case 'draft':
      return openDraft(item.row)
  }
}

export interface ItemActions {
  /** Of a promise: the form beneath it. */
  readonly complete: (item: TodayItem) => void
  readonly snooze: (item: TodayItem) => void
}

/** The keys of the current line. A meeting is done by saying how it went. */
export function useItemCommands(item: TodayItem | undefined, { complete, snooze }: ItemActions): void {
  const t = useTranslate()
  useCommands(
    useMemo<readonly Command[]>(() => {
      if (!item) return []
      const log: Command = {
        id: 'here.log',
        label: t('command.log'),
        group: 'here',
        icon: 'note',
        keys: 'l',
        run: () => logItem(item),
      }
      if (item.kind !== 'followUp' && item.kind !== 'meeting') return [log]
      const done: Command = {
        id: 'here.done',
        label: t('followUpForm.doneAction'),
        group: 'here',
        icon: 'check',
        keys: 'd',
        run: () => (item.kind === 'meeting' ? logItem(item) : complete(item)),
      }
      if (item.kind === 'meeting') return [done, log]
      const later: Command = {
        id: 'here.snooze',
        label: t('followUpForm.snooze'),
        group: 'here',
        icon: 'snooze',
        keys: 's',
        run: () => snooze(item),
      }
      const change: Command = {
        id: 'here.change',
        label: t('followUpForm.change'),
        group: 'here',
        icon: 'edit',
        keys: 'e',
        run: () => openDialog('followUp', { id: item.row.id }),
      }
      return [done, later, log, change]
    }, [t, item, complete, snooze]),
  )
}
