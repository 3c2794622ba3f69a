import { expect, test } from 'vitest'
import { importMutated } from './mutated-imports.ts'

test('1,000 mutated files crash nothing and leave no rows', { timeout: 1_200_000 }, async () => {
  const { taken, refused } = await importMutated(1000, 11)
  expect(taken + refused).toBe(1000)
})
