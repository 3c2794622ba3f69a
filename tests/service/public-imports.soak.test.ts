import { describe, expect, test } from 'vitest'
import { importTwice, kindOf, samplePaths } from './import-twice.ts'
import { expectedImports } from './public-imports.ts'

const paths = samplePaths('contacts/vcard', 'nasty')

describe.skipIf(paths.length === 0)(
  'address books, calendars and damaged files, imported twice and undone',
  () => {
    test.each(paths)('%s', { timeout: 60_000 }, async (path) => {
      expect(await importTwice(kindOf(path), path)).toBe(expectedImports[path])
    })
  },
)
