import type { ReactNode } from 'react'
import { longDate, shortDate } from '../../../db/domain/date-phrase.ts'
import { dateOfWords, type DayContext } from '../../../db/domain/natural-date.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Calendar } from '../../ui/calendar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readSaidDay, type DayTrouble } from './said-day.ts'
import { useTypedValue } from './typed-value.ts'

export interface DayFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: LocalDate | null
  readonly onChange: (day: LocalDate | null) => void
  /** An hour that was said beside the day, where there is a place for it: "friday at 3pm". */
  readonly onTime?: (time: LocalTime) => void
  readonly toward: DayContext['toward']
  /** The last day that is taken. */
  readonly max?: LocalDate
  readonly size?: 'md' | 'lg'
  /** In a bar there is no room for the day in full. */
  readonly isTerse?: boolean
  readonly autoFocus?: boolean
  /** What was typed before and meant no day. */
  readonly startWords?: string
  /** In place of the exact day, while the field is empty. */
  readonly hint?: ReactNode
  /** In place of what the field says itself. */
  readonly error?: string
  /** Words that mean no day keep a form from being saved. */
  readonly onUnclear?: (isUnclear: boolean) => void
  /** What was typed, whether it is a day or not. */
  readonly onWords?: (words: string) => void
  /** What the words mean here, where they are no day: in place of saying so. */
  readonly otherMeaning?: string | undefined
}

/** A day in words ("friday", "in 2 weeks", "12 mar") or from a calendar; below it the day that was understood. */
export function DayField(props: DayFieldProps) {
  const { label, labelHidden, value, toward, max, size, autoFocus, onTime } = props
  const { t, locale } = useLanguage()
  const context = { today: useToday(), locale, toward }
  const format = (day: LocalDate) => shortDate(day, context.today, locale)
  const [typed, setTyped] = useTypedValue(value, { format, start: props.startWords })
  const read = (text: string) => readSaidDay(text, { ...context, max, takesTime: onTime !== undefined })
  const type = (text: string) => {
    const { day, time, trouble } = read(text)
    setTyped(text, day)
    props.onChange(day)
    if (time !== null) onTime?.(time)
    props.onUnclear?.(trouble !== null)
    props.onWords?.(text)
  }
  const isNoDay = value === null && props.otherMeaning === undefined
  const trouble = isNoDay ? read(typed).trouble : null
  const error = props.error ?? (trouble === null ? undefined : t(troubleTexts[trouble]))
  return (
    <TextField
      label={label}
      {...(labelHidden && { labelHidden })}
      {...(size && { size })}
      {...(autoFocus && { autoFocus })}
      placeholder={t(toward === 'past' ? 'followUpForm.pastDayWords' : 'followUpForm.dayWords')}
      value={typed}
      onChange={type}
      isUnclear={trouble !== null}
      {...(error !== undefined && { error })}
      hint={
        value === null
          ? (props.otherMeaning ?? props.hint)
          : props.isTerse
            ? undefined
            : understood(t, { value, typed, context })
      }
      end={<DayCalendar {...props} />}
    />
  )
}

const troubleTexts = {
  unclear: 'followUpForm.unclearDay',
  tooLate: 'followUpForm.dayTooLate',
  noTime: 'followUpForm.dayWithoutTime',
} as const satisfies Record<DayTrouble, string>

interface Understood {
  readonly value: LocalDate
  readonly typed: string
  readonly context: DayContext
}

/** The day in full, and what of the words is not kept. */
function understood(t: ReturnType<typeof useLanguage>['t'], { value, typed, context }: Understood): string {
  const day = longDate(value, context.locale)
  const isVague = dateOfWords(typed, context)?.isVague === true
  return isVague ? t('followUpForm.dayIsVague', { day }) : day
}

function DayCalendar({ label, value, max, onChange, onUnclear }: DayFieldProps) {
  const { t } = useLanguage()
  return (
    <Popover
      label={label}
      placement="bottom end"
      trigger={<IconButton icon="meeting" size="sm" label={t('followUpForm.pickDay')} excludeFromTabOrder />}
    >
      {(close) => (
        <Calendar
          label={label}
          value={value}
          {...(max && { max })}
          onChange={(day) => {
            onChange(day)
            onUnclear?.(false)
            close()
          }}
        />
      )}
    </Popover>
  )
}
