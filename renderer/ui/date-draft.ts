import type { CalendarDate, DateValue } from '@internationalized/date'
import { useState } from 'react'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { earliest, latest, toCalendarDate, toLocalDate } from './calendar-date.ts'

interface DateDraft {
  readonly value: DateValue | null
  readonly onChange: (value: DateValue | null) => void
}

/** What stands in the field: the day given, or one that is being typed and not yet told to anybody. */
function useDateDraft(given: LocalDate | null, tell: (date: LocalDate | null) => void): DateDraft {
  const [draft, setDraft] = useState<DateValue | null>(() => toCalendarDate(given))
  const [seen, setSeen] = useState(given)
  if (seen !== given) {
    setSeen(given)
    if (toLocalDate(draft) !== given) setDraft(toCalendarDate(given) as CalendarDate | null)
  }
  const onChange = (value: DateValue | null) => {
    setDraft(value)
    const date = toLocalDate(value)
    if (date !== undefined && date !== given) tell(date)
  }
  return { value: draft, onChange }
}

interface DateFrameProps {
  readonly value: LocalDate | null
  readonly onChange: (date: LocalDate | null) => void
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
}

/** What every field for a day is told alike. */
export const useDateFrame = ({ value, onChange, min, max }: DateFrameProps) => ({
  ...useDateDraft(value, onChange),
  minValue: toCalendarDate(min) ?? earliest,
  maxValue: toCalendarDate(max) ?? latest,
  granularity: 'day' as const,
  shouldForceLeadingZeros: true,
  validationBehavior: 'aria' as const,
})
