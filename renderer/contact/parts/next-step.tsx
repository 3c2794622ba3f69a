import { addDays, endOfWeek, type LocalDate } from '../../../db/domain/local-date.ts'
import { longDate, relativeDate, shortDate } from '../../../db/domain/date-phrase.ts'
import type { FollowUpRow } from '../../../electron/contract/follow-up-row.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { openDialog } from '../../app/api/dialogs.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import type { ContactId } from '../../../db/domain/contact.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
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
        {next && <DueBadge followUp={next} />}
      </p>
      {next ? <Promised followUp={next} /> : <NothingPromised contact={contact} />}
    </Card>
  )
}

function Promised({ followUp }: { readonly followUp: FollowUpRow }) {
  const t = useTranslate()
  const tell = useTellChange()
  const { id, title } = followUp
  const complete = () =>
    void tell(ask('followUp', 'complete', { id }), t('contactScreen.followUpDone', { title }))
  return (
    <p className={styles.promise}>
      <Checkbox
        shape="round"
        label={t('contactScreen.markDone', { title })}
        isSelected={false}
        onChange={complete}
      />
      <b className={styles.title} title={title}>
        {title}
      </b>
      <SnoozeMenu followUp={followUp} />
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

function SnoozeMenu({ followUp: { id, title } }: { readonly followUp: FollowUpRow }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const tell = useTellChange()
  const days: readonly (readonly [key: 'tomorrow' | 'nextWeek' | 'inTwoWeeks', day: LocalDate])[] = [
    ['tomorrow', addDays(today, 1)],
    ['nextWeek', addDays(endOfWeek(today), 1)],
    ['inTwoWeeks', addDays(today, 14)],
  ]
  const snooze = (until: LocalDate) =>
    void tell(
      ask('followUp', 'snooze', { id, until }),
      t('contactScreen.snoozed', { title, day: shortDate(until, today, locale) }),
    )
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
          actions: days.map(([key, day]) => ({
            id: key,
            label: t(`contactScreen.${key}`),
            description: shortDate(day, today, locale),
            onAction: () => snooze(day),
          })),
        },
      ]}
    />
  )
}

/** When a promise is due, in the tone that its bucket asks for. */
export function DueBadge({ followUp: { bucket, dueOn } }: { readonly followUp: FollowUpRow }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  if (bucket === 'waiting') return <Badge shape="bars">{t('bucket.waiting')}</Badge>
  if (dueOn === null) return <Badge>{t('bucket.no-date')}</Badge>
  const words = (
    <time dateTime={dueOn} title={longDate(dueOn, locale)}>
      {bucket === 'overdue'
        ? t('contactScreen.overdue', { when: relativeDate(dueOn, today, locale) })
        : relativeDate(dueOn, today, locale)}
    </time>
  )
  if (bucket === 'overdue')
    return (
      <Badge tone="danger" shape="diamond">
        {words}
      </Badge>
    )
  return bucket === 'today' ? (
    <Badge tone="warn" shape="triangle">
      {words}
    </Badge>
  ) : (
    <Badge>{words}</Badge>
  )
}
