import { cpSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  answerOf,
  caucus,
  caucusWith,
  dumpOf,
  errorOf,
  listOf,
  makeStateVault,
  makeVault,
  sample,
  temporaryFolder,
} from './command-line.ts'

const state = join(sample, 'state')
const congress = join(sample, 'congress')

interface Imported {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly ended: number
  readonly missing: number
  readonly errors: readonly { code: string; file: string; line: number | null; message: string }[]
  readonly batch: string | null
}

const importState = (vault: string, ...more: readonly string[]) =>
  answerOf<Imported>('import', vault, '--kind', 'openstates', state, ...more)

/** A copy of the sample to spoil. */
function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'copy')
  cpSync(folder, copy, { recursive: true })
  return copy
}

describe('caucus import', () => {
  it('names a file from here, and one that lies elsewhere whole', async () => {
    const argv = ['import', (await makeVault()).vault, '--kind', 'openstates', '--dry-run']
    const copy = copyOf(state)
    expect((await caucus(...argv, copy)).stdout).toContain(`  ${join(copy, 'committees')}`)
    expect((await caucus(...argv, state)).stdout).toContain(`  ${join('build', 'sample', 'state')}`)
  })

  it('counts people, and changes nothing the second time', async () => {
    const { vault } = await makeVault()
    expect(await importState(vault)).toMatchObject({
      created: 5,
      updated: 0,
      unchanged: 0,
      ended: 0,
      missing: 0,
    })
    const before = await dumpOf(vault)
    expect(await importState(vault)).toMatchObject({ created: 0, updated: 0, unchanged: 5, batch: null })
    expect(await dumpOf(vault)).toBe(before)
  })

  it('takes no empty path for the folder that it is started in', async () => {
    const { vault } = await makeVault()
    const refused = await errorOf('import', vault, '--kind', 'congress', '')
    expect(refused).toMatchObject({ exit: 2, code: 'usage' })
  })

  it('reads both datasets', async () => {
    const { vault } = await makeVault()
    await importState(vault)
    const result = await answerOf<Imported>('import', vault, '--kind', 'congress', congress)
    expect(result).toMatchObject({ created: 4, errors: [] })
    expect(await listOf(vault, 'legislator')).toMatchObject({ total: 9 })
    expect(await listOf(vault, 'committee')).toMatchObject({ total: 4 })
    expect(await listOf(vault, 'membership')).toMatchObject({ total: 8 })
    expect(await listOf(vault, 'office')).toMatchObject({ total: 7 })
  })

  it('reports a member who is nobody here and keeps the name', async () => {
    const { vault } = await makeVault()
    const { errors } = await importState(vault)
    expect(errors.map(({ code }) => code)).toEqual(['membership.unresolved'])
    expect(errors[0]?.message).toMatch(/is not among the people; kept by name$/)
    const { rows } = await listOf(vault, 'membership', '--filter', 'unresolved=yes')
    expect(rows).toMatchObject([{ memberName: 'Somebody Who Left', person: null }])
  })

  it('only says what it would do in a dry run', async () => {
    const { vault } = await makeVault()
    const before = await dumpOf(vault)
    const { code, stdout } = await caucus('import', vault, '--kind', 'openstates', state, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Nothing was written/u)
    expect(await importState(vault, '--dry-run')).toMatchObject({ created: 5, dryRun: true, batch: null })
    expect(await dumpOf(vault)).toBe(before)
  })

  it('is undone whole: the dump is what it was', async () => {
    const { vault } = await makeVault()
    const before = await dumpOf(vault)
    const { batch } = await importState(vault)
    expect(await dumpOf(vault)).not.toBe(before)
    expect(await answerOf('undo', vault)).toMatchObject({ undone: batch, kept: [] })
    expect(await dumpOf(vault)).toBe(before)
  })

  it('makes a backup before it changes a vault that holds something', async () => {
    const { vault } = await makeStateVault()
    const backups = join(vault, 'backups')
    mkdirSync(backups, { recursive: true })
    expect(readdirSync(backups)).toEqual([])
    await answerOf('import', vault, '--kind', 'congress', congress)
    expect(readdirSync(backups)).toHaveLength(1)
  })
})

describe('files that cannot be imported', () => {
  it('a truncated list of Congress is refused with its place, and nothing is written', async () => {
    const { vault } = await makeVault()
    const copy = copyOf(congress)
    const list = join(copy, 'legislators-current.yaml')
    const text = readFileSync(list, 'utf8')
    truncateSync(list, Buffer.byteLength(text.slice(0, text.lastIndexOf("'2099") + 3)))
    const before = await dumpOf(vault)
    const error = await errorOf('import', vault, '--kind', 'congress', copy)
    expect(error).toMatchObject({ exit: 12, code: 'file.malformed', stdout: '' })
    expect(error.message).toContain('legislators-current.yaml')
    expect(error.message).toContain('Nothing was changed')
    expect(await dumpOf(vault)).toBe(before)
  })

  it('a truncated person of a state is reported and the others are taken', async () => {
    const { vault } = await makeVault()
    const copy = copyOf(state)
    const [first = ''] = readdirSync(join(copy, 'legislature'))
    writeFileSync(join(copy, 'legislature', first), 'id: ocd-person/"\nname: [')
    const result = await answerOf<Imported>('import', vault, '--kind', 'openstates', copy)
    expect(result.created).toBe(4)
    expect(result.errors.map(({ code }) => code)).toContain('file.failed')
  })

  it('a folder that is not Open States is told apart', async () => {
    const { vault } = await makeVault()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'recipes.yaml'), 'soup:\n  salt: 1\n')
    const error = await errorOf('import', vault, '--kind', 'openstates', folder)
    expect(error).toMatchObject({ exit: 12, code: 'file.notThisKind' })
    expect(error.message).toContain(folder)
  })

  it('a path that is not there is named', async () => {
    const { vault } = await makeVault()
    expect(await errorOf('import', vault, '--kind', 'openstates', '/nowhere/at/all')).toMatchObject({
      exit: 12,
      code: 'file.missing',
    })
  })

  it('an unknown kind lists those there are', async () => {
    const { vault } = await makeVault()
    const error = await errorOf('import', vault, '--kind', 'senate', state)
    expect(error).toMatchObject({
      exit: 2,
      message: expect.stringContaining('congress, openstates') as string,
    })
  })

  it('an interrupted import writes nothing', async () => {
    const { vault } = await makeVault()
    const before = await dumpOf(vault)
    const interruption = new AbortController()
    interruption.abort()
    const ran = await caucusWith(
      { signal: interruption.signal },
      'import',
      vault,
      '--kind',
      'openstates',
      state,
      '--json',
    )
    expect(ran).toMatchObject({ code: 130, stdout: '' })
    expect(ran.stderr).toContain('job.cancelled')
    expect(await dumpOf(vault)).toBe(before)
  })
})
