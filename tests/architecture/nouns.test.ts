import { describe, expect, it } from 'vitest'
import { readSourceTree } from '../../build/source-tree.ts'
import { en } from '../../db/domain/i18n/en.ts'
import { es } from '../../db/domain/i18n/es.ts'
import { flatten } from '../domain/i18n/flatten.ts'
import { nouns } from '../../db/domain/noun.ts'
import { recordedTables } from '../../db/store/tables.ts'
import { findStrayMigrations, findUnregisteredNouns } from './noun-rules.ts'
import { parseSource } from './source-file.ts'

const sources = readSourceTree().map(parseSource)
const paths = sources.map(({ path }) => path)
const recorded = new Set(recordedTables.flatMap(({ noun }) => noun ?? []))
const catalogues = new Map(
  Object.entries({ en, es }).map(([language, texts]) => [language, new Set(Object.keys(flatten(texts)))]),
)

describe('every noun', () => {
  it('has its file in the domain, its recorded table and its name in each catalogue', () => {
    expect(findUnregisteredNouns(nouns, { paths: new Set(paths), recorded, catalogues })).toEqual([])
  })

  it('is missed wherever it is not entered', () => {
    const invented = new Map([
      ['en', new Set(['noun.invented_thing_one', 'noun.invented_thing_other'])],
      ['es', new Set(['noun.invented_thing_one'])],
    ])
    expect(
      findUnregisteredNouns(['invented_thing'], {
        paths: new Set(),
        recorded: new Set(),
        catalogues: invented,
      }),
    ).toEqual([
      'invented_thing has no db/domain/invented-thing.ts',
      'invented_thing has no recorded table',
      'invented_thing has no name in the catalogue es',
    ])
  })
})

describe('every migration', () => {
  it('is numbered in order and run', () => {
    const migrator = sources.find(({ path }) => path === 'db/store/migrate.ts')
    const run = new Set(migrator?.imports.flatMap(({ target }) => target ?? []))
    expect(paths.filter((path) => path.startsWith('db/store/migrations/'))).not.toEqual([])
    expect(findStrayMigrations(paths, run)).toEqual([])
  })

  it('is missed when its number leaves a gap or nothing runs it', () => {
    const files = ['db/store/migrations/0001-a.ts', 'db/store/migrations/0003-b.ts', 'db/store/schema.ts']
    expect(findStrayMigrations(files, new Set(files.slice(0, 1)))).toEqual([
      'db/store/migrations/0003-b.ts should have the number 0002',
      'db/store/migrations/0003-b.ts is not in db/store/migrate.ts',
    ])
  })
})
