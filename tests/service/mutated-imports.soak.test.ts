import { expect, test } from 'vitest'
import { oneReader } from '../exchange/import/one-reader.ts'
import { hasSharedFiles } from '../exchange/import/shared-files.ts'
import { importMutated } from './mutated-imports.ts'

const reader = oneReader()

test.skipIf(!hasSharedFiles('contacts'))(
  '1,000 mutated files crash nothing and leave no rows',
  { timeout: 3_600_000 },
  async () => {
    const { taken, refused, created } = await importMutated(reader, 1000, 11, ['collected'])
    console.log(`${taken} taken with ${created} rows, ${refused} refused`)
    expect(taken + refused).toBe(1000)
    expect(taken).toBeGreaterThan(500)
    expect(created).toBeGreaterThan(5000)
  },
)
