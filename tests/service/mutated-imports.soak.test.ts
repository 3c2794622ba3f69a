import { expect, test } from 'vitest'
import { oneReader } from '../exchange/import/one-reader.ts'
import { hasSharedFiles } from '../exchange/import/shared-files.ts'
import { rounds } from '../reliability/rounds.ts'
import { importMutated } from './mutated-imports.ts'

const reader = oneReader()
const files = rounds(300, 1000)

test.skipIf(!hasSharedFiles('contacts'))(
  'mutated files crash nothing and leave no rows',
  { timeout: 3_600_000 },
  async () => {
    const { taken, refused, created } = await importMutated(reader, files, 11, ['collected'])
    console.log(`${taken} taken with ${created} rows, ${refused} refused`)
    expect(taken + refused).toBe(files)
    expect(taken).toBeGreaterThan(files / 2)
    expect(created).toBeGreaterThan(files * 5)
  },
)
