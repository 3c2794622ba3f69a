import { basename } from 'node:path'
import type { ImportPart } from '../import-part.ts'
import type { CalendarBook } from './calendar-draft.ts'

/** A calendar; what it holds is no list of contacts. */
export function toCalendarPart(path: string, calendar: CalendarBook): ImportPart {
  const { vevent = 0, vtodo = 0, vjournal = 0, vfreebusy = 0 } = calendar.components
  return {
    path,
    name: basename(path),
    layout: 'iCalendar',
    // What is neither is told among the errors, so that it counts here too.
    entries: vevent + vtodo + vjournal + vfreebusy,
    drafts: [],
    problems: calendar.problems,
    table: null,
    tasks: [],
    calendar,
  }
}
