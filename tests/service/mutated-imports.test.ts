import { expect, test } from 'vitest'
import { oneReader } from '../exchange/import/one-reader.ts'
import { hasSharedFiles } from '../exchange/import/shared-files.ts'
import { importMutated } from './mutated-imports.ts'

const reader = oneReader()

async function expectWholeOrRefused(from: 'invented' | 'collected'): Promise<void> {
  const { taken, refused } = await importMutated(reader, 8, 7, [from])
  expect(taken + refused).toBe(8)
  expect(taken).toBeGreaterThan(3)
}

test(
  'mutated invented files are taken whole or refused, and leave nothing behind when undone',
  { timeout: 60_000 },
  () => expectWholeOrRefused('invented'),
)

test.skipIf(!hasSharedFiles('contacts'))(
  'mutated collected files are taken whole or refused, and leave nothing behind when undone',
  { timeout: 60_000 },
  () => expectWholeOrRefused('collected'),
)
