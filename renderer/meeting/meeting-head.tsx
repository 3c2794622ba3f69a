import { useEffect, useState, type KeyboardEvent } from 'react'
import { Button as AriaButton, TextArea, TextField } from 'react-aria-components'
import { isOffered } from '../../db/domain/word.ts'
import type { InteractionId } from '../../db/domain/interaction.ts'
import {
  interactionOutcomes,
  interactionStatuses,
  type InteractionOutcome,
} from '../../db/domain/interaction-outcome.ts'
import { longDate, shortDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import { statusOf, type MeetingValues } from '../../db/domain/meeting-draft.ts'
import type { Id } from '../../db/domain/uid.ts'
import { useTellChange } from '../app/api/changes.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goingOn, goTo } from '../app/api/navigation.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { TimeField } from '../follow-up/parts/time-field.tsx'
import { typeName } from '../interaction/parts/interaction-words.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Popover } from '../ui/popover.tsx'
import { Select } from '../ui/select.tsx'
import { Shape } from '../ui/shape.tsx'
import { TextField as LineField } from '../ui/text-field.tsx'
import text from '../ui/text.module.css'
import { MeetingPaper } from './meeting-paper.tsx'
import styles from './meeting.module.css'
import { PaperButtons } from './paper-buttons.tsx'
import type { OpenMeeting } from './use-meeting.ts'

export interface MeetingHeadProps {
  readonly meeting: OpenMeeting
  /** In the notes, to be reviewed: in a narrow window their panel is opened from here. */
  readonly promises: number
  readonly isReviewClosed: boolean
  readonly onReview: () => void
}

/** What it is called, when and where, whether it is saved, and the way to finish. */
export function MeetingHead({ meeting, promises, ...props }: MeetingHeadProps) {
  const t = useTranslate()
  const { values, set } = meeting
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h1 className={text.hidden}>{values.title.trim() || t('meetingScreen.untitled')}</h1>
        <TextField
          aria-label={t('meetingScreen.title')}
          value={values.title}
          onChange={(title) => set({ title: inOneLine(title) })}
          autoFocus={values.title === '' && values.interaction === null}
        >
          <TextArea
            className={styles.title}
            rows={1}
            placeholder={t('meetingScreen.untitled')}
            onKeyDown={keepInOneLine}
          />
        </TextField>
        <When meeting={meeting} />
      </div>
      <div className={styles.actions}>
        <SavedAgo meeting={meeting} />
        {meeting.isChanged && (
          <IconButton
            icon="trash"
            label={t('meetingScreen.discard')}
            onPress={() => void meeting.discard()}
          />
        )}
        {promises > 0 && (
          <span className={styles.review} data-closed={props.isReviewClosed}>
            <Button icon="panel" onPress={props.onReview}>
              {t('meetingReview.title', { count: promises })}
            </Button>
          </span>
        )}
        <PaperButtons title={values.title.trim() || t('meetingScreen.untitled')} fields={printed}>
          <MeetingPaper values={values} />
        </PaperButtons>
        <MeetingMenu values={values} />
        <FinishButtons meeting={meeting} />
      </div>
    </header>
  )
}

/** A title takes as many lines as it needs, and has no line breaks of its own. */
const inOneLine = (title: string): string => title.replaceAll(/\s*\n\s*/gu, ' ')

function keepInOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

/** What is planned for today is kept as a plan, or took place: a person says which. */
function FinishButtons({ meeting }: Pick<MeetingHeadProps, 'meeting'>) {
  const t = useTranslate()
  const today = useToday()
  const { values, set, isChanged, isSaving, finish } = meeting
  const isPlan = statusOf(values, today) === 'planned'
  return (
    <>
      {isPlan && values.on === today && (
        <Button icon="check" onPress={() => set({ status: 'happened' })}>
          {t('meetingScreen.tookPlace')}
        </Button>
      )}
      <Button variant="primary" onPress={() => void finish()} isPending={isSaving} isDisabled={!isChanged}>
        {t(isPlan ? 'meetingScreen.keepPlan' : 'meetingScreen.finish')}
      </Button>
    </>
  )
}

