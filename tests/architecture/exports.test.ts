import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSourceTree, repositoryRoot } from '../../build/source-tree.ts'
import { findIdleExports } from './export-rules.ts'
import { parseSource } from './source-file.ts'

const configurations = globSync('*.config.ts', { cwd: repositoryRoot }).map((path) => ({
  path,
  text: readFileSync(join(repositoryRoot, path), 'utf8'),
}))
const sources = [...readSourceTree(), ...configurations].map(parseSource)
const covered = ['db', 'cli', 'electron', 'build', 'renderer']

/** Exports without a use in the product, each with why it stays. One that has found its use must leave the list. */
const excepted: Readonly<Record<string, string>> = {}
/** Drives the built application: mostly for tests. */
const driver = 'build/window/'

/** What a component takes is part of what it is called with; it need not be named elsewhere. */
const isProps = (name: string): boolean => /^[A-Z]\w*Props$/u.test(name)

describe('exports', () => {
  it('are each used by another file', () => {
    const idle = findIdleExports(sources, covered).filter(
      ({ path, name }) => !path.startsWith(driver) && !(path.startsWith('renderer/') && isProps(name)),
    )
    expect(idle.map(({ path, name }) => `${path} ${name}`)).toEqual(Object.keys(excepted))
  })

  it('are seen as idle when only their own file or only a test uses them', () => {
    const files = {
      'db/domain/a.ts': `
        export const used = 1, tested = 2, testedAndUsed = 3
        export type Own = typeof testedAndUsed
        export const own: Own = testedAndUsed
        const listed = 4
        export { listed }`,
      'db/domain/b.ts': "import { used as mine, type Other } from './a.ts'\nexport const other = mine.tested",
      'cli/main.ts': "import * as b from '../db/domain/b.ts'",
      'tests/a.test.ts': "import { tested, testedAndUsed } from '../db/domain/a.ts'",
    }
    const invented = Object.entries(files).map(([path, text]) => parseSource({ path, text }))
    expect(findIdleExports(invented, ['db']).map(({ name }) => name)).toEqual([
      'tested',
      'Own',
      'own',
      'listed',
    ])
  })

  it('are seen as used by a re-export, an import() and a type import()', () => {
    const files = {
      'db/a.ts': 'export const a = 1',
      'db/b.ts': 'export const b = 1',
      'db/c.ts': 'export type C = 1',
      'db/d.ts': 'export default 1',
      'cli/main.ts': `
        export { a } from '../db/a.ts'
        const b = await import('../db/b.ts')
        type C = import('../db/c.ts').C
        import d from '../db/d.ts'`,
    }
    const invented = Object.entries(files).map(([path, text]) => parseSource({ path, text }))
    expect(findIdleExports(invented, ['db'])).toEqual([])
    expect(findIdleExports(invented.slice(0, 4), ['db'])).toHaveLength(4)
  })
})
