import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import type { CalendarBook, EventDraft } from '../../../db/exchange/import/calendar/calendar-draft.ts'
import { parseCalendar } from '../../../db/exchange/import/calendar/read-calendar.ts'
import { toByteText } from '../../../db/exchange/import/content-line/byte-text.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'

const options = { today: parseLocalDate('2026-06-15'), zone: 'America/Denver' }

const parse = (...lines: readonly string[]): CalendarBook =>
  parseCalendar(toByteText(Buffer.from(lines.join('\r\n'))) ?? '', options)

const wrapped = (name: string, lines: readonly string[]) => [
  'BEGIN:VCALENDAR',
  `BEGIN:${name}`,
  ...lines,
  `END:${name}`,
  'END:VCALENDAR',
]
const parseEvent = (...lines: readonly string[]) => parse(...wrapped('VEVENT', lines))
const times = ({ events }: CalendarBook): string[] =>
  events.map(({ on, time }) => (time === null ? on : `${on}T${time}`))

function event(...lines: readonly string[]): EventDraft {
  const { events, problems } = parseEvent(...lines)
  expect({ events: events.length, problems }).toEqual({ events: 1, problems: [] })
  return events[0] as EventDraft
}

describe('an event', () => {
  test('has its words, people, length and identity', () => {
    const draft = event(
      'UID:1@example.org',
      'SEQUENCE:2',
      'SUMMARY:Visit\\, Capitol',
      'DESCRIPTION:Bring\\nthe brief',
      'LOCATION:Room 3',
      'DTSTART;TZID=America/New_York:20260702T100000',
      'DTEND;TZID=America/New_York:20260702T113000',
      'ORGANIZER;CN="Reyes, Ana":mailto:ana@example.org',
      'ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN=Ben:MAILTO:ben@example.org',
      'CATEGORIES:lobby,board',
      'CLASS:PUBLIC',
      'X-NEW:thing',
    )
    expect(draft).toMatchObject({
      summary: 'Visit, Capitol',
      description: 'Bring\nthe brief',
      location: 'Room 3',
      on: '2026-07-02',
      time: '10:00',
      zone: 'America/New_York',
      durationMinutes: 90,
      status: 'planned',
      organizer: { name: 'Reyes, Ana', email: 'ana@example.org' },
      attendees: [{ name: 'Ben', email: 'ben@example.org', role: 'chair', answer: 'accepted' }],
      tags: ['lobby', 'board'],
      isPrivate: false,
      uid: '1@example.org',
      recurrenceId: null,
      sequence: 2,
      remarks: ['X-NEW: thing'],
    })
  })

  test.each([
    [
      'UTC is told where one is',
      'DTSTART:20260702T010000Z',
      { on: '2026-07-01', time: '19:00', zone: 'America/Denver' },
    ],
    [
      'a time that floats has no zone',
      'DTSTART:20260702T010000',
      { on: '2026-07-02', time: '01:00', zone: null },
    ],
    [
      'Windows',
      'DTSTART;TZID=Romance Standard Time:20260702T010000',
      { on: '2026-07-02', time: '01:00', zone: 'Europe/Paris' },
    ],
    [
      'a prefix',
      'DTSTART;TZID=/example.org/Olson_1/America/Denver:20260702T010000',
      { on: '2026-07-02', time: '01:00', zone: 'America/Denver' },
    ],
    ['a day', 'DTSTART;VALUE=DATE:20260702', { on: '2026-07-02', time: null, zone: null }],
    ['a day that does not say so', 'DTSTART:20260702', { on: '2026-07-02', time: null, zone: null }],
  ])('is where its zone says: %s', (_, line, expected) => {
    expect(event(line)).toMatchObject(expected)
  })

  test('lasts as long as the clocks of both its zones say, over a change of clocks too', () => {
    const lines = [
      'DTSTART;TZID=America/New_York:20260702T100000',
      'DTEND;TZID=America/Los_Angeles:20260702T080000',
    ]
    expect(event(...lines).durationMinutes).toBe(60)
    const night = ['DTSTART;TZID=America/Denver:20260307T230000', 'DTEND;TZID=America/Denver:20260308T040000']
    expect(event(...night)).toMatchObject({ durationMinutes: 240, endOn: '2026-03-08' })
    expect(event('DTSTART:20260702T100000', 'DURATION:PT1H30M').durationMinutes).toBe(90)
  })

  test('of several days ends on its last one', () => {
    expect(event('DTSTART;VALUE=DATE:20260702', 'DTEND;VALUE=DATE:20260705')).toMatchObject({
      endOn: '2026-07-04',
      durationMinutes: null,
    })
    expect(event('DTSTART;VALUE=DATE:20260702', 'DTEND;VALUE=DATE:20260703').endOn).toBeNull()
  })

  test('that ends before it begins has no end, and it is told', () => {
    const { events, problems } = parseEvent('DTSTART:20260206T100000', 'DTEND:20260206T093000')
    expect(events).toMatchObject([{ time: '10:00', endOn: null, durationMinutes: null }])
    expect(problems).toMatchObject([{ code: 'time.endsFirst', line: 4, detail: '20260206T093000' }])
  })

  test('at a time that clocks go forward over is taken as written, and it is told', () => {
    const { events, problems } = parseEvent('DTSTART;TZID=America/New_York:20260308T023000')
    expect(events).toMatchObject([{ on: '2026-03-08', time: '02:30', zone: 'America/New_York' }])
    expect(problems).toMatchObject([{ code: 'time.skipped', line: 3, detail: '20260308T023000' }])
  })

  test('that was cancelled is, and one before today has happened', () => {
    expect(event('DTSTART:20260702T100000', 'STATUS:CANCELLED').status).toBe('cancelled')
    expect(event('DTSTART:20260614T100000').status).toBe('happened')
  })

  test('takes its place from the definition in the file when its name says nothing', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Office', 'X-LIC-LOCATION:Europe/Madrid', 'END:VTIMEZONE']
    const [draft] = parse(...zone, ...wrapped('VEVENT', ['DTSTART;TZID=Office:20260702T100000'])).events
    expect(draft).toMatchObject({ time: '10:00', zone: 'Europe/Madrid' })
  })

  test.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['"Eastern Standard Time"', 'America/New_York'],
    ['"tasmania standard time"', 'Australia/Hobart'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
    ['"(GMT-07.00) Arizona"', 'America/Phoenix'],
    ['"tzone://Microsoft/Utc"', 'UTC'],
  ])('is in the zone that Exchange calls %s', (name, zone) => {
    const { events, problems } = parse(...wrapped('VEVENT', [`DTSTART;TZID=${name}:20260702T100000`]))
    expect(events).toMatchObject([{ time: '10:00', zone }])
    expect(problems).toEqual([])
  })

  const clocks = (name: string, offset: string, month: number) => [
    `BEGIN:${name}`,
    'DTSTART:16010101T020000',
    `TZOFFSETTO:${offset}`,
    `RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=${month}`,
    `END:${name}`,
  ]

  test.each([
    [
      'the device, where it fits',
      [clocks('STANDARD', '-0700', 11), clocks('DAYLIGHT', '-0600', 3)],
      'America/Denver',
    ],
    ['a usual place', [clocks('STANDARD', '-0500', 11), clocks('DAYLIGHT', '-0400', 3)], 'America/New_York'],
    ['one without summer', [clocks('STANDARD', '-0700', 1)], 'America/Phoenix'],
    ['one of Europe', [clocks('STANDARD', '+0100', 10), clocks('DAYLIGHT', '+0200', 3)], 'Europe/Berlin'],
    [
      'one of the south',
      [clocks('STANDARD', '+1000', 4), clocks('DAYLIGHT', '+1100', 10)],
      'Australia/Sydney',
    ],
  ])('by a definition of its own goes as the clocks of %s', (_, parts, zone) => {
    const definition = ['BEGIN:VTIMEZONE', 'TZID:Customized Time Zone', ...parts.flat(), 'END:VTIMEZONE']
    const event = wrapped('VEVENT', ['DTSTART;TZID="Customized Time Zone":20260702T100000'])
    const { events, problems } = parse(...definition, ...event)
    expect(events).toMatchObject([{ time: '10:00', zone }])
    expect(problems).toEqual([])
  })

  test('in a zone that nobody knows keeps its time, and that is told', () => {
    const { events, problems } = parseEvent('DTSTART;TZID=Nowhere:20260702T100000')
    expect(events).toMatchObject([{ time: '10:00', zone: null }])
    expect(problems).toMatchObject([{ code: 'zone.unknown', line: 3, detail: 'Nowhere' }])
  })

  test('of version 1.0 has its text in quoted-printable', () => {
    expect(
      event(
        'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Reuni=C3=B3n=',
        ' larga',
        'DTSTART:20260702T100000',
      ).summary,
    ).toBe('Reunión larga')
  })
})

