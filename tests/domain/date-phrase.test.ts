import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longDate, relativeDate, shortDate, timeOfDay, yearlessInWords } from '../../db/domain/date-phrase.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { addDays, parseLocalDate } from '../../db/domain/local-date.ts'

const today = parseLocalDate('2026-03-01')
const tuesday = parseLocalDate('2026-03-03')

describe('dates that read like speech', () => {
  it('says a day of every year without one', () => {
    expect(yearlessInWords('--05-12', 'en')).toBe('12 May')
    expect(yearlessInWords('--02-29', 'es')).toBe('29 de febrero')
    for (const other of ['--02-30', '1990-05-12', '--', 'circa --05-12'])
      expect(yearlessInWords(other, 'en')).toBeUndefined()
  })

  it('says a day of this year without the year', () => {
    expect(shortDate(tuesday, today, 'en')).toBe('Tue 3 Mar')
    expect(shortDate(tuesday, today, 'es')).toBe('mar 3 mar')
  })

  it('adds the year when it is another one', () => {
    expect(shortDate(parseLocalDate('2025-12-31'), today, 'en')).toBe('Wed 31 Dec 2025')
    expect(shortDate(parseLocalDate('2025-12-31'), today, 'es')).toBe('mié 31 dic 2025')
  })

  it('follows the order of a region', () => {
    expect(shortDate(tuesday, today, 'en-US')).toBe('Tue Mar 3')
    expect(shortDate(tuesday, today, 'es-MX')).toBe('mar 3 mar')
  })

  it('gives the exact date in full', () => {
    expect(longDate(tuesday, 'en')).toBe('Tuesday, 3 March 2026')
    expect(longDate(tuesday, 'es')).toBe('martes, 3 de marzo de 2026')
  })

  it('keeps a time of day together', () => {
    expect(timeOfDay('14:05' as LocalTime, 'en')).toBe('2:05\u00a0pm')
    expect(timeOfDay('14:05' as LocalTime, 'es-MX')).toBe('2:05\u00a0p.m.')
    expect(timeOfDay('14:05' as LocalTime, 'es')).toBe('14:05')
  })

  it.each([
    [0, 'today', 'hoy'],
    [1, 'tomorrow', 'mañana'],
    [-1, 'yesterday', 'ayer'],
    [2, 'in 2 days', 'pasado mañana'],
    [-13, '13 days ago', 'hace 13 días'],
    [14, 'in 2 weeks', 'dentro de 2 semanas'],
    [-43, '6 weeks ago', 'hace 6 semanas'],
    [-19, '3 weeks ago', 'hace 3 semanas'],
    [-69, '10 weeks ago', 'hace 10 semanas'],
    [-70, '2 months ago', 'hace 2 meses'],
    [-152, '5 months ago', 'hace 5 meses'],
    [-136, '4 months ago', 'hace 4 meses'],
    [-365, '12 months ago', 'hace 12 meses'],
    [-730, '2 years ago', 'hace 2 años'],
    [-729, '2 years ago', 'hace 2 años'],
    [1000, 'in 3 years', 'dentro de 3 años'],
  ])('says %i days from today as "%s" and "%s"', (days, english, spanish) => {
    expect(relativeDate(addDays(today, days), today, 'en')).toBe(english)
    expect(relativeDate(addDays(today, days), today, 'es')).toBe(spanish)
  })

  it('never says that another day is today, and tells past from future', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50_000 }), (days) => {
        expect(relativeDate(addDays(today, days), today, 'en')).toMatch(
          /^in [1-9]\d* (day|week|month|year)s$/,
        )
        expect(relativeDate(addDays(today, -days), today, 'en')).toMatch(
          /^[1-9]\d* (day|week|month|year)s ago$/,
        )
      }),
    )
  })
})
