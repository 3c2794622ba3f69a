import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { InteractionRow } from '../../electron/contract/interaction-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useHereCommands, type HereCommand } from '../app/api/here-commands.ts'
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
export function useItemCommands(item: TodayItem | undefined, actions: ItemActions): void {
  const t = useTranslate()
  useHereCommands(item ? commandsOf(t, item, actions) : [])
}

function commandsOf(t: Translate, item: TodayItem, { complete, snooze }: ItemActions): HereCommand[] {
  const log: HereCommand = {
    id: 'log',
    label: t('command.log'),
    icon: 'note',
    keys: 'l',
    run: () => logItem(item),
  }
  if (item.kind !== 'followUp' && item.kind !== 'meeting') return [log]
  const done: HereCommand = {
    id: 'done',
    label: t('followUpForm.doneAction'),
    icon: 'check',
    keys: 'd',
    run: () => (item.kind === 'meeting' ? logItem(item) : complete(item)),
  }
  if (item.kind === 'meeting') return [done, log]
  const { id } = item.row
  const later = {
    id: 'snooze',
    label: t('followUpForm.snooze'),
    icon: 'snooze',
    keys: 's',
    run: () => snooze(item),
  } as const
  const change = {
    id: 'change',
    label: t('followUpForm.change'),
    icon: 'edit',
    keys: 'e',
    run: () => openDialog('followUp', { id }),
  } as const
  return [done, later, log, change]
}
