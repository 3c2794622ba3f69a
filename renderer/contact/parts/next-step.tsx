import { useState } from 'react'
import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import { shortDate } from '../../../db/domain/date-phrase.ts'
import { openDialog } from '../../app/api/dialogs.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { CompleteForm } from '../../follow-up/parts/complete-form.tsx'
import { dayChoices } from '../../follow-up/parts/day-choices.ts'
import { DoneBox, type Completing } from '../../follow-up/parts/done-box.tsx'
import { useFollowUpActions } from '../../follow-up/parts/follow-up-actions.ts'
import { FollowUpWhen } from '../../follow-up/parts/follow-up-when.tsx'
import type { ContactId } from '../../../db/domain/contact.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Menu } from '../../ui/menu.tsx'
import styles from './next-step.module.css'

export interface NextStepProps {
  readonly contact: ContactId
  /** What is promised about the contact, the next first. */
  readonly followUps: readonly FollowUpRow[]
}

/** What is to be done next about a contact, and the ways to be done with it. */
export function NextStep({ contact, followUps }: NextStepProps) {
  const t = useTranslate()
  const next = followUps.find(({ bucket }) => bucket !== null)
  return (
    <Card variant={next ? 'next' : 'quiet'} label={t('contactScreen.nextStep')}>
      <p className={styles.head}>
        <span className={styles.label}>{t('contactScreen.nextStep')}</span>
        {next && <FollowUpWhen followUp={next} />}
      </p>
      {next ? <Promised key={next.id} followUp={next} /> : <NothingPromised contact={contact} />}
    </Card>
  )
}

function Promised({ followUp }: { readonly followUp: FollowUpRow }) {
  const [isCompleting, setCompleting] = useState(false)
  if (!isCompleting) return <Words followUp={followUp} onComplete={() => setCompleting(true)} />
  return (
    <CompleteForm
      followUp={followUp}
      isFlush
      line={(onCancel) => <Words followUp={followUp} onCancelComplete={onCancel} />}
      onClose={() => setCompleting(false)}
    />
  )
}

type WordsProps = Completing & { readonly followUp: FollowUpRow }

function Words({ followUp, ...completing }: WordsProps) {
  const { title } = followUp
  return (
    <p className={styles.promise}>
      <DoneBox title={title} {...completing} />
      <b className={styles.title} title={title}>
        <Link plain onPress={() => openDialog('followUp', { id: followUp.id })}>
          {title}
        </Link>
      </b>
      {completing.onComplete && <SnoozeMenu followUp={followUp} />}
    </p>
  )
}

function NothingPromised({ contact }: { readonly contact: ContactId }) {
  const t = useTranslate()
  return (
    <p className={styles.promise}>
      <span className={styles.nothing}>{t('contactScreen.nothingPromised')}</span>
      <Button variant="quiet" icon="plus" onPress={() => openDialog('followUp', { about: [contact] })}>
        {t('contactScreen.followUp')}
      </Button>
    </p>
  )
}

function SnoozeMenu({ followUp }: { readonly followUp: FollowUpRow }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { snooze } = useFollowUpActions()
  return (
    <Menu
      label={t('contactScreen.snooze')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon="snooze">
          {t('contactScreen.snooze')}
        </Button>
      }
      groups={[
        {
          id: 'days',
          actions: dayChoices(t, today).map(({ id, label, day }) => ({
            id,
            label,
            description: shortDate(day, today, locale),
            onAction: () => void snooze([followUp], day),
          })),
        },
      ]}
    />
  )
}
