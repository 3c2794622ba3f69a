import { describe, expect, it } from 'vitest'
import type { Filter } from '../../../db/domain/filter/filter.ts'
import {
  isHalfSaid,
  newCondition,
  newGroup,
  toDraft,
  toFilter,
  withField,
  withOperator,
  withoutPart,
  withPart,
  type DraftCondition,
} from '../../../renderer/list/parts/filter-draft.ts'

const nested: Filter = {
  all: [
    { field: 'sector', op: 'is', value: 'health' },
    {
      any: [
        { field: 'tag', op: 'any-of', value: ['a', 'b'] },
        { field: 'days', op: 'between', value: [1, 5] },
        { field: 'email', op: 'empty' },
      ],
    },
  ],
}

describe('a filter that is put together', () => {
  it('is the filter it began as while nothing is changed', () => {
    expect(toFilter(toDraft(nested))).toEqual({ filter: nested, unfinished: 0 })
    const lone: Filter = { field: 'name', op: 'contains', value: 'x' }
    expect(toFilter(toDraft(lone))).toEqual({ filter: { all: [lone] }, unfinished: 0 })
  })

  it('leaves out what is not finished, and counts it', () => {
    const half: DraftCondition = { ...newCondition(), field: 'days', op: 'between', values: [1, null] }
    const draft = newGroup('all', [newCondition(), half, newGroup('any', [newCondition()])])
    expect(toFilter(draft)).toEqual({ filter: { all: [] }, unfinished: 3 })
  })

  it('knows what text would lose: a condition without its value, not one that was never begun', () => {
    const half: DraftCondition = { ...newCondition(), field: 'tag', op: 'is' }
    expect(isHalfSaid(newGroup('all', [newGroup('any', [half])]))).toBe(true)
    expect(isHalfSaid(newGroup('all', [newCondition(), { ...half, values: ['a'] }]))).toBe(false)
    expect(isHalfSaid(toDraft(nested))).toBe(false)
  })

  it('changes and loses a part wherever it stands', () => {
    const draft = toDraft(nested)
    const group = draft.parts[1]
    if (group === undefined || !('how' in group)) throw new Error('no group')
    const [tag, days, email] = group.parts as readonly DraftCondition[]
    if (!tag || !days || !email) throw new Error('no conditions')
    const without = withoutPart(withoutPart(draft, days.id), email.id)
    const changed = withPart(without, { ...tag, values: ['c'] })
    expect(toFilter(changed).filter).toEqual({
      all: [
        { field: 'sector', op: 'is', value: 'health' },
        { any: [{ field: 'tag', op: 'any-of', value: ['c'] }] },
      ],
    })
  })

  it('asks another field what one mostly means, and keeps values where the comparison takes them', () => {
    const flag = withField(newCondition(), 'planned', { type: 'flag' })
    expect(flag).toMatchObject({ op: 'is', values: [true] })
    const text = { ...withField(newCondition(), 'name', { type: 'text' }), values: ['x'] }
    expect(text.op).toBe('contains')
    expect(withOperator(text, 'any-of').values).toEqual(['x'])
    expect(withOperator(text, 'empty').values).toEqual([])
    const several = { ...text, op: 'any-of' as const, values: ['x', 'y'] }
    expect(withOperator(several, 'is').values).toEqual(['x'])
    const day = { ...withField(newCondition(), 'created', { type: 'date' }), values: ['2026-03-03'] }
    expect(withOperator(day, 'last-days').values).toEqual([])
  })
})
