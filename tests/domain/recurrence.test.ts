import fc from 'fast-check'
import { afterAll, describe, expect, it, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import {
  addDays,
  addMonths,
  parseLocalDate,
  startOfDay,
  today as todayAt,
  weekday,
  type LocalDate,
} from '../../db/domain/local-date.ts'
import {
  nextDue,
  parseRecurrence,
  recurrenceText,
  startRecurrence,
  type Recurrence,
} from '../../db/domain/recurrence.ts'
import { occurrenceFrom } from '../../db/domain/recurrence/occurrences.ts'
import { parseRule, ruleText, type Rule } from '../../db/domain/recurrence/rule.ts'
import { daysOfRule } from './recurrence-by-days.ts'

const day = parseLocalDate

/** The first days of a rule, one after the other. */
function daysFrom(text: string, start: string, many: number): string[] {
  const rule = parseRule(text)
  const found: LocalDate[] = []
  let from: LocalDate | undefined = day(start)
  while (from !== undefined && found.length < many) {
    const next: LocalDate | undefined = occurrenceFrom(rule, day(start), from)
    if (next === undefined) break
    found.push(next)
    from = addDays(next, 1)
  }
  return found
}

describe('a rule', () => {
  it('clamps the day to the end of a shorter month, and does not stay there', () => {
    expect(daysFrom('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', 5)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ])
    expect(daysFrom('FREQ=MONTHLY;BYMONTHDAY=30', '2028-01-30', 3)).toEqual([
      '2028-01-30',
      '2028-02-29',
      '2028-03-30',
    ])
    expect(daysFrom('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2027-02-28', 2)).toEqual([
      '2027-02-28',
      '2028-02-29',
    ])
    expect(daysFrom('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29', 3)).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
    ])
    expect(daysFrom('FREQ=MONTHLY;BYMONTHDAY=15,31', '2026-02-01', 4)).toEqual([
      '2026-02-15',
      '2026-02-28',
      '2026-03-15',
      '2026-03-31',
    ])
  })

  it('knows the last Friday of a month', () => {
    expect(daysFrom('FREQ=MONTHLY;BYDAY=-1FR', '2026-01-01', 3)).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-27',
    ])
  })

  it('ends', () => {
    expect(daysFrom('FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-03-02', 9)).toEqual(['2026-03-02', '2026-03-09'])
    expect(daysFrom('FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316', '2026-03-02', 9)).toHaveLength(3)
  })

  test.for([
    '',
    'weekly',
    'FREQ=HOURLY',
    'FREQ=SECONDLY;COUNT=1',
    'INTERVAL=2',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=1000',
    'FREQ=DAILY;COUNT=2;UNTIL=20260101',
    'FREQ=DAILY;UNTIL=20260230',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;BYMONTHDAY=3',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYDAY=XX',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=DAILY;BYHOUR=3',
    'FREQ=DAILY;FREQ=DAILY',
    'FREQ=DAILY;WKST=SU',
    `FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(400)}1`,
  ])('that is none is refused: %s', (text) =>
    expect(() => parseRule(text)).toThrow(expect.objectContaining({ code: 'input.invalid' })),
  )
})

