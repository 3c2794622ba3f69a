import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GridLines, type GridLine } from '../../../../renderer/ui/data-grid/grid-lines.ts'

/** The lines spelt out, which the class never does. */
const spelt = (counts: readonly number[]): GridLine[] => {
  let row = 0
  return counts.flatMap((count, place): GridLine[] => [
    { kind: 'head', group: { label: String(place), count }, place },
    ...Array.from({ length: count }, (): GridLine => ({ kind: 'row', row: row++ })),
  ])
}

describe('the lines of a grid', () => {
  it('are the heads of its groups and its rows in order, wherever one looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0)
        const groups = counts.map((count, place) => ({ label: String(place), count }))
        const lines = new GridLines(groups, total)
        const wanted = spelt(counts)
        expect(lines.length).toBe(wanted.length)
        expect(wanted.map((_, line) => lines.at(line))).toEqual(wanted)
        for (let row = 0; row < total; row++) {
          expect(lines.at(lines.lineOf(row))).toEqual({ kind: 'row', row })
          expect(lines.rowFrom(lines.lineOf(row))).toBe(row)
        }
      }),
    )
  })

  it('are the rows alone without groups', () => {
    const lines = new GridLines(null, 3)
    expect(lines.length).toBe(3)
    expect([0, 1, 2].map((line) => lines.at(line))).toEqual([0, 1, 2].map((row) => ({ kind: 'row', row })))
    expect(lines.lineOf(2)).toBe(2)
  })
})
