import {
  Button,
  Calendar as AriaCalendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { earliest, latest, toCalendarDate, toLocalDate } from './calendar-date.ts'
import styles from './calendar.module.css'
import { Icon } from './icon.tsx'
import inner from './inner-button.module.css'

export interface CalendarProps {
  readonly label: string
  readonly value: LocalDate | null
  readonly onChange: (date: LocalDate) => void
  /** The last day that can be chosen. */
  readonly max?: LocalDate
}

/** A month to choose a day in: arrows move by day and week, Page Up and Down by month, with Shift by year. */
export function Calendar({ label, value, onChange, max }: CalendarProps) {
  return (
    <AriaCalendar
      autoFocus
      aria-label={label}
      className={styles.calendar}
      value={toCalendarDate(value)}
      minValue={earliest}
      maxValue={toCalendarDate(max) ?? latest}
      onChange={(date) => onChange(toLocalDate(date))}
    >
      <header className={styles.head}>
        <CalendarHeading className={styles.title} />
        <Button slot="previous" className={inner.button}>
          <Icon name="chevron-left" />
        </Button>
        <Button slot="next" className={inner.button}>
          <Icon name="chevron-right" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
      </CalendarGrid>
    </AriaCalendar>
  )
}
