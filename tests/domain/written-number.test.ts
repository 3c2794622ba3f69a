import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { numberOfText } from '../../db/domain/written-number.ts'

describe('a number as people write it', () => {
  test.for([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234,5', 1234.5],
    ['-1e3', -1000],
    ['\u22125', -5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['.5', 0.5],
    ['12.', 12],
    ['007', 7],
  ] as const)('%s is %d in both languages', ([text, number]) => {
    expect(['en-US', 'es', 'es-MX', undefined].map((locale) => numberOfText(text, locale))).toEqual(
      Array.from({ length: 4 }, () => number),
    )
  })

  it('reads three digits behind one sign as the place does', () => {
    expect(['en-US', 'es-MX', 'es', undefined].map((locale) => numberOfText('1,234', locale))).toEqual([
      1234,
      1234,
      1.234,
      undefined,
    ])
    expect(['en-US', 'es-MX', 'es', undefined].map((locale) => numberOfText('1.234', locale))).toEqual([
      1.234, 1.234, 1234, 1.234,
    ])
  })

  test.for([
    '',
    'x',
    '12a',
    '1,2,3',
    '1.2.3',
    '12..5',
    '1,23,456',
    '1.234,567.8',
    '$5',
    '5 %',
    '1e999',
    '--1',
    '9007199254740993',
  ])('leaves nothing out to make one: %s', (text) => expect(numberOfText(text, 'en-US')).toBeUndefined())

  it('reads back what a place writes', () => {
    const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((whole) => whole / 1000)
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('en-US', 'en-GB', 'es-MX', 'es'),
        fc.boolean(),
        (given, locale, useGrouping) => {
          const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping }).format(given)
          expect(numberOfText(text, locale)).toBe(given)
        },
      ),
    )
  })
})