describe('a series', () => {
  test('is written out with what was left out, added, moved and cancelled', () => {
    const book = parse(
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:weekly',
      'SUMMARY:Call',
      'DTSTART;TZID=America/Denver:20260601T090000',
      'RRULE:FREQ=WEEKLY;COUNT=6',
      'EXDATE;TZID=America/Denver:20260608T090000',
      'EXDATE:20260622T150000Z',
      'RDATE;TZID=America/Denver:20260603T120000',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:weekly',
      'SUMMARY:Call\\, moved',
      'RECURRENCE-ID;TZID=America/Denver:20260629T090000',
      'DTSTART;TZID=America/Denver:20260630T140000',
      'END:VEVENT',
      'END:VCALENDAR',
    )
    expect(book.problems).toEqual([])
    expect(times(book)).toEqual([
      '2026-06-01T09:00',
      '2026-06-03T12:00',
      '2026-06-15T09:00',
      '2026-07-06T09:00',
      '2026-06-30T14:00',
    ])
    expect(book.events.at(-1)).toMatchObject({ summary: 'Call, moved', recurrenceId: '2026-06-29T09:00' })
    expect(book.events.map(({ status }) => status)).toEqual([
      'happened',
      'happened',
      'planned',
      'planned',
      'planned',
    ])
  })

  test('keeps its hour when the clocks change, and ends where UTC says', () => {
    const lines = ['DTSTART;TZID=America/Denver:20260306T180000', 'RRULE:FREQ=DAILY;UNTIL=20260310T000000Z']
    expect(times(parseEvent(...lines))).toEqual([
      '2026-03-06T18:00',
      '2026-03-07T18:00',
      '2026-03-08T18:00',
      '2026-03-09T18:00',
    ])
  })

  test('without an end is taken for a quarter of a year ahead, and says that it goes on', () => {
    const { events, problems } = parseEvent('DTSTART:20260601T090000', 'RRULE:FREQ=DAILY')
    expect(events.at(-1)?.on).toBe('2026-09-13')
    expect(problems).toMatchObject([
      { code: 'series.goesOn', line: 2, detail: '2026-06-01 … 2026-09-13 (105)' },
    ])
    const ending = parseEvent('DTSTART:20260601T090000', 'RRULE:FREQ=WEEKLY;UNTIL=20261130T090000')
    expect(ending.events.at(-1)?.on).toBe('2026-11-30')
    expect(ending.problems).toEqual([])
  })

  test('lies within a year before and after today', () => {
    const rule = 'RRULE:FREQ=MONTHLY;UNTIL=20300101T000000Z'
    const { events, problems } = parseEvent('DTSTART:20100101T090000', rule)
    expect(problems).toMatchObject([
      { code: 'series.goesOn', line: 2, detail: '2025-07-01 … 2027-06-01 (24)' },
    ])
    expect([events.length, events[0]?.on, events.at(-1)?.on]).toEqual([24, '2025-07-01', '2027-06-01'])
    expect(parseEvent('DTSTART:20300101T090000', 'RRULE:FREQ=MONTHLY;COUNT=3').problems).toMatchObject([
      { code: 'series.outside', line: 2 },
    ])
  })

  test('with an end that lies before that year is history, and taken whole', () => {
    const past = (rule: string, ...more: string[]) => {
      const { events, problems } = parseEvent('DTSTART:20100101T090000', `RRULE:${rule}`, ...more)
      return [events.map(({ on }) => on), problems.map(({ code }) => code)]
    }
    expect(past('FREQ=MONTHLY;COUNT=3')).toEqual([['2010-01-01', '2010-02-01', '2010-03-01'], []])
    expect(past('FREQ=MONTHLY;COUNT=3', 'EXDATE:20100201T090000', 'RDATE:20110101T090000')[0]).toEqual([
      '2010-01-01',
      '2010-03-01',
      '2011-01-01',
    ])
    const [days, told] = past('FREQ=DAILY;UNTIL=20141231T000000Z')
    expect([days?.length, told]).toEqual([750, ['series.tooMany']])
  })

  test.each([
    ['FREQ=SECONDLY', 'series.tooMany', 1],
    ['FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9', 'series.tooMany', 750],
    ['FREQ=NEVER', 'line.refused', 1],
  ])('of a rule that is too much or none is told: %s', (rule, code, count) => {
    const { events, problems } = parseEvent('DTSTART:20260601T090000', `RRULE:${rule}`)
    expect({ count: events.length, codes: problems.map((problem) => problem.code) }).toEqual({
      count,
      codes: [code],
    })
  })

  test('of days has days', () => {
    const book = parseEvent(
      'DTSTART;VALUE=DATE:20260601',
      'DTEND;VALUE=DATE:20260603',
      'RRULE:FREQ=MONTHLY;COUNT=2',
    )
    expect(book.events.map(({ on, endOn, time }) => [on, endOn, time])).toEqual([
      ['2026-06-01', '2026-06-02', null],
      ['2026-07-01', '2026-07-02', null],
    ])
  })
})

