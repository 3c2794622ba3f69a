import { expect, test } from 'vitest'
import { oneReader } from '../exchange/import/one-reader.ts'
import { importMutated } from './mutated-imports.ts'

const reader = oneReader()

const isFull = process.env['CAUCUS_SOAK'] !== undefined
const files = isFull ? 1_000 : 8

test(
  `${files} mutated files crash nothing and leave no rows`,
  { timeout: isFull ? 3_600_000 : 60_000 },
  async () => {
    const { taken, refused, created } = await importMutated(reader, files, 11, ['invented', 'collected'])
    console.log(`${taken} taken with ${created} rows, ${refused} refused`)
    expect(taken + refused).toBe(files)
  },
)
