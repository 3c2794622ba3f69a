import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutArea, draggedCut, middleCut, mostZoom, reach } from '../../../renderer/ui/square-cut.ts'

const wide = { width: 400, height: 200 }

test('the middle square of the shorter side is where one begins', () => {
  expect(cutArea(wide, middleCut)).toEqual({ left: 100, top: 0, side: 200 })
  expect(cutArea({ width: 200, height: 400 }, middleCut)).toEqual({ left: 0, top: 100, side: 200 })
})

test('closer, the square is smaller and can be moved to every edge', () => {
  expect(cutArea(wide, { x: 0, y: 1, zoom: 2 })).toEqual({ left: 0, top: 100, side: 100 })
  expect(cutArea(wide, { x: 1, y: 0.5, zoom: 4 })).toEqual({ left: 350, top: 75, side: 50 })
  expect(reach(400, 200)).toEqual({ least: 0.25, most: 0.75 })
  expect(reach(200, 200)).toEqual({ least: 0.5, most: 0.5 })
})

test('dragging follows the pointer and stops at the edge, from where it turns back at once', () => {
  const right = draggedCut(wide, middleCut, { x: 0.25, y: 0 })
  expect(cutArea(wide, right)).toMatchObject({ left: 50 })
  const far = draggedCut(wide, middleCut, { x: 9, y: 9 })
  expect(cutArea(wide, far)).toEqual({ left: 0, top: 0, side: 200 })
  expect(cutArea(wide, draggedCut(wide, far, { x: -0.25, y: 0 }))).toMatchObject({ left: 50 })
})

test('the square never leaves the picture', () => {
  const length = fc.integer({ min: 1, max: 5000 })
  const share = fc.double({ min: -1, max: 2, noNaN: true })
  fc.assert(
    fc.property(length, length, share, share, fc.double({ min: 1, max: mostZoom, noNaN: true }), (...of) => {
      const [width, height, x, y, zoom] = of
      const { left, top, side } = cutArea({ width, height }, { x, y, zoom })
      return left >= 0 && top >= 0 && left + side <= width + 1e-6 && top + side <= height + 1e-6
    }),
  )
})
