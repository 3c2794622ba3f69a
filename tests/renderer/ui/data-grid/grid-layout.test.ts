import { describe, expect, it } from 'vitest'
import { runColumnCommand, type ColumnCommand } from '../../../../renderer/ui/data-grid/column-commands.ts'
import { defaultLayout, type GridLayout } from '../../../../renderer/ui/data-grid/grid-column.ts'
import {
  gridTracks,
  moveColumnTo,
  neighbourOf,
  orderedIds,
  resizeColumn,
} from '../../../../renderer/ui/data-grid/grid-layout.ts'

const columns = ['name', 'seat', 'last'].map((id) => ({ id, header: id, cell: () => id, isSortable: true }))

describe('columns', () => {
  it('follow the kept order, forget those that are gone and put new ones last', () => {
    const layout = { ...defaultLayout, order: ['last', 'gone', 'name', 'last'] }
    expect(orderedIds(columns, layout)).toEqual(['last', 'name', 'seat'])
  })

  it('take the place of the one they are dropped on', () => {
    expect(moveColumnTo(columns, defaultLayout, 'name', 'last').order).toEqual(['seat', 'last', 'name'])
    expect(moveColumnTo(columns, defaultLayout, 'last', 'name').order).toEqual(['last', 'name', 'seat'])
    expect(moveColumnTo(columns, defaultLayout, 'last', 'gone')).toBe(defaultLayout)
  })

  it('step over hidden neighbours', () => {
    const layout = { ...defaultLayout, hidden: ['seat'] }
    expect(neighbourOf(columns, layout, 'name', 1)).toBe('last')
    expect(neighbourOf(columns, layout, 'name', -1)).toBeUndefined()
    expect(neighbourOf(columns, layout, 'last', -1)).toBe('name')
  })

  it('stay within their limits when resized', () => {
    const column = { id: 'name', header: 'Name', cell: () => '', minWidth: 80, maxWidth: 300 }
    expect(resizeColumn(defaultLayout, column, 10).widths).toEqual({ name: 80 })
    expect(resizeColumn(defaultLayout, column, 1000).widths).toEqual({ name: 300 })
    expect(resizeColumn(defaultLayout, column, 123.4).widths).toEqual({ name: 123 })
  })

  it('fill the width: growing ones share, resized ones keep theirs, and the last grows when none does', () => {
    const column = (id: string, grow: number, isResized = false) => ({ id, size: 100, grow, isResized })
    expect(gridTracks([column('a', 1), column('b', 0)])).toBe('minmax(100px, 1fr) 100px')
    expect(gridTracks([column('a', 1, true), column('b', 0)])).toBe('100px minmax(100px, 1fr)')
    expect(gridTracks([])).toBe('')
  })
})

describe('the menu of a column', () => {
  function run(command: ColumnCommand, start: GridLayout = defaultLayout) {
    const result = { layout: start, sorts: [{ column: 'name', direction: 'ascending' as const }] }
    const state = {
      columns,
      ...result,
      onLayoutChange: (layout: GridLayout) => (result.layout = layout),
      onSortsChange: (sorts: readonly object[]) => Object.assign(result, { sorts }),
    }
    runColumnCommand(state, 'name', command, 200)
    return result
  }

  it('hides, widens, narrows and moves', () => {
    expect(run({ do: 'hide' }).layout.hidden).toEqual(['name'])
    expect(run({ do: 'wider' }).layout.widths).toEqual({ name: 216 })
    expect(run({ do: 'narrower' }).layout.widths).toEqual({ name: 184 })
    expect(run({ do: 'move', step: 1 }).layout.order).toEqual(['seat', 'name', 'last'])
    expect(run({ do: 'move', step: -1 }).layout).toBe(defaultLayout)
  })

  it('sorts, and takes the sort away', () => {
    expect(run({ do: 'sort', direction: 'descending', isAlso: false }).sorts).toEqual([
      { column: 'name', direction: 'descending' },
    ])
    expect(run({ do: 'clearSort' }).sorts).toEqual([])
  })
})
