import { useMemo, useRef } from 'react'
import type { FoundContact } from '../../../../electron/contract/contact.ts'
import { useCommands, type Command } from '../../../app/api/commands.ts'
import { openDialog } from '../../../app/api/dialogs.ts'
import { useTranslate } from '../../../app/api/language.tsx'

interface ListCommands {
  readonly contact: FoundContact | undefined
  readonly onFilter: () => void
  readonly onTrash: () => void
}

/** Keys of the list; those about a contact mean the current row. */
export function useListCommands({ contact, onFilter, onTrash }: ListCommands): void {
  const t = useTranslate()
  const latest = useRef({ contact, onFilter, onTrash })
  latest.current = { contact, onFilter, onTrash }
  const hasContact = contact !== undefined
  useCommands(
    useMemo<readonly Command[]>(() => {
      const id = () => latest.current.contact?.id
      const about = () => [id()].filter((one) => one !== undefined)
      const filter: Command = {
        id: 'list.filter',
        label: t('listScreen.addFilter'),
        group: 'here',
        icon: 'filter',
        keys: 'f',
        run: () => latest.current.onFilter(),
      }
      const ofContact: readonly Command[] = [
        {
          id: 'list.log',
          label: t('listScreen.logWith'),
          group: 'here',
          icon: 'note',
          keys: 'l',
          run: () => openDialog('log', { with: about() }),
        },
        {
          id: 'list.followUp',
          label: t('listScreen.followUpAbout'),
          group: 'here',
          icon: 'followup',
          keys: 'n',
          run: () => openDialog('followUp', { about: about() }),
        },
        {
          id: 'list.trash',
          label: t('listScreen.trash'),
          group: 'here',
          icon: 'trash',
          keys: 'delete',
          run: () => latest.current.onTrash(),
        },
      ]
      return hasContact ? [filter, ...ofContact] : [filter]
    }, [t, hasContact]),
  )
}
