import { expect, test } from 'vitest'
import { cutDirection } from '../../../renderer/ui/cut-direction.ts'

test('words of one direction, and those that begin left to right, run as they begin', () => {
  for (const words of ['Ana Brimdal-Ruiz', 'ليلى المنصوري', 'שירה לוי', 'John Smith عبد الرحمن', '', '42'])
    expect(cutDirection(words)).toBe('auto')
})

test('words that begin right to left and end left to right would be cut in the middle: they run left to right', () => {
  expect(cutDirection("مريم O'Brien-Łukasiewicz")).toBe('ltr')
  expect(cutDirection('“שירה” Levy (3)')).toBe('ltr')
})
