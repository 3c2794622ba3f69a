import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import type { GuardedLevel } from '../../db/domain/sensitivity.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { undoOrAsk, useTellChange } from '../app/api/changes.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useHereCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { goTo } from '../app/api/navigation.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, type EmptyStateProps } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ContactHead, type PageKind } from './contact-head.tsx'
import text from '../ui/text.module.css'
import styles from './contact-screen.module.css'
import { ContactTabs } from './contact-tabs.tsx'
import { EditContactDialog, editDraftOf } from './edit-contact-dialog.tsx'
import { FactsColumn } from './facts-column.tsx'
import { Glance } from './glance.tsx'
import { DoNotContact } from './parts/contact-panel.tsx'
import { Unfinished } from './unfinished.tsx'

export interface ContactScreenProps {
  readonly kind: PageKind
  readonly id: Uid
}

/** One contact: who, what is next, what was said, what is known. */
export function ContactScreen({ kind, id }: ContactScreenProps) {
  const { data: details, error } = useRead('contact', 'details', { id: id as ContactId })
  useCrumb(details?.name)
  if (error) return <NotThere kind={kind} id={id} error={error} />
  return details ? <ContactPage kind={kind} details={details} /> : <OnItsWay />
}

interface ContactPageProps {
  readonly kind: PageKind
  readonly details: ContactDetails
}

function ContactPage({ kind, details }: ContactPageProps) {
  const [isEditing, setEditing] = useState(false)
  const takeApart = useTakeApart(details)
  const edit = () => setEditing(true)
  useOpenedAgain(editDraftOf(details.id), edit)
  useContactCommands(details.id, { edit, takeApart })
  return (
    <div className={styles.page}>
      <ContactHead kind={kind} details={details} onEdit={edit} onTakeApart={takeApart} />
      {details.doNotContact && (
        <div className={styles.banner}>
          <DoNotContact reason={details.doNotContactReason} />
        </div>
      )}
      <Unfinished id={details.id} onEdit={edit} />
      <Glance details={details} />
      <div className={styles.body}>
        <ContactTabs details={details} />
        <FactsColumn details={details} />
      </div>
      {isEditing && <EditContactDialog details={details} onClose={() => setEditing(false)} />}
    </div>
  )
}

/** Of several merges the newest; undefined where nobody was merged into this contact. */
function useTakeApart({ merges }: ContactDetails): (() => void) | undefined {
  const t = useTranslate()
  const [newest] = merges
  return newest && (() => void undoOrAsk(t, { batch: newest, said: t('duplicatesScreen.takenApart') }))
}

interface ContactIntents {
  readonly edit: () => void
  readonly takeApart: (() => void) | undefined
}

function useContactCommands(id: ContactId, { edit, takeApart }: ContactIntents): void {
  const t = useTranslate()
  useHereCommands([
    {
      id: 'log',
      label: t('contactScreen.logHere'),
      icon: 'note',
      keys: 'l',
      run: () => openDialog('log', { with: [id] }),
    },
    {
      id: 'followUp',
      label: t('contactScreen.followUpHere'),
      icon: 'followup',
      keys: 'n',
      run: () => openDialog('followUp', { about: [id] }),
    },
    {
      id: 'meeting',
      label: t('contactScreen.meetingHere'),
      icon: 'meeting',
      keys: 'm',
      run: () => goTo(`/meetings/new/with/${id}`),
    },
    { id: 'edit', label: t('contactScreen.edit'), icon: 'edit', keys: 'e', run: edit },
    ...(takeApart
      ? [
          {
            id: 'takeApart',
            label: t('duplicatesScreen.takeApartHere'),
            icon: 'undo' as const,
            run: takeApart,
          },
        ]
      : []),
  ])
}

interface NotThereProps extends ContactScreenProps {
  readonly error: unknown
}

/** Why it cannot be shown, and what would bring it into sight. */
function NotThere({ kind, id, error }: NotThereProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const { data: why, isPending } = useRead('contact', 'whyNotShown', { id: id as ContactId })
  const list = kind === 'person' ? 'people' : (`${kind}s` as const)
  if (isPending) return <OnItsWay />
  if (why?.reason === 'guarded') return <Guarded list={list} level={why.level} />
  const isTrashed = why?.reason === 'trash'
  const restore = () => void tell(ask('history', 'restore', { ids: [id] }), t('contactScreen.restored'))
  return (
    <Absent
      list={list}
      icon={isTrashed ? 'trash' : 'info'}
      title={t(isTrashed ? 'contactScreen.inTrash' : 'contactScreen.notThere')}
      action={
        isTrashed ? (
          <Button icon="undo" onPress={restore}>
            {t('contactScreen.restore')}
          </Button>
        ) : (
          <Button onPress={() => goTo(`/${list}`)}>{t('contactScreen.backToList')}</Button>
        )
      }
    >
      {isTrashed ? undefined : failureText(t, error)}
    </Absent>
  )
}

interface GuardedProps {
  readonly list: ContactList
  readonly level: GuardedLevel
}

/** As a meeting that is guarded: the passphrase brings it into sight. */
function Guarded({ list, level }: GuardedProps) {
  const t = useTranslate()
  return (
    <Absent
      list={list}
      icon="lock"
      title={t('contactScreen.guarded')}
      action={
        <Button icon="unlock" onPress={() => openDialog('clearance', { level })}>
          {t('contactScreen.unlock')}
        </Button>
      }
    >
      {t('contactScreen.guardedBody')}
    </Absent>
  )
}

type ContactList = 'people' | `${Exclude<PageKind, 'person'>}s`

interface AbsentProps extends EmptyStateProps {
  readonly list: ContactList
}

function Absent({ list, ...props }: AbsentProps) {
  const t = useTranslate()
  return (
    <>
      <h1 className={text.hidden}>{t(`screen.${list}`)}</h1>
      <EmptyState {...props} />
    </>
  )
}

function OnItsWay() {
  const t = useTranslate()
  return (
    <div aria-busy="true" aria-label={t('ui.loading')} className={styles.busy}>
      <Skeleton height="title" width="half" />
      <Skeleton height="card" />
      <Skeleton width="most" />
      <Skeleton width="full" />
    </div>
  )
}