const anyRule = fc.oneof(
  fc.record({ f: fc.constant('DAILY'), by: fc.constantFrom('', ';BYDAY=MO,TU,WE,TH,FR', ';BYMONTH=3,9') }),
  fc.record({ f: fc.constant('WEEKLY'), by: fc.constantFrom(';BYDAY=FR', ';BYDAY=MO,TH', ';BYDAY=SU') }),
  fc.record({
    f: fc.constant('MONTHLY'),
    by: fc.constantFrom(
      ...[1, 15, 28, 29, 30, 31, -1, -2].map((one) => `;BYMONTHDAY=${one}`),
      ';BYMONTHDAY=15,31',
      ';BYDAY=-1FR',
      ';BYDAY=1MO',
      ';BYDAY=2TU,4TU',
      ';BYDAY=5SA',
      ';BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      ';BYMONTH=1,4,7,10;BYMONTHDAY=31',
    ),
  }),
  fc.record({
    f: fc.constant('YEARLY'),
    by: fc.constantFrom(';BYMONTH=2;BYMONTHDAY=29', ';BYMONTH=11;BYDAY=4TH', ';BYMONTH=6;BYMONTHDAY=30'),
  }),
)
const aRule = fc
  .tuple(anyRule, fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=3', ';INTERVAL=5'))
  .map(([{ f, by }, interval]) => `FREQ=${f}${interval}${by}`)
const aDay = fc.integer({ min: 0, max: 20_000 }).map((by) => addDays(day('1990-01-01'), by))

/** Where clocks change at midnight, at two, not at all; the first and last places where a day begins. */
const sixZones = [
  'Pacific/Honolulu',
  'America/Santiago',
  'America/New_York',
  'Europe/Madrid',
  'Australia/Lord_Howe',
  'Pacific/Tongatapu',
]

describe('against days counted one by one', () => {
  const zone = process.env['TZ']
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  test.for(sixZones)('fifty years in %s', (where) => {
    process.env['TZ'] = where
    fc.assert(
      fc.property(aRule, aDay, fc.nat(400), (text, start, into) => {
        const rule = parseRule(text)
        const expected = daysOfRule(text, start, 50) as LocalDate[]
        const some = expected.filter((_, place) => place % Math.ceil(expected.length / 5) === 0)
        for (const [place, one] of some.entries()) {
          const from = addDays(some[place - 1] ?? start, place === 0 ? 0 : 1)
          const following = expected.find((other) => other >= from)
          expect([text, start, from, occurrenceFrom(rule, start, from)]).toEqual([
            text,
            start,
            from,
            following,
          ])
          expect(occurrenceFrom(rule, start, one)).toBe(one)
        }
        const from = addDays(start, into)
        expect(occurrenceFrom(rule, start, from)).toBe(expected.find((other) => other >= from))
      }),
      { numRuns: 5 },
    )
  })

  test('the day of completion is the one where the device is, at every hour of a change of clocks', () => {
    const weekly = parseRecurrence('DTSTART:20260302 RRULE:FREQ=DAILY')
    const hours = fc.integer({ min: 0, max: 366 * 24 * 2 })
    fc.assert(
      fc.property(fc.constantFrom(...sixZones), hours, (where, hour) => {
        const doneOn = todayAt(fixedClock(Date.UTC(2026, 0, 1) + hour * 1_800_000, where))
        const next = nextDue(weekly, { dueOn: doneOn, doneOn })
        expect(next).toBe(addDays(doneOn, 1) < '2026-03-02' ? '2026-03-02' : addDays(doneOn, 1))
        expect(next && startOfDay(next, where) > Date.UTC(2026, 0, 1) + hour * 1_800_000).toBe(true)
      }),
    )
  })
})

describe('what comes next', () => {
  const monthly = parseRecurrence('DTSTART:20260131 RRULE:FREQ=MONTHLY;BYMONTHDAY=31')
  const next = (recurrence: Recurrence, dueOn: string | null, doneOn: string) =>
    nextDue(recurrence, { dueOn: dueOn === null ? null : day(dueOn), doneOn: day(doneOn) })

  it('is after the one that was due, also when that was done early', () => {
    expect(next(monthly, '2026-01-31', '2026-01-31')).toBe('2026-02-28')
    expect(next(monthly, '2026-02-28', '2026-02-10')).toBe('2026-03-31')
  })

  it('does not stack what was missed', () => {
    expect(next(monthly, '2026-01-31', '2026-05-10')).toBe('2026-05-31')
    expect(next(monthly, '2026-01-31', '2026-05-31')).toBe('2026-05-31')
    fc.assert(
      fc.property(aDay, fc.nat(4000), (dueOn, late) => {
        const doneOn = addDays(dueOn, late)
        const started = startRecurrence(parseRecurrence('FREQ=WEEKLY'), dueOn, dueOn).recurrence
        const following = nextDue(started, { dueOn, doneOn })
        expect(following && following >= doneOn && following > dueOn).toBe(true)
        expect(following && following <= addDays(doneOn, 7) && weekday(following)).toBe(weekday(dueOn))
      }),
    )
  })

  it('after completion counts from the day it was done', () => {
    expect(next(parseRecurrence('AFTER:P2W'), '2026-03-01', '2026-03-10')).toBe('2026-03-24')
    expect(next(parseRecurrence('AFTER:P1M'), null, '2026-01-31')).toBe('2026-02-28')
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 48 }), (doneOn, every) => {
        const following = nextDue({ kind: 'after', every, unit: 'month' }, { dueOn: null, doneOn })
        expect(following).toBe(addMonths(doneOn, every))
      }),
    )
  })

  it('stays every second Friday when one was put off to a Monday', () => {
    const { recurrence } = startRecurrence(
      parseRecurrence('FREQ=WEEKLY;INTERVAL=2'),
      day('2026-03-06'),
      day('2026-03-01'),
    )
    expect(recurrenceText(recurrence)).toBe('DTSTART:20260306 RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR')
    expect(next(recurrence, '2026-03-09', '2026-03-09')).toBe('2026-03-20')
  })

  it('begins on the first day that fits when no day is given', () => {
    const start = (text: string) => startRecurrence(parseRecurrence(text), null, day('2026-03-03'))
    expect(start('FREQ=MONTHLY;BYDAY=-1FR').dueOn).toBe('2026-03-27')
    expect(start('FREQ=DAILY').dueOn).toBe('2026-03-03')
    expect(start('AFTER:P2W').dueOn).toBeNull()
    expect(() => start('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    )
  })

  it('is nothing after the end', () => {
    const ended = parseRecurrence('DTSTART:20260302 RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2')
    expect(next(ended, '2026-03-02', '2026-03-02')).toBe('2026-03-09')
    expect(next(ended, '2026-03-09', '2026-03-09')).toBeUndefined()
  })
})

test('the text that is kept is read back', () => {
  const after = fc.record({
    kind: fc.constant('after' as const),
    every: fc.integer({ min: 1, max: 999 }),
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  })
  const schedule = fc
    .tuple(aRule, fc.option(aDay))
    .map(([text, start]): Recurrence => ({ kind: 'schedule', rule: parseRule(text), start }))
  fc.assert(
    fc.property(fc.oneof(after, schedule), (recurrence) => {
      expect(parseRecurrence(recurrenceText(recurrence))).toEqual(recurrence)
    }),
  )
  const rules = aRule.map((text): Rule => parseRule(text))
  fc.assert(
    fc.property(rules, (rule) => {
      expect(parseRule(ruleText(rule))).toEqual(rule)
    }),
  )
})

test('whatever text comes, it is read or refused', () => {
  const some = fc.constantFrom(
    'FREQ=',
    'DAILY',
    ';',
    'BYDAY=',
    'MO',
    '31',
    '-1',
    'AFTER:P',
    'W',
    'DTSTART:20260101 ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(some, fc.string({ maxLength: 4 })), { maxLength: 9 }), (parts) => {
      try {
        const read = parseRecurrence(parts.join(''))
        expect(parseRecurrence(recurrenceText(read))).toEqual(read)
      } catch (error) {
        expect(error).toMatchObject({ code: 'input.invalid' })
      }
    }),
  )
})
