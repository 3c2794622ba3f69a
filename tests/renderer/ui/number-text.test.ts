import { expect, test } from 'vitest'
import { numberText, readTypedNumber, stepped } from '../../../renderer/ui/number-text.ts'

test.for([
  ['12,5', { decimals: 10 }, { number: 12.5, fault: null }],
  ['1.234,56', { decimals: 10 }, { number: 1234.56, fault: null }],
  ['', {}, { number: Number.NaN, fault: null }],
  ['1,2,3', { decimals: 10 }, { number: Number.NaN, fault: 'unclear' }],
  ['42', { minValue: 0 }, { number: 42, fault: null }],
  ['2.5', {}, { number: 2.5, fault: 'whole' }],
  ['12.345', { decimals: 2 }, { number: 12.345, fault: 'decimals' }],
  ['-1', { minValue: 0 }, { number: -1, fault: 'least' }],
  ['61', { maxValue: 60 }, { number: 61, fault: 'most' }],
] as const)('%s', ([text, range, read]) => expect(readTypedNumber(text, 'en-US', range)).toEqual(read))

test('what stands there reads as itself in every place', () => {
  for (const locale of ['en-US', 'es', 'es-MX'])
    for (const number of [12.5, 1.234, 1234, 0.125, -3])
      expect(readTypedNumber(numberText(number, locale), locale, { decimals: 10 }).number).toBe(number)
})

test('a step stays within the range', () => {
  expect([
    stepped(0.1, 0.2, {}),
    stepped(58, 5, { maxValue: 60 }),
    stepped(Number.NaN, 1, { minValue: 1 }),
  ]).toEqual([0.3, 60, 1])
})
