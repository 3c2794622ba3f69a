import type { Priority } from '../../../domain/follow-up.ts'
import type { LocalDate } from '../../../domain/local-date.ts'
import type { LocalTime } from '../../../domain/local-time.ts'
import type { ReadingProblem } from '../reading-problem.ts'

/** Somebody whom an event names: known by name, by e-mail address, or both. */
export interface CalendarPerson {
  readonly name: string | null
  readonly email: string | null
  /** In lower case as the calendar has them: "chair", "req-participant"; "accepted", "declined". */
  readonly role: string | null
  readonly answer: string | null
}

/** One occurrence of an event. */
export interface EventDraft {
  /** Where the event begins in the file, counted from 1. */
  readonly line: number
  readonly summary: string | null
  readonly description: string | null
  readonly location: string | null
  readonly on: LocalDate
  /** Null for a whole day. */
  readonly time: LocalTime | null
  /** IANA name; null when the event floats: it is at that time wherever one is. */
  readonly zone: string | null
  /** The last day of several. */
  readonly endOn: LocalDate | null
  readonly durationMinutes: number | null
  /** By the day on which it is read: what lies behind has happened, as far as the calendar knows. */
  readonly status: 'planned' | 'happened' | 'cancelled'
  readonly organizer: CalendarPerson | null
  readonly attendees: readonly CalendarPerson[]
  readonly tags: readonly string[]
  readonly link: string | null
  /** The calendar calls it private or confidential. */
  readonly isPrivate: boolean
  readonly uid: string | null
  /** Of an occurrence of a series: when it was to begin by the rule (`2026-03-02T10:00`, or a date); else null. */
  readonly recurrenceId: string | null
  /** Grows with each change that the organizer makes. */
  readonly sequence: number
  readonly remarks: readonly string[]
}

export interface TodoDraft {
  readonly line: number
  readonly title: string | null
  readonly notes: string | null
  readonly dueOn: LocalDate | null
  readonly dueTime: LocalTime | null
  readonly zone: string | null
  readonly priority: Priority
  readonly state: 'open' | 'done' | 'dropped'
  readonly completedOn: LocalDate | null
  /** RRULE as iCalendar writes it: `FREQ=WEEKLY;BYDAY=MO`. */
  readonly recurrence: string | null
  readonly tags: readonly string[]
  readonly people: readonly CalendarPerson[]
  /** As of an event. */
  readonly isPrivate: boolean
  readonly uid: string | null
  readonly sequence: number
  readonly remarks: readonly string[]
}

/** What a calendar file holds. */
export interface CalendarBook {
  /** Components that the file begins, by their names in lower case: `vevent`, `vtodo`, `vjournal`. */
  readonly components: Readonly<Record<string, number>>
  readonly events: readonly EventDraft[]
  readonly todos: readonly TodoDraft[]
  readonly problems: readonly ReadingProblem[]
}

/** What a calendar is read with. */
export interface CalendarOptions {
  /** Tells what has happened from what is planned. */
  readonly today: LocalDate
  /** Zone of the device; times that are written in UTC are told in it. */
  readonly zone: string
  /** First and last day for which series are taken; a year back and a year ahead when left out, 90 days
   * ahead for those without an end. */
  readonly from?: LocalDate
  readonly to?: LocalDate
}
