import { expect, test } from 'vitest'
import { timeOfWords } from '../../db/domain/time-words.ts'

test.for([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['9', '09:00'],
  ['2 pm', '14:00'],
  ['2:30pm', '14:30'],
  ['12 am', '00:00'],
  ['12 PM', '12:00'],
  ['4:30 p. m.', '16:30'],
  ['9h', '09:00'],
  ['14.15', '14:15'],
])('%s is %s', ([words, time]) => expect(timeOfWords(words as string)).toBe(time))

test.for(['', 'soon', '25:00', '14:60', '13 pm', '0 am', '2 xm', '2:3'])('%s is no time', (words) =>
  expect(timeOfWords(words)).toBeUndefined(),
)
