import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFilterText } from '../../db/domain/filter/filter-text.ts'

const is = (field: string, ...words: string[]) => ({ field, op: words.length > 1 ? 'any-of' : 'is', words })

describe('a filter as it is typed', () => {
  it.each([
    ['sector=health', is('sector', 'health')],
    ['garcia', { field: 'name', op: 'contains', words: ['garcia'] }],
    [
      'sector=health and (tag=champion or days>45)',
      {
        all: [
          is('sector', 'health'),
          { any: [is('tag', 'champion'), { field: 'days', op: 'more', words: ['45'] }] },
        ],
      },
    ],
    [
      'tag=a|b, name~"de la Cruz"',
      { all: [is('tag', 'a', 'b'), { field: 'name', op: 'contains', words: ['de la Cruz'] }] },
    ],
    [
      'trust=2..4 y email vacío',
      {
        all: [
          { field: 'trust', op: 'between', words: ['2', '4'] },
          { field: 'email', op: 'empty', words: [] },
        ],
      },
    ],
    [
      'phone not empty o tag!=x',
      {
        any: [
          { field: 'phone', op: 'not-empty', words: [] },
          { field: 'tag', op: 'is-not', words: ['x'] },
        ],
      },
    ],
    ['created last 30', { field: 'created', op: 'last-days', words: ['30'] }],
    ['created in the last 30 days', { field: 'created', op: 'last-days', words: ['30'] }],
    ['created en los últimos 3 meses', { field: 'created', op: 'last-days', words: ['3m'] }],
    ['due en las próximas 2 semanas', { field: 'due', op: 'next-days', words: ['2w'] }],
    ['due next 14d', { field: 'due', op: 'next-days', words: ['14'] }],
    ['last-contact older than 3 months', { field: 'last-contact', op: 'older-than', words: ['3m'] }],
    ['last-contact more than 1 year ago', { field: 'last-contact', op: 'older-than', words: ['1y'] }],
    ['last-contact hace más de 2 años', { field: 'last-contact', op: 'older-than', words: ['2y'] }],
    ['due dentro de más de 2 semanas', { field: 'due', op: 'later-than', words: ['2w'] }],
    ['due next week', { field: 'due', op: 'during', words: ['next-week'] }],
    ['due la próxima semana', { field: 'due', op: 'during', words: ['next-week'] }],
    ['due la semana que viene', { field: 'due', op: 'during', words: ['next-week'] }],
    ['created el mes pasado', { field: 'created', op: 'during', words: ['last-month'] }],
    ['created este año', { field: 'created', op: 'during', words: ['this-year'] }],
    [
      'due mañana o due today, tag=a',
      {
        any: [
          { field: 'due', op: 'during', words: ['tomorrow'] },
          { all: [{ field: 'due', op: 'during', words: ['today'] }, is('tag', 'a')] },
        ],
      },
    ],
    ['days>=45', { any: [{ field: 'days', op: 'more', words: ['45'] }, is('days', '45')] }],
    ['due=2026-03-03', is('due', '2026-03-03')],
  ])('%s', (text, filter) => expect(parseFilterText(text)).toEqual(filter))

  it.each([
    ['', undefined],
    ['(tag=a', undefined],
    ['tag=', undefined],
    ['tag=a)', ')'],
    ['tag==a', '='],
    ['tag=a b', 'b'],
    ['due last many', 'last'],
    ['due next 30 years old', 'old'],
    ['due last 999 years', 'last'],
  ])('says where it stops understanding %o', (text, word) => {
    expect(parseFilterText(text)).toEqual({ unreadable: word })
  })

  it('never breaks', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '(', ')', ',', '|', '"', '\\', '=', '<', '>', '~', '!', '^', '.', ' '),
        }),
        (text) => void parseFilterText(text),
      ),
    )
  })
})
