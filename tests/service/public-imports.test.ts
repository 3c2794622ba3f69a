import { describe, expect, test } from 'vitest'
import { oneReader } from '../exchange/import/one-reader.ts'
import { importTwice, kindOf, packages, samplePaths } from './import-twice.ts'
import { expectedImports } from './public-imports.ts'

const paths = samplePaths('contacts/csv', 'orgs')
const reader = oneReader()

describe.skipIf(paths.length === 0)('files of other programs, imported twice and undone', () => {
  test('are all looked at, here or in the long run', () => {
    const all = [...samplePaths('contacts', 'orgs', 'nasty'), ...packages]
    expect(all.toSorted()).toEqual(Object.keys(expectedImports).toSorted())
  })

  test.each(paths)('%s', { timeout: 60_000 }, async (path) => {
    expect(await importTwice(reader, kindOf(path), path)).toBe(expectedImports[path])
  })

  test.each(packages)('%s', async (path) => {
    expect(await importTwice(reader, 'hsds', path)).toBe(expectedImports[path])
  })
})
