import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedClock, systemClock } from '../../db/domain/clock.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  dateAt,
  daysBetween,
  isLocalDate,
  lastDate,
  lastOfSevenDays,
  localDateSchema,
  parseLocalDate,
  startOfDay,
  today,
  typedDaySchema,
  weekday,
  type LocalDate,
} from '../../db/domain/local-date.ts'
import { anyMoment, anyZone } from './zones.ts'

const anyDate = fc
  .integer({ min: Date.UTC(1700, 0, 1), max: Date.UTC(2500, 0, 1) })
  .map((epochMs) => dateAt(epochMs, 'UTC'))

const day = 86_400_000

/** The same day by the independent calendar of Intl. */
const intlDate = (epochMs: number, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(epochMs)
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

describe('a local date', () => {
  it.each(['2024-02-29', '2000-02-29', '1600-01-01', '9999-12-31', '2026-04-30'])('accepts %s', (text) => {
    expect(isLocalDate(text)).toBe(true)
    expect(localDateSchema.parse(text)).toBe(text)
    expect(parseLocalDate(text)).toBe(text)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1599-12-31',
    '2026-3-3',
    '03/03/2026',
    '2026-03-03T00:00',
    ' 2026-03-03',
    '2026-03-03\n',
    '+02026-03-03',
    '',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(localDateSchema.safeParse(text).success).toBe(false)
    expect(() => parseLocalDate(text)).toThrow(expect.objectContaining({ code: 'input.invalid' }))
  })

  it.each([
    ['1799-12-31', false],
    ['1800-01-01', true],
    ['2200-12-31', true],
    ['2201-01-01', false],
    ['9999-12-31', false],
    ['2023-02-29', false],
  ])('that is typed, %s: %s', (text, isTaken) => {
    expect(typedDaySchema.safeParse(text).success).toBe(isTaken)
  })

  it('counts working days as going from one day to the next does', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((by) => addDays('2000-01-01' as LocalDate, by))
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (from, count) => {
        let on = from
        for (let left = Math.abs(count); left > 0; left -= Number(weekday(on) < 6))
          on = addDays(on, Math.sign(count))
        if (count !== 0) expect(addWorkingDays(from, count)).toBe(on)
      }),
    )
  })

  it('agrees with the calendar about which days exist', () => {
    const number = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 9999 }), number(13), number(32), (year, month, dayOfMonth) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
        const epochMs = Date.parse(`${text}T00:00:00Z`)
        const real = Number.isFinite(epochMs) && new Date(epochMs).toISOString().startsWith(text)
        expect(isLocalDate(text)).toBe(real)
      }),
      { numRuns: 5000 },
    )
  })

  it('clamps to the end of a shorter month', () => {
    expect(addMonths(parseLocalDate('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(parseLocalDate('2023-01-31'), 1)).toBe('2023-02-28')
    expect(addMonths(parseLocalDate('2026-10-31'), -1)).toBe('2026-09-30')
    expect(addMonths(parseLocalDate('2026-12-31'), 2)).toBe('2027-02-28')
  })

  it('refuses to leave its years', () => {
    expect(() => addDays(lastDate, 1)).toThrow(expect.objectContaining({ code: 'input.invalid' }))
    expect(() => addMonths(parseLocalDate('1600-01-01'), -1)).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    )
    expect(() => addDays(lastDate, 1e9)).toThrow(expect.objectContaining({ code: 'input.invalid' }))
  })

  it('counts the days of the week from Monday', () => {
    expect(weekday(parseLocalDate('2026-03-02'))).toBe(1)
    expect(weekday(parseLocalDate('2026-03-08'))).toBe(7)
  })

  it('looks seven days ahead, the day itself among them, as far as there are days', () => {
    expect(lastOfSevenDays(parseLocalDate('2026-03-08'))).toBe('2026-03-14')
    expect(lastOfSevenDays(parseLocalDate('2025-12-30'))).toBe('2026-01-05')
    expect(lastOfSevenDays(parseLocalDate('9999-12-25'))).toBe(lastDate)
    expect(lastOfSevenDays(lastDate)).toBe(lastDate)
  })

  it('counts days back and forth, in the order of the text', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30_000, max: 30_000 }), (date, days) => {
        const other = addDays(date, days)
        expect(daysBetween(date, other)).toBe(days)
        expect([date < other, date > other]).toEqual([days > 0, days < 0])
        expect(weekday(other)).toBe(((((weekday(date) - 1 + days) % 7) + 7) % 7) + 1)
      }),
    )
  })

  it('adds months without drifting past the month it aims at', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1000, max: 1000 }), (date, months) => {
        const other = addMonths(date, months)
        const index = (text: LocalDate) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(index(other) - index(date)).toBe(months)
        expect(Number(other.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)))
      }),
    )
  })
})

describe('today', () => {
  it('is judged where the clock is', () => {
    expect(today(fixedClock('2026-03-03T09:59:00Z', 'Pacific/Honolulu'))).toBe('2026-03-02')
    expect(today(fixedClock('2026-03-03T10:00:00Z', 'Pacific/Honolulu'))).toBe('2026-03-03')
    expect(today(fixedClock('2026-03-02T11:00:00Z', 'Pacific/Tongatapu'))).toBe('2026-03-03')
    expect(today(systemClock)).toBe(intlDate(systemClock.now(), systemClock.zone))
  })

  it('agrees with the zone data of Intl everywhere and always', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (epochMs, zone) => {
        expect(dateAt(epochMs, zone)).toBe(intlDate(epochMs, zone))
      }),
      { numRuns: 2000 },
    )
  })

  it('turns at the start of the local day, not a millisecond before, also where clocks change at midnight', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (epochMs, zone) => {
        const date = dateAt(epochMs, zone)
        const start = startOfDay(date, zone)
        expect(start).toBeLessThanOrEqual(epochMs)
        expect(epochMs - start).toBeLessThan(day + 3_600_000)
        expect(dateAt(start, zone)).toBe(date)
        expect(dateAt(start - 1, zone) < date).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('skips the day that Samoa skipped', () => {
    const before = startOfDay(parseLocalDate('2011-12-29'), 'Pacific/Apia')
    expect(dateAt(before + day, 'Pacific/Apia')).toBe('2011-12-31')
  })
})
