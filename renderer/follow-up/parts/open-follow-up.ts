import type { ContactId } from '../../../db/domain/contact.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import { openDialog } from '../../app/api/dialogs.ts'
import type { HereCommand } from '../../app/api/here-commands.ts'
import { contactPath, goTo } from '../../app/api/navigation.ts'

const contactOf = ({ links }: FollowUpRow) =>
  links.find(({ noun }) => noun === 'person' || noun === 'organization' || noun === 'office')

/** Goes to whom it is about; one about nobody is opened to be changed. */
export function openFollowUp(followUp: FollowUpRow): void {
  const link = contactOf(followUp)
  if (link) goTo(contactPath(link.noun === 'person' ? 'person' : 'organization', link.id as ContactId))
  else openDialog('followUp', { id: followUp.id })
}

/** What Enter does on a line: to the page of whom it is about; one about nobody is changed. */
export const openCommand = (t: Translate, current: FollowUpRow): HereCommand => ({
  id: 'open',
  label: t(contactOf(current) ? 'followUpScreen.openAbout' : 'followUpScreen.openItself'),
  lineKey: 'enter',
  run: () => openFollowUp(current),
})