/** What to read about those who come, and the way to throw it away. */
function MeetingMenu({ values: { interaction, participants, title } }: { readonly values: MeetingValues }) {
  const t = useTranslate()
  const tell = useTellChange()
  const contacts = useContacts(participants.map(({ contact }) => contact))
  const name = title.trim() || t('meetingScreen.untitled')
  const trash = async (id: InteractionId) => {
    const goOn = goingOn()
    const gone = await tell(ask('history', 'trash', { ids: [id] }), t('meetingScreen.trashed', { name }))
    if (gone) goOn('/meetings', { replace: true })
  }
  const briefs = contacts.map((contact) => ({
    id: contact.id,
    label: contact.name,
    icon: 'note' as const,
    onAction: () => goTo(`/meetings/brief/${contact.id}`),
  }))
  const toHistory = {
    id: 'history',
    label: t('contactScreen.history'),
    icon: 'history',
    onAction: () => interaction && openDialog('history', { id: interaction, name }),
  } as const
  const toTrash = {
    id: 'trash',
    label: t('listScreen.trash'),
    icon: 'trash',
    tone: 'danger',
    onAction: () => interaction && void trash(interaction),
  } as const
  if (briefs.length === 0 && interaction === null) return null
  return (
    <MoreMenu
      label={t('contactScreen.more')}
      variant="default"
      groups={[
        ...(briefs.length > 0 ? [{ id: 'briefs', title: t('briefScreen.title'), actions: briefs }] : []),
        ...(interaction === null ? [] : [{ id: 'ending', actions: [toHistory, toTrash] }]),
      ]}
    />
  )
}

const printed = [
  'title',
  'occurredOn',
  'participants',
  'agenda',
  'bodyText',
  'decisions',
  'headcount',
  'scores',
]

const everyMs = 1000

function SavedAgo({ meeting: { savedAt, isChanged, values } }: Pick<MeetingHeadProps, 'meeting'>) {
  const t = useTranslate()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [])
  if (savedAt === null)
    return (
      <span className={styles.saved}>
        {isChanged || values.interaction === null ? t('meetingScreen.draft') : t('meetingScreen.recorded')}
      </span>
    )
  const seconds = Math.max(1, Math.round((now - savedAt) / 1000))
  return (
    <span className={styles.saved}>
      <Shape name="disc" className={styles.ok} />
      {seconds < 60
        ? t('meetingScreen.savedSeconds', { count: seconds })
        : t('meetingScreen.savedMinutes', { count: Math.floor(seconds / 60) })}
    </span>
  )
}

type WhenProps = Pick<MeetingHeadProps, 'meeting'>

function When({ meeting }: WhenProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { values } = meeting
  const { on, time, minutes, place } = values
  const status = statusOf(values, today)
  const rest = [
    time && timeOfDay(time, locale),
    minutes !== null && t('meetingScreen.minutes', { count: minutes }),
    place.trim(),
    status !== 'happened' && t(`interactionStatus.${status}`),
  ]
  return (
    <Popover
      label={t('meetingScreen.when')}
      trigger={
        <AriaButton className={styles.when}>
          <b title={on === null ? undefined : longDate(on, locale)}>
            {on === null ? t('meetingScreen.noDay') : shortDate(on, today, locale)}
          </b>
          {rest.filter(Boolean).map((part) => `, ${String(part)}`)}
        </AriaButton>
      }
    >
      <WhenFields meeting={meeting} />
    </Popover>
  )
}

function WhenFields({ meeting }: WhenProps) {
  const t = useTranslate()
  const { values, set, unclearTime, setUnclearTime } = meeting
  const types = useRead('interactionType', 'list', {}).data ?? []
  const today = useToday()
  const status = statusOf(values, today)
  const isAhead = values.on !== null && values.on > today
  const isToday = values.on === today
  const fates = interactionStatuses.filter((one) =>
    one === 'planned' ? isAhead || isToday : one === 'cancelled' || !isAhead,
  )
  return (
    <Stack gap={3}>
      <DayField
        label={t('logForm.day')}
        toward="future"
        autoFocus
        value={values.on}
        onChange={(on) => set({ on })}
        onTime={(time) => set({ time })}
      />
      <Row gap={3} align="start">
        <TimeField
          label={t('logForm.time')}
          value={values.time}
          onChange={(time) => set({ time })}
          unclear={unclearTime}
          onUnclear={setUnclearTime}
        />
        <NumberField
          label={t('logForm.minutes')}
          minValue={0}
          step={5}
          value={values.minutes ?? Number.NaN}
          onChange={(minutes) => set({ minutes: Number.isNaN(minutes) ? null : Math.round(minutes) })}
        />
      </Row>
      <LineField label={t('field.place')} value={values.place} onChange={(place) => set({ place })} />
      <Select
        label={t('logForm.type')}
        options={types
          .filter(isOffered(values.type))
          .map((type) => ({ id: type.id as string, label: typeName(t, type) }))}
        value={values.type}
        onChange={(type) => set({ type: type as Id<'interaction_type'> })}
        placeholder={t('logForm.chooseType')}
      />
      <Row gap={3} align="start">
        <Select
          label={t('logForm.status')}
          options={fates.map((id) => ({ id, label: t(`interactionStatus.${id}`) }))}
          value={status}
          onChange={(chosen) => set({ status: chosen })}
          placeholder=""
        />
        {status === 'happened' && (
          <Select<InteractionOutcome>
            label={t('logForm.outcome')}
            options={interactionOutcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
            value={values.outcome ?? 'met'}
            onChange={(outcome) => set({ outcome })}
            placeholder=""
          />
        )}
      </Row>
    </Stack>
  )
}
