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
import styles from './calendar.module.css'
import { Icon } from './icon.tsx'
import inner from './inner-button.module.css'

/** The month inside a `DatePicker`: arrows move by day and week, Page Up and Down by month, with Shift by year. */
export function Calendar() {
  return (
    <AriaCalendar className={styles.calendar}>
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
