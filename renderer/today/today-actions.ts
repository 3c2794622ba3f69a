import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useHereCommands, type HereCommand } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { contactPath, goTo, stillHere } from '../app/api/navigation.ts'
import { contactsOf } from '../follow-up/parts/completion.ts'
import { openCommand, openFollowUp } from '../follow-up/parts/open-follow-up.ts'
import type { LogDraftRow, TodayItem } from './today-items.ts'
import { finishForm, type UnfinishedForm } from './unfinished-form.ts'

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
    case 'form':
      return void finish(item.row)
  }
}

/** On with a form that was left; whose page it is on is asked for first, and who goes elsewhere meanwhile is left there. */
export async function finish(form: UnfinishedForm): Promise<void> {
  const isHere = stillHere()
  const [contact] = form.contact === null ? [] : await ask('contact', 'get', { ids: [form.contact] })
  if (isHere()) finishForm(form, contact)
}

/** On with what was not finished: a meeting has a page, a contact that is logged a dialog. */
export function openDraft({ id, path }: LogDraftRow): void {
  if (path === null) openDialog('log', { draft: id })
  else goTo(path)
}

const pathOf = ({ is, id }: FoundContact): string => contactPath(is === 'office' ? 'organization' : is, id)

const openMeeting = ({ id }: InteractionRow): void => goTo(`/meetings/${id}`)

/** Whom the line is about. */
function contactsIn(item: TodayItem): readonly ContactId[] {
  switch (item.kind) {
    case 'followUp':
      return contactsOf(item.row)
    case 'contact':
      return [item.row.id]
    case 'meeting':
      return item.row.participants.map(({ id }) => id)
    case 'draft':
      return item.row.values.participants.map(({ contact }) => contact)
    case 'form':
      return item.row.contact === null ? [] : [item.row.contact]
  }
}

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
    case 'form':
      return openItem(item)
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
  useHereCommands(item ? [openCommandOf(t, item), ...commandsOf(t, item, actions)] : [])
}

function openCommandOf(t: Translate, item: TodayItem): HereCommand {
  if (item.kind === 'followUp') return openCommand(t, item.row)
  return { id: 'open', label: t(openWords[item.kind]), lineKey: 'enter', run: () => openItem(item) }
}

const openWords = {
  contact: 'todayScreen.openContact',
  meeting: 'todayScreen.openMeeting',
  draft: 'todayScreen.finish',
  form: 'todayScreen.finish',
} as const

function commandsOf(t: Translate, item: TodayItem, { complete, snooze }: ItemActions): HereCommand[] {
  const log: HereCommand = {
    id: 'log',
    label: t('command.log'),
    icon: 'note',
    keys: 'l',
    run: () => logItem(item),
  }
  const promise: HereCommand = {
    id: 'followUp',
    label: t('command.followUp'),
    icon: 'followup',
    keys: 'n',
    run: () => openDialog('followUp', { about: contactsIn(item) }),
  }
  if (item.kind !== 'followUp' && item.kind !== 'meeting') return [log, promise]
  const done: HereCommand = {
    id: 'done',
    label: t('followUpForm.doneAction'),
    icon: 'check',
    keys: 'd',
    run: () => (item.kind === 'meeting' ? logItem(item) : complete(item)),
  }
  if (item.kind === 'meeting') return [done, log, promise]
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
  return [done, later, log, promise, change]
}
