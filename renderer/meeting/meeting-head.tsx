import { useEffect, useState } from 'react'
import { Button as AriaButton, Input, TextField } from 'react-aria-components'
import { interactionOutcomes, type InteractionOutcome } from '../../db/domain/interaction-outcome.ts'
import { longDate, shortDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import type { MeetingValues } from '../../db/domain/meeting-draft.ts'
import type { Id } from '../../db/domain/uid.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { TimeField } from '../follow-up/parts/time-field.tsx'
import { typeName } from '../interaction/parts/interaction-words.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Popover } from '../ui/popover.tsx'
import { Select } from '../ui/select.tsx'
import { Shape } from '../ui/shape.tsx'
import { TextField as LineField } from '../ui/text-field.tsx'
import text from '../ui/text.module.css'
import { MeetingPaper } from './meeting-paper.tsx'
import styles from './meeting.module.css'
import { PaperButtons } from './paper-buttons.tsx'
import type { OpenMeeting, SetMeeting } from './use-meeting.ts'

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
          onChange={(title) => set({ title })}
          autoFocus={values.title === '' && values.interaction === null}
        >
          <Input className={styles.title} placeholder={t('meetingScreen.untitled')} />
        </TextField>
        <When values={values} set={set} />
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
        <Button
          variant="primary"
          onPress={() => void meeting.finish()}
          isPending={meeting.isSaving}
          isDisabled={!meeting.isChanged}
        >
          {t('meetingScreen.finish')}
        </Button>
      </div>
    </header>
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

interface WhenProps {
  readonly values: MeetingValues
  readonly set: SetMeeting
}

function When({ values, set }: WhenProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { on, time, minutes, place } = values
  const rest = [
    time && timeOfDay(time, locale),
    minutes !== null && t('meetingScreen.minutes', { count: minutes }),
    place.trim(),
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
      <WhenFields values={values} set={set} />
    </Popover>
  )
}

function WhenFields({ values, set }: WhenProps) {
  const t = useTranslate()
  const types = useRead('interactionType', 'list', {}).data ?? []
  const fates = ['happened', 'cancelled', 'no-show'] as const
  return (
    <Stack gap={3}>
      <DayField
        label={t('logForm.day')}
        toward="future"
        autoFocus
        value={values.on}
        onChange={(on) => set({ on })}
      />
      <Row gap={3} align="start">
        <TimeField label={t('logForm.time')} value={values.time} onChange={(time) => set({ time })} />
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
        options={types.map((type) => ({ id: type.id as string, label: typeName(t, type) }))}
        value={values.type}
        onChange={(type) => set({ type: type as Id<'interaction_type'> })}
        placeholder={t('logForm.chooseType')}
      />
      <Row gap={3} align="start">
        <Select
          label={t('logForm.status')}
          options={fates.map((id) => ({ id, label: t(`interactionStatus.${id}`) }))}
          value={values.status === 'planned' ? 'happened' : values.status}
          onChange={(status) => set({ status })}
          placeholder=""
        />
        <Select<InteractionOutcome>
          label={t('logForm.outcome')}
          options={interactionOutcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
          value={values.outcome ?? 'met'}
          onChange={(outcome) => set({ outcome })}
          placeholder=""
        />
      </Row>
    </Stack>
  )
}
