import { useState } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { columnName } from '../../db/domain/i18n/column-name.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import { longSeat } from '../../db/domain/seat.ts'
import type { TimelineBatch } from '../../db/domain/timeline.ts'
import type { NotedInteraction, RoleChange, TimelineEntry } from '../../electron/contract/timeline.ts'
import type { AttachedFile } from '../../electron/contract/attachment.ts'
import { byteSize } from '../app/api/byte-size.ts'
import { useTellChange } from '../app/api/changes.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { FollowUpWhen } from '../follow-up/parts/follow-up-when.tsx'
import { typeIcon } from '../interaction/parts/interaction-words.ts'
import { Notes } from '../interaction/parts/notes.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import type { MenuAction } from '../ui/menu.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { TimelineItem, type TimelineItemProps } from '../ui/timeline.tsx'
import { InteractionMeta } from './interaction-meta.tsx'
import { ContactName } from './parts/contact-name.tsx'
import { isWorthShowing } from './parts/history-words.ts'
import { interactionKind, titleHere } from './parts/interaction-words.ts'
import styles from './timeline-entry.module.css'

export interface EntryProps {
  readonly entry: TimelineEntry
  /** Whose page it stands on. */
  readonly about: ContactId
}

/** One thing that happened, in the words of its kind. */
export function Entry({ entry, about }: EntryProps) {
  switch (entry.kind) {
    case 'interaction':
      return <Said row={entry.interaction} about={about} />
    case 'followUp':
      return <Promised entry={entry} row={entry.followUp} />
    case 'file':
      return <Attached entry={entry} file={entry.file} />
    case 'role':
      return <RoleChanged entry={entry} role={entry.role} />
    case 'import':
    case 'history':
      return <Recorded entry={entry} batch={entry.batch} />
  }
}

type ItemProps = Omit<TimelineItemProps, 'when' | 'dateTime' | 'whenTitle'>

/** An entry of a day. */
function Item({ on, ...props }: ItemProps & Pick<TimelineEntry, 'on'>) {
  const { locale } = useLanguage()
  const today = useToday()
  return (
    <TimelineItem
      {...props}
      when={shortDate(on, today, locale)}
      dateTime={on}
      whenTitle={longDate(on, locale)}
    />
  )
}

/** So many characters of the notes come with an interaction; of longer ones, not all. */
const excerptLength = 400

function Said({ row, about }: { readonly row: NotedInteraction; readonly about: ContactId }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { occurredOn, occurredTime, excerpt } = row
  return (
    <TimelineItem
      icon={typeIcon(row.type)}
      kind={interactionKind(row)}
      title={
        <Link plain href={`/meetings/${row.id}`}>
          <bdi>{titleHere(t, row)}</bdi>
        </Link>
      }
      actions={<InteractionMenu row={row} />}
      when={shortDate(occurredOn, today, locale)}
      dateTime={occurredTime === null ? occurredOn : `${occurredOn}T${occurredTime}`}
      whenTitle={[longDate(occurredOn, locale), occurredTime].filter(Boolean).join(', ')}
      meta={<InteractionMeta row={row} about={about} />}
    >
      {row.body ? (
        <CutNotes body={row.body} isLong={(excerpt?.length ?? 0) >= excerptLength} />
      ) : (
        excerpt !== null && <bdi>{excerpt.length < excerptLength ? excerpt : `${excerpt}…`}</bdi>
      )}
    </TimelineItem>
  )
}

function InteractionMenu({ row }: { readonly row: NotedInteraction }) {
  const t = useTranslate()
  const tell = useTellChange()
  const name = titleHere(t, row)
  const trash = () =>
    void tell(ask('history', 'trash', { ids: [row.id] }), t('contactScreen.trashed', { name }))
  const sayHow: MenuAction = {
    id: 'how',
    label: t('todayScreen.sayHow'),
    icon: 'check',
    onAction: () => openDialog('log', { interaction: row.id }),
  }
  return (
    <MoreMenu
      label={t('contactScreen.moreAbout', { name })}
      size="sm"
      groups={[
        {
          id: 'interaction',
          actions: [
            ...(row.status === 'planned' ? [sayHow] : []),
            {
              id: 'edit',
              label: t('contactScreen.edit'),
              icon: 'edit',
              onAction: () => goTo(`/meetings/${row.id}`),
            },
            {
              id: 'trash',
              label: t('listScreen.trash'),
              icon: 'trash',
              tone: 'danger',
              onAction: trash,
            },
          ],
        },
      ]}
    />
  )
}

