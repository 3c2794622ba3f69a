import { describe, expect, it } from 'vitest'
import { sortAlsoBy, sortBy, withSort } from '../../../../renderer/ui/data-grid/grid-sort.ts'

const up = (column: string) => ({ column, direction: 'ascending' }) as const
const down = (column: string) => ({ column, direction: 'descending' }) as const

describe('the order of rows', () => {
  it('is by the column alone, and turns around when it is pressed again', () => {
    expect(sortBy([], 'name')).toEqual([up('name')])
    expect(sortBy([up('name')], 'name')).toEqual([down('name')])
    expect(sortBy([down('name')], 'name')).toEqual([up('name')])
    expect(sortBy([up('name'), down('last')], 'name')).toEqual([up('name')])
  })

  it('takes further columns in, around and out with Shift', () => {
    expect(sortAlsoBy([up('name')], 'last')).toEqual([up('name'), up('last')])
    expect(sortAlsoBy([up('name'), up('last')], 'name')).toEqual([down('name'), up('last')])
    expect(sortAlsoBy([down('name'), up('last')], 'name')).toEqual([up('last')])
  })

  it('follows the menu of a column', () => {
    expect(withSort([up('name')], down('last'), false)).toEqual([down('last')])
    expect(withSort([up('name')], down('last'), true)).toEqual([up('name'), down('last')])
    expect(withSort([up('name'), up('last')], down('name'), true)).toEqual([down('name'), up('last')])
  })
})
