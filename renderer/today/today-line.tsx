import type { Ref } from 'react'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import { longDate, relativeDate, timeOfDay, weekdayName } from '../../db/domain/date-phrase.ts'
import { shortSilenceWhy, silenceWhy } from '../../db/domain/silence.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { dayHere } from '../app/api/here.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { ContactAvatar } from '../contact/parts/contact-name.tsx'
import { contactIcons } from '../contact/parts/contact-search.ts'
import { LastContact } from '../contact/parts/last-contact.tsx'
import { SilenceBadge } from '../contact/parts/silence-badge.tsx'
import { CompleteForm } from '../follow-up/parts/complete-form.tsx'
import { FollowUpLine } from '../follow-up/parts/follow-up-line.tsx'
import { interactionTitle, typeIcon, typeName } from '../interaction/parts/interaction-words.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { QueueLine, type QueueLineProps } from '../ui/queue-line.tsx'
import { ShownName } from '../ui/shown-name.tsx'
import { logItem, openItem } from './today-actions.ts'
import type { LogDraftRow, TodayItem } from './today-items.ts'
import type { UnfinishedForm } from './unfinished-form.ts'
import styles from './today.module.css'

export interface TodayLineProps {
  readonly item: TodayItem
  readonly isCurrent: boolean
  readonly isCompleting: boolean
  readonly onCurrent: () => void
  readonly onComplete: () => void
  /** The form is done with, or not wanted after all. */
  readonly onCompleted: () => void
  readonly onSnooze: () => void
  readonly lineRef: Ref<HTMLLIElement>
}

/** One line of the day, whatever it is. */
export function TodayLine(props: TodayLineProps) {
  const { item, isCurrent, onCurrent, lineRef } = props
  const t = useTranslate()
  const line = {
    isCurrent,
    onCurrent,
    onOpen: () => openItem(item),
    ref: lineRef,
    actions: (
      <IconButton
        icon="note"
        size="sm"
        label={t(item.kind === 'meeting' ? 'todayScreen.sayHow' : 'command.log')}
        keys={['L']}
        onPress={() => logItem(item)}
        excludeFromTabOrder
      />
    ),
  }
  switch (item.kind) {
    case 'followUp':
      return <PromiseLine {...props} item={item} />
    case 'contact':
      return <QuietLine contact={item.row} line={line} />
    case 'meeting':
      return <MeetingLine meeting={item.row} line={line} />
    case 'draft':
      return <DraftLine draft={item.row} line={line} />
    case 'form':
      return <FormLine form={item.row} line={{ ...line, actions: undefined }} />
  }
}

type Line = Pick<QueueLineProps, 'isCurrent' | 'onCurrent' | 'onOpen' | 'ref' | 'actions'>

function PromiseLine(props: TodayLineProps & { readonly item: TodayItem & { readonly kind: 'followUp' } }) {
  const { item, isCompleting, isCurrent, onCurrent, lineRef } = props
  const line = {
    followUp: item.row,
    actions: {
      onComplete: props.onComplete,
      onSnooze: props.onSnooze,
      onLog: () => logItem(item),
    },
    isCurrent,
    onCurrent,
    lineRef,
  }
  if (!isCompleting) return <FollowUpLine {...line} />
  return (
    <li className={styles.completing}>
      <CompleteForm
        followUp={item.row}
        line={(onCancel) => <FollowUpLine {...line} isPart isCompleting onCancelComplete={onCancel} />}
        onClose={props.onCompleted}
      />
    </li>
  )
}

function QuietLine({ contact, line }: { readonly contact: FoundContact; readonly line: Line }) {
  const t = useTranslate()
  const today = useToday()
  const { silence } = contact
  return (
    <QueueLine
      {...line}
      start={<Icon name={contactIcons[contact.is]} />}
      title={contact.name}
      {...(silence && {
        sub: <span title={silenceWhy(t, silence, today)}>{shortSilenceWhy(t, silence, today)}</span>,
      })}
      who={<LastContact on={contact.lastContactOn} silence={silence} />}
      end={silence && <SilenceBadge silence={silence} today={today} t={t} />}
    />
  )
}

function MeetingLine({ meeting, line }: { readonly meeting: InteractionRow; readonly line: Line }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const [first, ...others] = meeting.participants
  const { occurredOn: day, occurredTime: time } = meeting
  const when = day > today ? weekdayName(day, locale) : relativeDate(day, today, locale)
  return (
    <QueueLine
      {...line}
      start={<Icon name={typeIcon(meeting.type)} />}
      title={interactionTitle(t, meeting)}
      {...(meeting.subject !== null && { sub: typeName(t, meeting.type) })}
      who={
        first && (
          <>
            <ContactAvatar
              contact={{ name: first.name, kind: first.noun === 'person' ? 'person' : 'organization' }}
            />
            <span className={styles.clip} title={meeting.participants.map(({ name }) => name).join(', ')}>
              <ShownName>{first.name}</ShownName>
              {others.length > 0 && ` +${others.length}`}
            </span>
          </>
        )
      }
      end={
        <time dateTime={time === null ? day : `${day}T${time}`} title={longDate(day, locale)}>
          {time === null ? when : `${when} ${timeOfDay(time as LocalTime, locale)}`}
        </time>
      }
    />
  )
}

function DraftLine({ draft, line }: { readonly draft: LogDraftRow; readonly line: Line }) {
  const { t, locale } = useLanguage()
  const title = useDraftTitle(draft)
  const today = useToday()
  const day = dayHere(draft.updatedAt)
  const when = relativeDate(day, today, locale)
  const count = draft.values.notes.trim() === '' ? 0 : draft.values.notes.trim().split('\n').length
  const [first] = useContacts(draft.values.participants.map(({ contact }) => contact))
  return (
    <QueueLine
      {...line}
      start={<Icon name="note" />}
      title={title}
      sub={count === 0 ? t('todayScreen.draftSaved', { when }) : t('todayScreen.draftLines', { count, when })}
      who={
        first && (
          <>
            <ContactAvatar contact={{ name: first.name, kind: first.is }} />
            <span className={styles.clip}>
              <ShownName>{first.name}</ShownName>
            </span>
          </>
        )
      }
      end={<time title={longDate(day, locale)}>{when}</time>}
    />
  )
}

function FormLine({ form, line }: { readonly form: UnfinishedForm; readonly line: Line }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const day = dayHere(form.updatedAt)
  const when = relativeDate(day, today, locale)
  const [contact] = useContacts(form.contact === null ? [] : [form.contact])
  const kind = t(`unfinished.${form.kind}`)
  return (
    <QueueLine
      {...line}
      start={<Icon name="edit" />}
      title={form.words || kind}
      sub={form.words === '' ? t('todayScreen.draftSaved', { when }) : kind}
      who={
        contact && (
          <>
            <ContactAvatar contact={{ name: contact.name, kind: contact.is }} />
            <span className={styles.clip}>
              <ShownName>{contact.name}</ShownName>
            </span>
          </>
        )
      }
      end={<time title={longDate(day, locale)}>{when}</time>}
    />
  )
}

/** Its subject, else its kind and with whom. */
export function useDraftTitle({ values }: LogDraftRow): string {
  const t = useTranslate()
  const types = useRead('interactionType', 'list', {}).data ?? []
  const [first] = useContacts(values.participants.map(({ contact }) => contact))
  const word = types.find(({ id }) => id === values.type)
  const type = word ? typeName(t, word) : t('todayScreen.draft')
  return values.subject.trim() || (first ? t('logForm.typeWith', { type, name: first.name }) : type)
}