/** Notes as they were written; long ones are cut until somebody wants to read on. */
function CutNotes({ body, isLong }: { readonly body: RichText; readonly isLong: boolean }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className={isLong && !isOpen ? styles.cut : styles.notes}>
        <Notes notes={{ body, bodyText: null }} level={4} />
      </div>
      {isLong && (
        <Button variant="quiet" size="sm" aria-expanded={isOpen} onPress={() => setOpen((now) => !now)}>
          {t(isOpen ? 'timeline.less' : 'timeline.readOn')}
        </Button>
      )}
    </>
  )
}

function Promised({ entry, row }: { readonly entry: TimelineEntry; readonly row: FollowUpRow }) {
  const t = useTranslate()
  const { title, state, bucket, owner } = row
  const isOpen = bucket !== null
  return (
    <Item
      on={entry.on}
      icon="followup"
      title={
        <Link plain onPress={() => openDialog('followUp', { id: row.id })}>
          <bdi>{title}</bdi>
        </Link>
      }
      meta={
        <>
          <Badge {...(state === 'done' ? { tone: 'ok', shape: 'disc' } : { shape: 'ring' })}>
            {state === 'done' ? t('contactScreen.kept') : t(`followUpState.${state}`)}
          </Badge>
          {isOpen && <Due followUp={row} />}
          {owner && <bdi>{owner.name}</bdi>}
        </>
      }
    />
  )
}

/** The entry stands on the day on which it was promised; here, when it is due, and how long it has been overdue. */
function Due({ followUp }: { readonly followUp: FollowUpRow }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { bucket, dueOn } = followUp
  if (dueOn === null) return null
  return (
    <>
      <time dateTime={dueOn} title={longDate(dueOn, locale)}>
        {t('timeline.due', { day: shortDate(dueOn, today, locale) })}
      </time>
      {bucket === 'overdue' && <FollowUpWhen followUp={followUp} />}
    </>
  )
}

function Attached({ entry, file }: { readonly entry: TimelineEntry; readonly file: AttachedFile }) {
  const { t, locale } = useLanguage()
  return (
    <Item
      on={entry.on}
      icon="file"
      title={<bdi>{file.name}</bdi>}
      meta={
        <span>
          {t('timeline.attached')}, {byteSize(file.size, locale)}
        </span>
      }
    />
  )
}

function RoleChanged({ entry, role }: { readonly entry: TimelineEntry; readonly role: RoleChange }) {
  const t = useTranslate()
  const { change, title, seat, with: other } = role
  const what = title ?? (seat ? longSeat(seat) : t('noun.affiliation', { count: 1 }))
  return (
    <Item
      on={entry.on}
      icon={seat ? 'legislator' : 'link'}
      title={<bdi>{t(`timeline.${change}`, { what })}</bdi>}
      meta={
        other ? (
          <ContactName
            isLink
            contact={{
              id: other.id,
              name: other.name,
              kind: other.noun === 'person' ? 'person' : 'organization',
            }}
          />
        ) : (
          seat && title !== null && <span>{longSeat(seat)}</span>
        )
      }
    />
  )
}

const fewFields = 6

function Recorded({ entry, batch }: { readonly entry: TimelineEntry; readonly batch: TimelineBatch }) {
  const t = useTranslate()
  const fields = batch.fields.filter((field) => isWorthShowing({ op: 'update', field }))
  const names = [...new Set(fields.map((field) => columnName(t, field)))]
  const shown = [...names.slice(0, fewFields), ...(names.length > fewFields ? ['…'] : [])]
  return (
    <Item
      on={entry.on}
      icon={entry.kind === 'import' ? 'import' : 'history'}
      title={t.find(`batch.${batch.kind}`)}
      meta={
        <span>
          {batch.member !== null && <bdi>{batch.member}</bdi>}
          {batch.member !== null && shown.length > 0 && ': '}
          {shown.join(', ')}
        </span>
      }
    />
  )
}
