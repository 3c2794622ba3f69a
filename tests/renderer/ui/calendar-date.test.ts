import { type CalendarDate, IslamicUmalquraCalendar, parseDate, toCalendar } from '@internationalized/date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocalDate, parseLocalDate } from '../../../db/domain/local-date.ts'
import { toCalendarDate, toLocalDate } from '../../../renderer/ui/calendar-date.ts'

describe('a day in a field', () => {
  it('is the day of the domain, there and back, for every day it keeps', () => {
    const day = fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (instant) => {
        const text = instant.toISOString().slice(0, 10)
        expect(isLocalDate(text)).toBe(true)
        expect(toLocalDate(toCalendarDate(parseLocalDate(text)) as CalendarDate)).toBe(text)
      }),
    )
  })

  it('is none when the field is empty', () => {
    expect(toCalendarDate(null)).toBeNull()
  })

  it('is the same day whatever calendar it was chosen in', () => {
    const chosen = toCalendar(parseDate('2026-03-10'), new IslamicUmalquraCalendar())
    expect(chosen.year).not.toBe(2026)
    expect(toLocalDate(chosen)).toBe('2026-03-10')
  })
})
