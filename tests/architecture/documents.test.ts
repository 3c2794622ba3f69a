import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../build/source-tree.ts'
import { findMissingNames, type Present } from './document-rules.ts'

const readText = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8')
const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> }

const repository: Present = {
  exists: (path) => existsSync(join(repositoryRoot, path)),
  scripts: new Set(Object.keys(scripts)),
}

describe('documents', () => {
  it('name only files and scripts that are there', () => {
    const paths = globSync(['*.md', 'docs/**/*.md'], { cwd: repositoryRoot })
    expect(paths).toEqual(
      expect.arrayContaining(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md']),
    )
    const documents = paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readText(path) }))
    expect(findMissingNames(documents, repository)).toEqual([])
  })

  it('README and CONTRIBUTING name every script', () => {
    const text = readText('README.md') + readText('CONTRIBUTING.md')
    const isNamed = (name: string) => new RegExp(`npm (?:run (?:-s )?)?${name}(?![\\w:])`, 'u').test(text)
    expect(Object.keys(scripts).filter((name) => !isNamed(name))).toEqual([])
  })

  it('decisions have a number each, which their title repeats', () => {
    const records = globSync('0*.md', { cwd: join(repositoryRoot, 'docs/adr') }).toSorted()
    const numbers = records.map((name) => Number(name.slice(0, 4)))
    expect(numbers).toEqual(records.map((_, index) => index + 1))
    for (const [index, name] of records.entries())
      expect(readText(`docs/adr/${name}`)).toMatch(new RegExp(`^# ${index + 1}\\. `, 'u'))
  })

  it('decisions are listed with their titles', () => {
    const records = globSync('0*.md', { cwd: join(repositoryRoot, 'docs/adr') }).toSorted()
    const listed = records.map((name) => {
      const [, number, title] = /^# (\d+)\. (.+)$/mu.exec(readText(`docs/adr/${name}`)) ?? []
      return `${number}. [${title}](${name})`
    })
    expect(readText('docs/adr/README.md').match(/^\d+\. \[.*$/gmu)).toEqual(listed)
  })

  it.each([
    ['a test that is gone', 'shown by `tests/vault/gone.test.ts`'],
    ['a folder that is gone', 'see `db/gone`'],
    ['a link to a file that is gone', '[more](gone.md)'],
    ['a script that is gone', 'run `npm run gone`'],
    ['a silent script that is gone', 'npm run -s gone -- --help'],
  ])('are refused when they name %s', (_what, text) => {
    expect(findMissingNames([{ path: 'README.md', text }], repository)).toHaveLength(1)
  })

  it('are read with links relative to themselves', () => {
    const documents = [
      { path: 'docs/adr/a.md', text: '[b](b.md) [web](https://example.org/x) `npm run demo`' },
    ]
    const present: Present = { exists: (path) => path === 'docs/adr/b.md', scripts: new Set(['demo']) }
    expect(findMissingNames(documents, present)).toEqual([])
  })
})

describe('SECURITY.md', () => {
  it('names every test that shows a promise at length', () => {
    const shown = readdirSync(join(repositoryRoot, 'tests/reliability')).filter((name) =>
      name.endsWith('.soak.test.ts'),
    )
    const text = readText('SECURITY.md')
    expect(shown.filter((name) => !text.includes(`tests/reliability/${name}`))).toEqual([])
  })
})
