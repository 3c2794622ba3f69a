import type { ReactNode } from 'react'
import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import { longDate, shortDate } from '../../../db/domain/date-phrase.ts'
import { recurrencePhrase } from '../../../db/domain/recurrence-phrase.ts'
import { openDialog } from '../../app/api/dialogs.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import { Facts } from '../../ui/facts.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/layout.tsx'
import { Panel, PanelHead } from '../../ui/panel.tsx'
import { Section } from '../../ui/section.tsx'
import { contactsOf } from './completion.ts'
import { ContactGlance } from './contact-glance.tsx'
import { FollowUpChain } from './follow-up-chain.tsx'
import { FollowUpWhen, saysDueDay } from './follow-up-when.tsx'
import styles from './contact-glance.module.css'
import { UnshownAbout } from './unshown-about.tsx'

export interface FollowUpPanelProps {
  readonly followUp: FollowUpRow
  /** Buttons of what can be done. */
  readonly actions: ReactNode
  /** Right in the bar: what is done more rarely. */
  readonly more?: ReactNode
  readonly onClose: () => void
}

/** One follow-up beside its queue: what it says, whom it is about, what else is between us. */
export function FollowUpPanel({ followUp, actions, more, onClose }: FollowUpPanelProps) {
  const t = useTranslate()
  const [contact] = contactsOf(followUp)
  return (
    <Panel
      label={t('followUpForm.title')}
      position={t('followUpForm.title')}
      actions={
        <>
          {more}
          <IconButton
            icon="history"
            label={t('historyScreen.ofRecord', { name: followUp.title })}
            onPress={() => openDialog('history', { id: followUp.id, name: followUp.title })}
          />
        </>
      }
      onClose={onClose}
      head={
        <PanelHead
          title={<bdi>{followUp.title}</bdi>}
          subtitle={<PanelState followUp={followUp} />}
          actions={
            <Row gap={2} wrap>
              {actions}
            </Row>
          }
        />
      }
    >
      <Notes followUp={followUp} />
      {followUp.unshown && <UnshownAbout unshown={followUp.unshown} />}
      {contact && <ContactGlance contact={contact} except={followUp.id} />}
    </Panel>
  )
}

function PanelState({ followUp }: { readonly followUp: FollowUpRow }) {
  const language = useLanguage()
  const { t, locale } = language
  const today = useToday()
  const { dueOn, snoozeCount, owner, priority } = followUp
  const words = [
    dueOn &&
      !saysDueDay(followUp, today, language) &&
      t('followUpForm.dueDay', { day: shortDate(dueOn, today, locale) }),
    snoozeCount > 0 && t('followUpForm.snoozedTimes', { count: snoozeCount }),
    priority === 'high' && t('followUpForm.highPriority'),
    owner && t('followUpForm.ownedBy', { name: owner.name }),
  ].filter(Boolean)
  return (
    <div className={styles.state}>
      <FollowUpWhen followUp={followUp} filled />
      <span title={dueOn ? longDate(dueOn, locale) : undefined}>{words.join(', ')}</span>
    </div>
  )
}

function Notes({ followUp }: { readonly followUp: FollowUpRow }) {
  const t = useTranslate()
  const today = useToday()
  const { data } = useRead('followUp', 'get', { id: followUp.id }, { keepPrevious: true })
  if (data?.id !== followUp.id) return null
  const others = followUp.links.slice(1).map(({ name }) => name)
  const facts = [
    ...(data.droppedReason
      ? [{ id: 'dropped', label: t('field.droppedReason'), value: data.droppedReason }]
      : []),
    ...(data.recurrence
      ? [
          {
            id: 'again',
            label: t('recurrence.label'),
            value: recurrencePhrase(t, data.recurrence, today),
          },
        ]
      : []),
    ...(data.tags.length > 0
      ? [{ id: 'tags', label: t('field.tags'), value: data.tags.map(({ name }) => `#${name}`).join(' ') }]
      : []),
    ...(data.origin?.name ? [{ id: 'origin', label: t('field.origin'), value: data.origin.name }] : []),
    ...(others.length > 0
      ? [{ id: 'also', label: t('followUpForm.alsoAbout'), value: others.join(', ') }]
      : []),
  ]
  return (
    <>
      {data.notes && (
        <Section title={t('followUpForm.notes')} variant="panel">
          <p className={styles.quote}>{data.notes}</p>
        </Section>
      )}
      {facts.length > 0 && (
        <Section title={t('followUpForm.facts')} variant="panel">
          <Facts facts={facts} />
        </Section>
      )}
      {data.chain.length > 0 && <FollowUpChain chain={data.chain} current={data.id} />}
    </>
  )
}
