import { describe, expect, test } from 'vitest'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import type { CalendarBook } from '../../../db/exchange/import/calendar/calendar-draft.ts'
import { readCalendar } from '../../../db/exchange/import/calendar/read-calendar.ts'
import { defaultSourceLimits } from '../../../db/exchange/import/source/source-limit.ts'
import { hasSharedFiles, sharedCounts, sharedFiles, sharedPath } from './shared-files.ts'

const present = hasSharedFiles('nasty/ics')
const options = { today: parseLocalDate('2026-06-15'), zone: 'America/Denver' }
const read = (file: string): CalendarBook => readCalendar(sharedPath(file), options, defaultSourceLimits)

/** Files of noise in which the independent count missed names that are not at the start of a line. */
const listed = (count: string, name: string): number =>
  Number(new RegExp(`(\\d+) ${name}`).exec(count)?.[1] ?? 0)

describe.skipIf(!present)('calendars of other programs', () => {
  const counts = present ? sharedCounts() : new Map<string, string>()
  const files = sharedFiles('nasty/ics', '.ics')
  const empty = files.filter((file) => file.endsWith('issue250.ics'))

  const books = files.filter((file) => file.endsWith('issue339.ics'))

  test.each(files.filter((file) => !empty.includes(file) && !books.includes(file)))('%s', (file) => {
    const { components, events, todos, problems } = read(file)
    for (const name of ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VALARM'])
      expect([name, components[name.toLowerCase()] ?? 0]).toEqual([
        name,
        listed(counts.get(file) ?? '', name),
      ])
    expect(todos).toHaveLength(listed(counts.get(file) ?? '', 'VTODO'))
    const lines = new Set([
      ...events.map(({ line }) => line),
      ...problems.filter(({ code }) => /^(?:event|series)\./.test(code)).map(({ line }) => line),
    ])
    expect(lines.size).toBe(listed(counts.get(file) ?? '', 'VEVENT'))
  })

  test.each(empty)('%s has nothing to read', (file) => {
    expect(() => read(file)).toThrow('file.malformed')
  })

  test.each(books)('%s is an address book, whatever its name says', (file) => {
    expect(() => read(file)).toThrow('file.otherNature')
  })
})
