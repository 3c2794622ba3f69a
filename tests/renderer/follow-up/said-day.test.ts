import { expect, test } from 'vitest'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import { readSaidDay } from '../../../renderer/follow-up/parts/said-day.ts'

// A Tuesday.
const place = {
  today: parseLocalDate('2026-03-03'),
  locale: 'en-GB',
  toward: 'future',
  takesTime: true,
} as const

test.for([
  ['', { day: null, time: null, trouble: null }],
  ['2026-03-15', { day: '2026-03-15', time: null, trouble: null }],
  ['friday at 3pm', { day: '2026-03-06', time: '15:00', trouble: null }],
  ['lunes por la tarde', { day: '2026-03-09', time: null, trouble: null }],
  ['31/02/2026', { day: null, time: null, trouble: 'unclear' }],
  ['2 Feb 6031', { day: null, time: null, trouble: 'unclear' }],
])('%s', ([words, said]) => expect(readSaidDay(words as string, place)).toEqual(said))

test('an hour that has no place is told, never left out', () => {
  const said = readSaidDay('friday at 3pm', { ...place, takesTime: false })
  expect(said).toEqual({ day: null, time: null, trouble: 'noTime' })
})

test('a day behind the last one is told', () => {
  const on = (words: string) => readSaidDay(words, { ...place, max: place.today }).trouble
  expect([on('tomorrow'), on('today')]).toEqual(['tooLate', null])
})
