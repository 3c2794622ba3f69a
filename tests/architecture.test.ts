import { describe, expect, it } from 'vitest'
import { readSourceTree } from '../build/source-tree.ts'
import { findBadNames, findBarrels } from './architecture/file-rules.ts'
import { findForbiddenImports, findRuntimeCycles } from './architecture/import-rules.ts'
import { layers } from './architecture/layers.ts'
import { parseSource, type SourceFile } from './architecture/source-file.ts'

const everything = readSourceTree().map(parseSource)
const shipped = everything.filter(({ path }) => !path.startsWith('tests/'))

/** Invented sources: path → text. */
const invent = (files: Record<string, string>): SourceFile[] =>
  Object.entries(files).map(([path, text]) => parseSource({ path, text }))

const forbidden = (path: string, text: string): string[] =>
  findForbiddenImports(invent({ [path]: text }), layers)

describe('who may import whom', () => {
  it('holds for every file', () => {
    expect(shipped.length).toBeGreaterThan(3)
    expect(shipped.flatMap(({ imports }) => imports).length).toBeGreaterThan(3)
    expect(findForbiddenImports(shipped, layers)).toEqual([])
  })

  it.each([
    ['the driver outside connection.ts', 'db/store/search.ts', "import SQLite from 'better-sqlite3'"],
    [
      'the type of the driver outside connection.ts',
      'db/vault/open.ts',
      "import type { Database } from 'better-sqlite3'",
    ],
    ['the driver through require', 'cli/main.ts', "const x = require('better-sqlite3')"],
    [
      'live code in a migration',
      'db/store/migrations/0001-initial.ts',
      "import { nouns } from '../tables.ts'",
    ],
    ['Node in a migration', 'db/store/migrations/0001-initial.ts', "import { join } from 'node:path'"],
    [
      'the vault from a service other than vault.ts',
      'db/service/person.ts',
      "import { openVault } from '../vault/open.ts'",
    ],
    ['the vault from the command line', 'cli/main.ts', "import { openVault } from '../db/vault/open.ts'"],
    [
      'the store from the vault, but for the connection',
      'db/vault/open.ts',
      "import { x } from '../store/schema.ts'",
    ],
    ['Electron in db', 'db/service/vault.ts', "import { app } from 'electron'"],
    ['React in db', 'db/domain/person.ts', "import { useState } from 'react'"],
    ['Node in the domain', 'db/domain/ids.ts', "import { randomUUID } from 'node:crypto'"],
    ['Node in the domain, written without node:', 'db/domain/ids.ts', "import { randomUUID } from 'crypto'"],
    ['the store from the domain', 'db/domain/person.ts', "import type { Row } from '../store/schema.ts'"],
    ['the store from the command line', 'cli/list.ts', "import { x } from '../db/store/search.ts'"],
    ['a service from a report', 'db/report/contact.ts', "import { x } from '../service/person.ts'"],
    [
      'tests from the product',
      'db/store/search.ts',
      "import { makePerson } from '../../tests/fixtures/person.ts'",
    ],
    ['another program', 'db/exchange/import/read.ts', "import { spawn } from 'node:child_process'"],
    ['the network', 'db/service/person.ts', "import { get } from 'node:https'"],
    ['a promise variant of the network', 'cli/main.ts', "import { lookup } from 'dns/promises'"],
    ['a package no row names', 'db/store/search.ts', "import lodash from 'lodash'"],
    ['over several lines', 'db/domain/person.ts', "import {\n  join,\n} from 'node:path'"],
    ['by re-export', 'db/domain/person.ts', "export { join } from 'node:path'"],
    ['by export of everything', 'db/domain/person.ts', "export * from 'node:path'"],
    ['by import()', 'db/domain/person.ts', "const x = await import('node:path')"],
    ['by a computed import()', 'db/domain/person.ts', 'const load = (name: string) => import(name)'],
    ['by the type import()', 'db/domain/person.ts', "type X = import('../store/schema.ts').Row"],
    ['as the entry of a thread', 'db/domain/person.ts', "new URL('../vault/open.ts', import.meta.url)"],
    ['from a folder without a row', 'server/main.ts', 'export const port = 80'],
  ])('refuses %s', (_what, path, text) => {
    expect(forbidden(path, text)).toHaveLength(1)
  })

  it.each([
    ['db/store/connection.ts', "import SQLite from 'better-sqlite3'"],
    ['db/store/migrations/0001-initial.ts', "import { sql } from 'kysely'"],
    ['db/store/migrate.ts', "import { Migrator } from 'kysely/migration'"],
    ['db/service/vault.ts', "import { openVault } from '../vault/open.ts'"],
    ['db/service/person.ts', "import { x } from '../store/queries/person.ts'"],
    ['cli/main.ts', "import { x } from '../db/service/person.ts'"],
    ['db/domain/person.ts', "const text = \"import { join } from 'node:path'\" // import 'electron'"],
  ])('grants %s %s', (path, text) => {
    expect(forbidden(path, text)).toEqual([])
  })

  it('gives the driver to the connection and to the floors of the benchmarks only', () => {
    const holders = layers.filter(({ packages }) => packages.includes('better-sqlite3'))
    expect(holders.map(({ layer }) => layer)).toEqual(['db/store/connection.ts', 'build/bench'])
  })
})

