import { useMemo } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { useCommands, type Command } from '../app/api/commands.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'

/** What brings a contact back. */
export function GoingColdActions({ id }: { readonly id: ContactId }) {
  const t = useTranslate()
  return (
    <>
      <Button variant="primary" icon="plus" keys={['L']} onPress={() => openDialog('log', { with: [id] })}>
        {t('command.log')}
      </Button>
      <Button icon="followup" keys={['N']} onPress={() => openDialog('followUp', { about: [id] })}>
        {t('listScreen.followUp')}
      </Button>
    </>
  )
}

/** The keys of the current row. */
export function useGoingColdCommands(contact: FoundContact | undefined): void {
  const t = useTranslate()
  const id = contact?.id
  useCommands(
    useMemo<readonly Command[]>(() => {
      if (id === undefined) return []
      return [
        {
          id: 'list.log',
          label: t('listScreen.logWith'),
          group: 'here',
          icon: 'note',
          keys: 'l',
          run: () => openDialog('log', { with: [id] }),
        },
        {
          id: 'list.followUp',
          label: t('listScreen.followUpAbout'),
          group: 'here',
          icon: 'followup',
          keys: 'n',
          run: () => openDialog('followUp', { about: [id] }),
        },
      ]
    }, [t, id]),
  )
}
