import type { ReactNode, Ref } from 'react'
import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import type { NamedRecord } from '../../../db/domain/row/reference.ts'
import { recurrencePhrase } from '../../../db/domain/recurrence-phrase.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { ContactAvatar } from '../../contact/parts/contact-name.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { QueueLine, type LinePlace } from '../../ui/queue-line.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Tag } from '../../ui/tag.tsx'
import { DoneBox } from './done-box.tsx'
import { openFollowUp } from './open-follow-up.ts'
import { FollowUpWhen } from './follow-up-when.tsx'
import { useRestoreAbout } from './restore-about.ts'
import text from '../../ui/text.module.css'
import { ShownName } from '../../ui/shown-name.tsx'
import styles from './follow-up-line.module.css'

/** What a line offers; its keys are in the status bar. */
interface LineActions {
  readonly onComplete: () => void
  readonly onSnooze: () => void
  readonly onLog: () => void
}

export interface FollowUpLineProps {
  readonly followUp: FollowUpRow
  readonly actions: LineActions
  readonly isCurrent: boolean
  /** The form beneath it is open. */
  readonly isCompleting?: boolean
  readonly onCurrent: () => void
  readonly onCancelComplete?: () => void
  readonly select?: ReactNode
  readonly place?: LinePlace
  readonly isPart?: boolean
  /** Whose it is, where that differs. */
  readonly showsOwner?: boolean
  readonly lineRef?: Ref<HTMLLIElement>
}

/** One promise in a queue: a round box to tick, what, about whom, by when. */
export function FollowUpLine(props: FollowUpLineProps) {
  const { followUp, isCurrent, isCompleting = false, select, place, isPart, lineRef } = props
  const t = useTranslate()
  const today = useToday()
  const isClosed = followUp.bucket === null
  const { snoozeCount, recurrence } = followUp
  const sub = [
    snoozeCount > 0 && t('followUpForm.snoozedTimes', { count: snoozeCount }),
    recurrence !== null && recurrencePhrase(t, recurrence, today),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <QueueLine
      {...(select !== undefined && { select })}
      {...(place && { place })}
      {...(isPart && { isPart })}
      {...(lineRef && { ref: lineRef })}
      start={<Start {...props} />}
      title={followUp.title}
      {...(sub !== '' && { sub })}
      {...(followUp.priority === 'high' && { mark: <High /> })}
      who={<About {...props} />}
      end={<FollowUpWhen followUp={followUp} />}
      {...(!isClosed &&
        !isCompleting && {
          actions: <HoverActions {...props.actions} trashed={followUp.unshown?.trashed ?? []} />,
        })}
      isCurrent={isCurrent}
      isDone={followUp.state === 'done' || isCompleting}
      onCurrent={props.onCurrent}
      onOpen={() => openFollowUp(followUp)}
    />
  )
}

/** Where the line is short, only its sign is drawn: the title is what one reads. */
function High() {
  const t = useTranslate()
  return (
    <span title={t('followUpForm.high')}>
      <Tag>
        <span role="img" aria-label={t('followUpForm.high')} className={styles.highSign}>
          <Icon name="sort-up" size="sm" />
        </span>
        <span className={styles.highWord}>{t('followUpForm.high')}</span>
      </Tag>
    </span>
  )
}

function Start({
  followUp: { title, bucket, state },
  actions,
  isCompleting,
  onCancelComplete,
}: FollowUpLineProps) {
  if (bucket === 'waiting') return <Shape name="bars" />
  if (bucket === null) return <Shape name={state === 'done' ? 'disc' : 'minus'} />
  const box = { title, excludeFromTabOrder: true }
  return isCompleting && onCancelComplete ? (
    <DoneBox {...box} onCancelComplete={onCancelComplete} />
  ) : (
    <DoneBox {...box} onComplete={actions.onComplete} />
  )
}

function About({ followUp, showsOwner = false }: FollowUpLineProps) {
  const [first, ...others] = followUp.links
  const { owner } = followUp
  return (
    <>
      {first && (
        <>
          <ContactAvatar
            contact={{ name: first.name, kind: first.noun === 'person' ? 'person' : 'organization' }}
          />
          <span className={styles.name} title={followUp.links.map(({ name }) => name).join(', ')}>
            <ShownName>{first.name}</ShownName>
            {others.length > 0 && ` +${others.length}`}
          </span>
        </>
      )}
      {first === undefined && <Unshown followUp={followUp} />}
      {showsOwner && owner && (
        <span className={styles.owner} title={owner.name} data-yields>
          <Avatar name={owner.name} kind="us" />
          <span className={text.hidden}>{owner.name}</span>
        </span>
      )}
    </>
  )
}

/** Whose it was that lies in the trash; of what is restricted only that it is. */
function Unshown({ followUp: { unshown } }: Pick<FollowUpLineProps, 'followUp'>) {
  const t = useTranslate()
  if (unshown === undefined) return null
  const { trashed, restricted } = unshown
  const names = trashed.map(({ name }) => t('contactScreen.nameInTrash', { name }))
  const words = [
    ...names,
    ...(restricted > 0 ? [t('contactScreen.ofRestricted', { count: restricted })] : []),
  ]
  return (
    <>
      <span className={styles.sign}>
        <Icon name={trashed.length > 0 ? 'trash' : 'lock'} size="sm" />
      </span>
      <span className={styles.name} title={words.join(', ')}>
        <ShownName>{words.join(', ')}</ShownName>
      </span>
    </>
  )
}

interface HoverActionsProps extends LineActions {
  readonly trashed: readonly NamedRecord[]
}

function HoverActions({ onSnooze, onLog, trashed }: HoverActionsProps) {
  const t = useTranslate()
  const restore = useRestoreAbout(trashed)
  return (
    <>
      <IconButton
        icon="snooze"
        size="sm"
        label={t('followUpForm.snooze')}
        keys={['S']}
        onPress={onSnooze}
        excludeFromTabOrder
      />
      <IconButton
        icon="note"
        size="sm"
        label={t('command.log')}
        keys={['L']}
        onPress={onLog}
        excludeFromTabOrder
      />
      {trashed.length > 0 && (
        <IconButton
          icon="undo"
          size="sm"
          label={t('contactScreen.restoreName', {
            name: trashed.map(({ name }) => t.apart(name)).join(', '),
          })}
          onPress={restore}
          excludeFromTabOrder
        />
      )}
    </>
  )
}
