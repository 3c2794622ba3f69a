import { describe, expect, it } from 'vitest'
import { rowAfterKey } from '../../../../renderer/ui/data-grid/grid-keys.ts'

const list = { total: 100, pageRows: 20 }

describe('keys in a list', () => {
  it.each([
    ['ArrowDown', 5, 6],
    ['j', 5, 6],
    ['ArrowUp', 5, 4],
    ['k', 5, 4],
    ['PageDown', 5, 25],
    ['PageUp', 25, 5],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['ArrowDown', 99, 99],
    ['PageDown', 95, 99],
    ['PageUp', 5, 0],
    ['ArrowUp', 0, 0],
  ])('%s goes from %i to %i', (key, from, to) => {
    expect(rowAfterKey(key, from, list)).toBe(to)
  })

  it.each(['a', 'Enter', 'Tab', 'ArrowLeft', 'constructor'])('%s does not move', (key) => {
    expect(rowAfterKey(key, 5, list)).toBeUndefined()
  })
})