describe('runtime imports', () => {
  it('have no cycle', () => {
    expect(findRuntimeCycles(everything)).toEqual([])
  })

  it('are seen as a cycle over several files, once', () => {
    const cycle = invent({
      'db/domain/a.ts': "import { b } from './b.ts'",
      'db/domain/b.ts': "export * from './c.ts'",
      'db/domain/c.ts': "import { type A } from './a.ts'",
      'db/domain/outside.ts': "import { a } from './a.ts'",
    })
    expect(findRuntimeCycles(cycle)).toEqual([
      'db/domain/a.ts → db/domain/b.ts → db/domain/c.ts → db/domain/a.ts',
    ])
  })

  it('are seen as a cycle of a file with itself', () => {
    expect(findRuntimeCycles(invent({ 'cli/a.ts': "import { a } from './a.ts'" }))).toHaveLength(1)
  })

  it('do not count imports of types as a cycle', () => {
    const sources = invent({
      'db/domain/a.ts': "import type { B } from './b.ts'",
      'db/domain/b.ts': "import { a } from './a.ts'",
    })
    expect(findRuntimeCycles(sources)).toEqual([])
  })
})

describe('files', () => {
  it('have telling kebab-case names', () => {
    expect(findBadNames(everything.map(({ path }) => path))).toEqual([])
  })

  it.each([
    'db/domain/PersonName.ts',
    'db/domain/person_name.ts',
    'db/Domain/person.ts',
    'db/domain/utils.ts',
    'db/helpers/person.ts',
    'cli/string-utils.ts',
    'db/service/vault-manager.ts',
    'tests/common/person.test.ts',
    'renderer/misc.tsx',
  ])('may not be called %s', (path) => {
    expect(findBadNames([path])).toHaveLength(1)
  })

  it.each([
    'db/store/migrations/0001-initial.ts',
    'tests/vault/kill.soak.test.ts',
    'renderer/ui/data-grid.tsx',
  ])('may be called %s', (path) => {
    expect(findBadNames([path])).toEqual([])
  })

  it('are no barrels', () => {
    expect(findBarrels(everything)).toEqual([])
  })

  it('are barrels when called index.ts or when they only re-export', () => {
    const sources = invent({
      'db/domain/index.ts': 'export const a = 1',
      'db/domain/everything.ts': "export * from './person.ts'\nexport { b } from './b.ts'",
      'db/domain/person.ts': "export { b } from './b.ts'\nexport const a = 1",
    })
    expect(findBarrels(sources)).toEqual([
      'db/domain/index.ts is a barrel',
      'db/domain/everything.ts is a barrel',
    ])
  })
})
