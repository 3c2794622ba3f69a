import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../build/source-tree.ts'
import { findMachineTraces } from './machine-traces.ts'
import {
  findForeignLicences,
  findLooseVersions,
  installedLicence,
  productionLicences,
  type LockFile,
  type PackageFile,
} from './package-rules.ts'

const readText = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8')
const packageFile = JSON.parse(readText('package.json')) as PackageFile
const lockFile = JSON.parse(readText('package-lock.json')) as LockFile

describe('versions', () => {
  it('are pinned exactly', () => {
    expect(findLooseVersions(packageFile)).toEqual([])
  })

  it.each([
    '^1.2.3',
    '~1.2.3',
    '1.x',
    'latest',
    '*',
    '>=1.0.0',
    'npm:other@^1.2.3',
    'github:someone/something',
  ])('are seen as loose: %s', (version) => {
    expect(findLooseVersions({ devDependencies: { something: version } })).toHaveLength(1)
  })
})

describe('licences', () => {
  const licences = productionLicences(lockFile)

  it('of everything installed with the product are on the list', () => {
    const direct = Object.keys(packageFile.dependencies ?? {}).map((name) => `node_modules/${name}`)
    expect([...licences.keys()]).toEqual(expect.arrayContaining(direct))
    expect(findForeignLicences(licences)).toEqual([])
  })

  it('are what the installed packages themselves say', () => {
    const installed = [...licences.keys()].flatMap((path) => {
      const licence = installedLicence(repositoryRoot, path)
      return licence === undefined ? [] : [[path, licence] as const]
    })
    expect(installed.length).toBeGreaterThan(20)
    expect(installed.filter(([path, licence]) => licences.get(path) !== licence)).toEqual([])
  })

  it.each([
    'AGPL-3.0-only',
    'GPL-3.0-or-later',
    'SEE LICENSE IN LICENSE',
    'UNLICENSED',
    'MIT OR GPL-2.0',
    'none',
  ])('are refused: %s', (license) => {
    const lock = { packages: { '': { license: 'Apache-2.0' }, 'node_modules/invented': { license } } }
    expect(findForeignLicences(productionLicences(lock))).toEqual([
      `node_modules/invented is under ${license}`,
    ])
  })

  it('are refused when a package states none, and let be when it is only for development', () => {
    const lock = {
      packages: { 'node_modules/a': {}, 'node_modules/b': { dev: true, license: 'AGPL-3.0-only' } },
    }
    expect(findForeignLicences(productionLicences(lock))).toEqual(['node_modules/a is under none'])
  })
})

describe('committed files', () => {
  const listing = spawnSync('git', ['ls-files', '-z'], { cwd: repositoryRoot, encoding: 'utf8' })
  const tracked = listing.status === 0 ? listing.stdout.split('\0').filter((path) => path !== '') : []

  // A copy without its history, such as an unpacked archive, has no list of committed files.
  it.skipIf(tracked.length === 0)('say nothing of the machine or the registry they come from', () => {
    const present = tracked.filter((path) => existsSync(join(repositoryRoot, path)))
    const texts = present.map((path) => ({ path, text: readText(path) }))
    expect(findMachineTraces(texts, repositoryRoot)).toEqual([])
  })

  it.each([
    ['a home folder', ['', 'home', 'someone', 'caucus'].join('/')],
    ['a home folder of macOS', `open ${['', 'Users', 'someone'].join('/')}`],
    ['a home folder of Windows', ['C:', 'Users', 'someone'].join('\\')],
    ['this checkout', `cd ${['', 'srv', 'checkout', 'caucus'].join('/')} && npm test`],
    ['a registry', `https:${['', '', 'registry.example.org'].join('/')}/kysely`],
    ['a resolved address in the lock file', ['"resolved"', '"https://example.org/a.tgz"'].join(': ')],
    ['a registry setting', ['registry', 'https://example.org'].join('=')],
    ['a token', ['//example.org/:_authToken', 'abc'].join('=')],
  ])('are seen to name %s', (_what, text) => {
    expect(
      findMachineTraces([{ path: 'a.md', text }], ['', 'srv', 'checkout', 'caucus'].join('/')),
    ).toHaveLength(1)
  })

  it.each([
    'https://example.org/home/page',
    'a/Users/b',
    'the registry.',
    '~/caucus',
    './registry.ts',
    '/srv/checkouts',
  ])('may say %s', (text) => {
    expect(findMachineTraces([{ path: 'a.md', text }], ['', 'srv', 'checkout'].join('/'))).toEqual([])
  })
})
