import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFilterText, toFilter } from '../../db/domain/filter/filter-text.ts'
import { isGroup, partsOf, type Filter, type FilterValue } from '../../db/domain/filter/filter.ts'
import type { Operator } from '../../db/domain/filter/operator.ts'
import { periods } from '../../db/domain/filter/relative-day.ts'
import { filterText } from '../../db/domain/filter/say-filter.ts'

const say = (filter: Filter) => filterText(filter, (_, value) => String(value))

describe('a filter in words', () => {
  it.each([undefined, 'soon', '-1', ['30', '60']])('is refused with %o as a length of time', (value) => {
    const broken = { field: 'created', op: 'last-days', ...(value !== undefined && { value }) } as Filter
    expect(() => say(broken)).toThrow(expect.objectContaining({ code: 'input.invalid' }))
  })

  it.each<[Filter, string]>([
    [{ all: [] }, ''],
    [{ field: 'sector', op: 'is', value: 'health' }, 'sector=health'],
    [
      {
        all: [
          { field: 'sector', op: 'is', value: 'health' },
          {
            any: [
              { field: 'tag', op: 'is', value: 'champion' },
              { field: 'days', op: 'more', value: 45 },
            ],
          },
        ],
      },
      'sector=health and (tag=champion or days>45)',
    ],
    [{ field: 'tag', op: 'any-of', value: ['a', 'and'] }, 'tag=a|"and"'],
    [{ field: 'tag', op: 'none-of', value: ['a'] }, 'tag!=a|a'],
    [{ field: 'name', op: 'contains', value: 'de la "Cruz"' }, String.raw`name~"de la \"Cruz\""`],
    [{ field: 'trust', op: 'between', value: [2, 4] }, 'trust=2..4'],
    [{ field: 'trust', op: 'between', value: ['.', 'a.'] }, 'trust=".".."a."'],
    [{ any: [{ all: [{ field: 'email', op: 'not-empty' }] }] }, 'email not empty'],
    [{ field: 'created', op: 'last-days', value: 30 }, 'created last 30'],
    [{ field: 'due', op: 'next-days', value: '2w' }, 'due next 2 weeks'],
    [{ field: 'created', op: 'older-than', value: '1m' }, 'created older than 1 month'],
    [{ field: 'due', op: 'later-than', value: '1y' }, 'due later than 1 year'],
    [{ field: 'due', op: 'during', value: 'next-week' }, 'due next week'],
    [{ field: 'last', op: 'during', value: 'today' }, '"last" today'],
  ])('%o is %s', (filter, text) => expect(say(filter)).toBe(text))

  it('is read as the filter that it says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (filter) => {
        const text = say(filter)
        if (text === '') return
        const typed = parseFilterText(text)
        if ('unreadable' in typed) throw new Error(`${text} is not read`)
        const read = await toFilter(typed, {
          read: async ({ op, words }) => ({ op, values: words }),
          opposite: (inner) => inner,
        })
        expect(plain(read)).toEqual(plain(filter))
      }),
    )
  })
})

const several: readonly Operator[] = ['any-of', 'none-of']
const text = fc.string({ minLength: 1 })
const condition: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: text,
    op: fc.constantFrom<Operator>('is', 'is-not', 'contains', 'not-contains', 'starts-with', 'more', 'less'),
    value: text,
  }),
  fc.record({
    field: text,
    op: fc.constantFrom(...several),
    value: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ field: text, op: fc.constant<Operator>('between'), value: fc.tuple(text, text) }),
  fc.record({ field: text, op: fc.constantFrom<Operator>('empty', 'not-empty') }),
  fc.record({
    field: text,
    op: fc.constantFrom<Operator>('last-days', 'next-days', 'older-than', 'later-than'),
    value: fc.constantFrom('0', '30', '1w', '2w', '1m', '18m', '1y', '10y'),
  }),
  fc.record({ field: text, op: fc.constant<Operator>('during'), value: fc.constantFrom(...periods) }),
)
const { arbitrary } = fc.letrec<{ arbitrary: Filter }>((tie) => ({
  arbitrary: fc.oneof(
    { maxDepth: 3 },
    condition,
    fc.array(tie('arbitrary'), { maxLength: 3 }).map((all): Filter => ({ all })),
    fc.array(tie('arbitrary'), { maxLength: 3 }).map((any): Filter => ({ any })),
  ),
}))

/** Without groups that group nothing, and "any of several" as a set. */
function plain(filter: Filter): unknown {
  if (!isGroup(filter)) {
    const { value, ...rest } = filter
    const values: readonly FilterValue[] =
      typeof value === 'object' ? value : value === undefined ? [] : [value]
    return { ...rest, values: several.includes(filter.op) ? new Set(values) : values }
  }
  const parts = partsOf(filter)
    .map(plain)
    .filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return parts.length === 1 ? parts[0] : { [`${'all' in filter}`]: parts }
}
