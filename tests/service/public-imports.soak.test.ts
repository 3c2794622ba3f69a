import { describe, expect, test } from 'vitest'
import { oneReader } from '../exchange/import/one-reader.ts'
import { importTwice, kindOf, samplePaths } from './import-twice.ts'
import { expectedImports } from './public-imports.ts'

const paths = samplePaths('contacts/vcard', 'nasty')
const reader = oneReader()

describe.skipIf(paths.length === 0)(
  'address books, calendars and damaged files, imported twice and undone',
  () => {
    test.each(paths)('%s', { timeout: 60_000 }, async (path) => {
      expect(await importTwice(reader, kindOf(path), path)).toBe(expectedImports[path])
    })
  },
)
