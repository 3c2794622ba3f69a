import { expect, test } from 'vitest'
import { importMutated } from './mutated-imports.ts'

test('1,000 mutated files crash nothing and leave no rows', { timeout: 3_600_000 }, async () => {
  const { taken, refused, created } = await importMutated(1000, 11, 'collected')
  console.log(`${taken} taken with ${created} rows, ${refused} refused`)
  expect(taken + refused).toBe(1000)
})
