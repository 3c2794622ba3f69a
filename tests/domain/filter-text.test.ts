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
