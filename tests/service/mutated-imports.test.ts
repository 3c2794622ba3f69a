import { expect, test } from 'vitest'
import { importMutated } from './mutated-imports.ts'

test('mutated files are taken whole or refused, and leave nothing behind when undone', async () => {
  const { taken, refused } = await importMutated(12, 7)
  expect(taken + refused).toBe(12)
  expect(taken).toBeGreaterThan(3)
})
