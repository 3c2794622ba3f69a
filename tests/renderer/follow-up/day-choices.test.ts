import { expect, test } from 'vitest'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { timeOfDay } from '../../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { timeOfWords } from '../../../db/domain/time-words.ts'
import { dayChoices } from '../../../renderer/follow-up/parts/day-choices.ts'

const offered = (today: string) =>
  dayChoices(translator('en'), today as LocalDate).map(({ id, day }) => [id, day])

test('on a Sunday tomorrow is next week, and is offered once', () => {
  expect(offered('2026-11-21').map(([id]) => id)).toEqual(['tomorrow', 'nextWeek', 'twoWeeks'])
  expect(offered('2026-11-22')).toEqual([
    ['tomorrow', '2026-11-23'],
    ['twoWeeks', '2026-12-06'],
  ])
})

test('a time as it is shown is read again, in either language', () => {
  for (const locale of ['en', 'es'])
    for (const time of ['00:05', '02:55', '12:00', '23:40'] as LocalTime[])
      expect(timeOfWords(timeOfDay(time, locale))).toBe(time)
})
