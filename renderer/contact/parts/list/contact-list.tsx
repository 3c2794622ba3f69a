import type { ReactNode } from 'react'
import type { ContactId } from '../../../../db/domain/contact.ts'
import type { FoundContact } from '../../../../electron/contract/contact.ts'
import { openDialog } from '../../../app/api/dialogs.ts'
import { useTranslate } from '../../../app/api/language.tsx'
import { contactPath, goTo } from '../../../app/api/navigation.ts'
import type { ListColumn } from '../../../list/parts/list-column.ts'
import type { OwnView } from '../../../list/parts/list-view.ts'
import { RecordList } from '../../../list/parts/record-list.tsx'
import type { ListRow, RecordListProps } from '../../../list/parts/use-record-list.ts'
import { Button } from '../../../ui/button.tsx'
import { ContactPanel } from '../contact-panel.tsx'

type ContactListNoun = 'person' | 'legislator' | 'organization' | 'quiet'

export interface ContactListProps<N extends ContactListNoun> {
  readonly noun: N
  readonly title: string
  readonly columns: readonly ListColumn<ListRow<N>>[]
  readonly views: readonly OwnView[]
  readonly toContact: (row: ListRow<N>) => FoundContact
  readonly actions?: ReactNode
  /** Below the title. */
  readonly lede?: string
  readonly sorts?: RecordListProps<N>['sorts']
  /** Worked from the top: the keys act on the first row at once. */
  readonly isQueue?: true
  readonly density?: RecordListProps<N>['density']
  /** Where the vault has none yet: what the list is for and the first step. */
  readonly empty: ReactNode
}

/** A list of contacts with what one does most about them, and the panel of the current one. */
export function ContactList<N extends ContactListNoun>({ toContact, ...props }: ContactListProps<N>) {
  const t = useTranslate()
  return (
    <RecordList<N>
      {...props}
      nameOf={(row) => row.name}
      onOpen={(row) => goTo(pathOf(toContact(row)))}
      rowCommands={({ id }) => ({
        log: () => openDialog('log', { with: [id] }),
        followUp: () => openDialog('followUp', { about: [id] }),
        meeting: () => goTo(`/meetings/new/with/${id}`),
      })}
      hints={[
        { keys: ['L'], label: t('listScreen.hintLog') },
        { keys: ['N'], label: t('listScreen.hintFollowUp') },
      ]}
      panel={({ row, index, total, open, close }) => (
        <ContactPanel
          contact={toContact(row)}
          position={t('listScreen.position', { index: index + 1, count: total })}
          actions={<ContactActions id={row.id} />}
          onOpen={open}
          onClose={close}
        />
      )}
    />
  )
}

/** Offices have pages as organizations do. */
const pathOf = ({ is, id }: FoundContact): string => contactPath(is === 'office' ? 'organization' : is, id)

/** What one does most about a contact. */
function ContactActions({ id }: { readonly id: ContactId }) {
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
