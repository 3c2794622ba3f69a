import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayOfWords } from '../../db/domain/day-words.ts'
import { addDays, parseLocalDate, weekday, type LocalDate } from '../../db/domain/local-date.ts'

// A Tuesday.
const today = parseLocalDate('2026-03-03')
const ahead = (words: string, on: string = today, locale = 'en-GB') =>
  dayOfWords(words, { today: parseLocalDate(on), locale, toward: 'future' })
const back = (words: string) => dayOfWords(words, { today, locale: 'en-GB', toward: 'past' })

describe('what is due', () => {
  test.for([
    ['today', '2026-03-03'],
    ['Hoy', '2026-03-03'],
    ['tomorrow', '2026-03-04'],
    ['mañana', '2026-03-04'],
    ['pasado mañana', '2026-03-05'],
    ['friday', '2026-03-06'],
    ['Fri', '2026-03-06'],
    ['on Friday', '2026-03-06'],
    ['el viernes', '2026-03-06'],
    ['miércoles', '2026-03-04'],
    ['tuesday', '2026-03-10'],
    ['next tuesday', '2026-03-10'],
    ['in 2 days', '2026-03-05'],
    ['en 3 días', '2026-03-06'],
    ['dentro de dos semanas', '2026-03-17'],
    ['in 2 weeks', '2026-03-17'],
    ['in a week', '2026-03-10'],
    ['2w', '2026-03-17'],
    ['10 days', '2026-03-13'],
    ['next week', '2026-03-09'],
    ['próxima semana', '2026-03-09'],
    ['la semana que viene', '2026-03-09'],
    ['next month', '2026-04-03'],
    ['el próximo mes', '2026-04-03'],
    ['el mes que viene', '2026-04-03'],
    ['end of month', '2026-03-31'],
    ['fin de mes', '2026-03-31'],
    ['12 mar', '2026-03-12'],
    ['March 12', '2026-03-12'],
    ['12 de marzo', '2026-03-12'],
    ['12th march 2027', '2027-03-12'],
    ['1 march', '2027-03-01'],
    ['2026-05-01', '2026-05-01'],
    ['4/3/2026', '2026-03-04'],
  ])('%s', ([words, day]) => expect(ahead(words as string)).toBe(day))

  test.for([
    ['2026-01-31', 'next month', '2026-02-28'],
    ['2028-01-31', 'in 1 month', '2028-02-29'],
    ['2026-12-31', 'in 2 months', '2027-02-28'],
    ['2026-10-31', 'en un mes', '2026-11-30'],
    ['2026-02-28', 'tomorrow', '2026-03-01'],
    ['2028-02-28', 'tomorrow', '2028-02-29'],
    ['2026-12-31', 'mañana', '2027-01-01'],
    ['2026-02-10', 'end of month', '2026-02-28'],
  ])('at the end of a month: %s, %s', ([on, words, day]) => expect(ahead(words as string, on)).toBe(day))

  it('reads numbers as the place writes them', () => {
    expect(ahead('4/3', today, 'en-US')).toBe('2026-04-03')
    expect(ahead('4/3', today, 'es-MX')).toBe('2026-03-04')
  })

  test.for([
    '',
    'soon',
    'blah day',
    '31 feb',
    '99/99',
    'in x weeks',
    'in 99999 years',
    'next',
    '2026-02-30',
    'mo',
  ])('does not guess: %s', (words) => expect(ahead(words)).toBeUndefined())
})

describe('what happened', () => {
  test.for([
    ['yesterday', '2026-03-02'],
    ['ayer', '2026-03-02'],
    ['friday', '2026-02-27'],
    ['tuesday', '2026-02-24'],
    ['last friday', '2026-02-27'],
    ['el viernes pasado', '2026-02-27'],
    ['2 days ago', '2026-03-01'],
    ['hace dos semanas', '2026-02-17'],
    ['3d', '2026-02-28'],
    ['last week', '2026-02-24'],
    ['12 mar', '2025-03-12'],
    ['1 march', '2026-03-01'],
  ])('%s', ([words, day]) => expect(back(words as string)).toBe(day))
})

test('a weekday is the next of its name, never today, at most a week away', () => {
  const names = ['monday', 'martes', 'wednesday', 'jueves', 'friday', 'sábado', 'sunday']
  const day = fc.integer({ min: 0, max: 20_000 }).map((by) => addDays('2000-01-01' as LocalDate, by))
  fc.assert(
    fc.property(day, fc.nat(6), (on, place) => {
      const found = ahead(names[place] ?? '', on)
      expect(found && weekday(found)).toBe(place + 1)
      expect(found && found > on && found <= addDays(on, 7)).toBe(true)
    }),
  )
})

test('whatever is typed, it answers', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => ahead(text)).not.toThrow()
    }),
  )
})