describe('a to-do', () => {
  test('has its due day, priority, state and rule', () => {
    const lines = [
      'SUMMARY:Send the brief',
      'DUE;VALUE=DATE:20260701',
      'PRIORITY:1',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'UID:2',
    ]
    expect(parse(...wrapped('VTODO', lines)).todos).toMatchObject([
      {
        title: 'Send the brief',
        dueOn: '2026-07-01',
        dueTime: null,
        priority: 'high',
        state: 'open',
        recurrence: 'FREQ=WEEKLY;BYDAY=MO',
        uid: '2',
      },
    ])
  })

  test.each([
    ['COMPLETED:20260601T150000Z', 'done', '2026-06-01'],
    ['STATUS:COMPLETED', 'done', null],
    ['STATUS:CANCELLED', 'dropped', null],
    ['STATUS:IN-PROCESS', 'open', null],
  ])('%s', (line, state, completedOn) => {
    expect(parse(...wrapped('VTODO', ['SUMMARY:x', line])).todos).toMatchObject([{ state, completedOn }])
  })
})

describe('a broken file', () => {
  test('loses the line that is not understood, with its number, and nothing else', () => {
    const { events, problems } = parse(
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:One',
      'noise',
      'DTSTART:20260702T100000',
      'BEGIN:VEVENT',
      'SUMMARY:Two',
      'DTSTART:20260703T100000',
      'END:VTODO',
      'BEGIN:VEVENT',
      'SUMMARY:Three',
      'DTSTART:20261303T100000',
      'END:VEVENT',
    )
    expect(events.map(({ summary }) => summary)).toEqual(['One', 'Two'])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'component.noEnd'],
      [2, 'component.noEnd'],
      [4, 'line.refused'],
      [6, 'component.noEnd'],
      [9, 'line.refused'],
      [10, 'event.noStart'],
      [12, 'time.refused'],
    ])
  })

  test('of noise only is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caucus-calendar-'))
    const path = join(folder, 'noise.ics')
    writeFileSync(path, 'noise\n')
    const reader = openUntrustedReader()
    await expect(reader.readAs('calendar', { path, ...options })).rejects.toMatchObject({
      code: 'file.malformed',
    })
    writeFileSync(path, wrapped('VEVENT', ['DTSTART:20260702T100000', 'SUMMARY:Call']).join('\n'))
    expect((await reader.readAs('calendar', { path, ...options })).events).toMatchObject([
      { summary: 'Call' },
    ])
    await reader.close()
    rmSync(folder, { recursive: true })
  })
})

test('any summary comes back as it was escaped', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\0\r]/g, '').trim())
    .filter((text) => text !== '')
  const escaped = (text: string) => text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
  fc.assert(
    fc.property(words, (text) => {
      expect(event('DTSTART:20260702T100000', `SUMMARY:${escaped(text)}`).summary).toBe(text)
    }),
  )
})
