import { expect, test } from 'vitest'
import { importMutated } from './mutated-imports.ts'

test.each(['invented', 'collected'] as const)(
  'mutated %s files are taken whole or refused, and leave nothing behind when undone',
  { timeout: 60_000 },
  async (from) => {
    const { taken, refused } = await importMutated(8, 7, from)
    expect(taken + refused).toBe(8)
    expect(taken).toBeGreaterThan(3)
  },
)
