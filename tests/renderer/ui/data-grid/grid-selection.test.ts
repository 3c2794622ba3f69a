import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  selectedCount,
  selectionState,
  toggleRow,
  withRows,
  type GridSelection,
} from '../../../../renderer/ui/data-grid/grid-selection.ts'

const list = ['a', 'b', 'c', 'd', 'e']

const ticked = (selection: GridSelection) => list.filter((id) => isSelected(selection, id))

describe('ticked rows', () => {
  it('are all of a list without naming one of them', () => {
    expect(everythingSelected).toEqual({ kind: 'all', except: new Set() })
    expect(ticked(everythingSelected)).toEqual(list)
    expect(selectedCount(everythingSelected, 100_000)).toBe(100_000)
  })

  it('keep the exceptions when everything was ticked', () => {
    const selection = toggleRow(everythingSelected, 'b')
    expect(selection).toEqual({ kind: 'all', except: new Set(['b']) })
    expect(ticked(selection)).toEqual(['a', 'c', 'd', 'e'])
    expect(selectedCount(selection, 100_000)).toBe(99_999)
  })

  it('leave what was there before unchanged', () => {
    const before = withRows(nothingSelected, ['a'], true)
    withRows(before, ['b'], true)
    expect(ticked(before)).toEqual(['a'])
    expect(ticked(nothingSelected)).toEqual([])
  })

  it('show in the head as none, some or all', () => {
    expect(selectionState(nothingSelected, 5)).toBe('none')
    expect(selectionState(withRows(nothingSelected, ['a'], true), 5)).toBe('some')
    expect(selectionState(withRows(nothingSelected, list, true), 5)).toBe('all')
    expect(selectionState(withRows(everythingSelected, list, false), 5)).toBe('none')
    expect(selectionState(everythingSelected, 0)).toBe('none')
  })

  it('are what the same steps do to a plain set of ids', () => {
    const step = fc.record({ ids: fc.subarray(list), isTicked: fc.boolean(), all: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let selection = nothingSelected
        let model = new Set<string>()
        for (const { ids, isTicked, all } of steps) {
          if (all) [selection, model] = [everythingSelected, new Set(list)]
          selection = withRows(selection, ids, isTicked)
          for (const id of ids)
            if (isTicked) model.add(id)
            else model.delete(id)
          expect(ticked(selection)).toEqual(list.filter((id) => model.has(id)))
          expect(selectedCount(selection, list.length)).toBe(model.size)
        }
      }),
    )
  })
})
