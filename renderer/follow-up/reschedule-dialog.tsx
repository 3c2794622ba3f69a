import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { shortDate } from '../../db/domain/date-phrase.ts'
import { addDays, type LocalDate } from '../../db/domain/local-date.ts'
import { rescheduled, type Reschedule } from '../../db/domain/reschedule.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useSaveKey } from '../app/api/save-key.ts'
import { useToday } from '../app/api/today.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import styles from './reschedule-dialog.module.css'
import { DayField } from './parts/day-field.tsx'
import { useDialogPress } from './parts/dialog-press.ts'

export interface RescheduleDialogProps {
  readonly count: number
  /** Those of which it is told which day each gets; none where they are too many to be at hand. */
  readonly followUps: readonly FollowUpRow[]
  readonly onChoose: (how: Reschedule) => void
  readonly onClose: () => void
}

interface Values {
  readonly kind: Reschedule['kind']
  readonly days: number
  readonly day: LocalDate | null
  readonly perDay: number
}

const howOf = ({ kind, days, day, perDay }: Values): Reschedule | undefined => {
  if (kind === 'shift') return days === 0 ? undefined : { kind, days }
  if (day === null) return undefined
  return kind === 'on' ? { kind, day } : { kind, from: day, perDay }
}

const formId = 'reschedule-form'

/** Other days for one or several: so many days away, one day for all, or spread over working days. */
export function RescheduleDialog({ count, followUps, onChoose, onClose }: RescheduleDialogProps) {
  const { t } = useLanguage()
  const today = useToday()
  const [values, setValues] = useState<Values>({ kind: 'shift', days: 7, day: addDays(today, 1), perDay: 3 })
  const set = (change: Partial<Values>) => setValues((current) => ({ ...current, ...change }))
  const how = howOf(values)
  const form = useRef<HTMLFormElement>(null)
  useSaveKey(() => form.current?.requestSubmit())
  useTyping(form, () => values.kind === 'shift' && set({ kind: 'on' }))
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('reschedule.title', { count })}
      size="sm"
      footer={
        <Button type="submit" form={formId} variant="primary" size="lg" isDisabled={how === undefined}>
          {t('reschedule.give')}
        </Button>
      }
    >
      <form
        id={formId}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (how) onChoose(how)
        }}
      >
        <Stack gap={4}>
          <SegmentedControl
            label={t('reschedule.how')}
            segments={(['shift', 'on', 'spread'] as const).map((value) => ({
              value,
              label: t(`reschedule.${value}`),
            }))}
            value={values.kind}
            onChange={(kind) => set({ kind })}
          />
          <HowFields values={values} set={set} />
          {how && followUps.length > 0 && <Outcome followUps={followUps} how={how} />}
        </Stack>
      </form>
    </Dialog>
  )
}

const firstField = 'input'
const dayField = '[data-day] input'

/** The first field has the focus. A letter begins a day wherever it is typed, a figure what the first field holds. */
function useTyping(form: RefObject<HTMLFormElement | null>, showDay: () => void): void {
  const [begun, setBegun] = useState(0)
  useLayoutEffect(() => typeInto(form.current, begun === 0 ? firstField : dayField), [form, begun])
  useDialogPress(form, (content, target, { key }) => {
    if (/^\p{L}$/u.test(key) && !target.matches(dayField)) {
      showDay()
      setBegun((times) => times + 1)
    } else if (/^\p{N}$/u.test(key) && !target.matches('input')) typeInto(content, firstField)
  })
}

/** What is typed takes the place of what stands there. */
function typeInto(content: HTMLElement | null, field: string): void {
  const input = content?.querySelector<HTMLInputElement>(field)
  input?.focus()
  input?.select()
}

interface HowFieldsProps {
  readonly values: Values
  readonly set: (change: Partial<Values>) => void
}

function HowFields({ values: { kind, days, day, perDay }, set }: HowFieldsProps) {
  const { t } = useLanguage()
  if (kind === 'shift')
    return (
      <NumberField
        label={t('reschedule.days')}
        hint={t('reschedule.daysHint')}
        size="lg"
        value={days}
        minValue={-366}
        maxValue={366}
        onChange={(value) => set({ days: Number.isNaN(value) ? 0 : value })}
      />
    )
  const dayPart = (
    <div data-day>
      <DayField
        label={t(kind === 'on' ? 'reschedule.day' : 'reschedule.from')}
        size="lg"
        toward="future"
        value={day}
        onChange={(value) => set({ day: value })}
      />
    </div>
  )
  if (kind === 'on') return dayPart
  return (
    <div className={styles.grid}>
      {dayPart}
      <NumberField
        label={t('reschedule.perDay')}
        size="lg"
        value={perDay}
        minValue={1}
        maxValue={100}
        onChange={(value) => set({ perDay: Number.isNaN(value) ? 1 : value })}
      />
    </div>
  )
}

/** Which day each gets. */
function Outcome({
  followUps,
  how,
}: {
  readonly followUps: readonly FollowUpRow[]
  readonly how: Reschedule
}) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const days = rescheduled(
    followUps.map(({ dueOn }) => dueOn),
    how,
  )
  const shown = (day: LocalDate | null) =>
    day === null ? t('followUpForm.noDate') : shortDate(day, today, locale)
  return (
    <ul className={styles.outcome} aria-label={t('reschedule.outcome')}>
      {followUps.slice(0, 5).map(({ id, title, dueOn }, place) => (
        <li key={id}>
          <bdi className={styles.title}>{title}</bdi>
          <span>{t('reschedule.moves', { from: shown(dueOn), to: shown(days[place] ?? null) })}</span>
        </li>
      ))}
      {followUps.length > 5 && <li>{t('reschedule.more', { count: followUps.length - 5 })}</li>}
    </ul>
  )
}
