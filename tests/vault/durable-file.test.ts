import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renameWithRetry, writeDurably } from '../../db/vault/durable-file.ts'
import { codeOf, temporaryFolder } from './fixtures.ts'

const failure = (code: string) => Object.assign(new Error(code), { code })

describe('saving a file for good', () => {
  it('replaces both files, private, and leaves nothing beside them', () => {
    const folder = temporaryFolder()
    const files = [join(folder, 'a'), join(folder, 'b')]
    writeFileSync(files[0] ?? '', 'old')
    writeDurably(files, 'new')
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['new', 'new'])
    expect(files.filter((file) => statSync(file).mode & (process.platform === 'win32' ? 0 : 0o077))).toEqual(
      [],
    )
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'b'])
  })

  it('replaces what an earlier attempt left half written', () => {
    const file = join(temporaryFolder(), 'a')
    writeFileSync(`${file}.tmp`, 'half')
    writeDurably([file], 'new')
    expect([readFileSync(file, 'utf8'), existsSync(`${file}.tmp`)]).toEqual(['new', false])
  })

  it('changes no file when one of them cannot be written', () => {
    const folder = temporaryFolder()
    const [first, second] = [join(folder, 'a'), join(folder, 'b')]
    writeFileSync(first, 'old')
    mkdirSync(`${second}.tmp`) // cannot be replaced by a file
    expect(() => writeDurably([first, second], 'new')).toThrow()
    expect(readFileSync(first, 'utf8')).toBe('old')
  })
})

describe('renaming on Windows', () => {
  const attempts = (failures: number, code = 'EPERM', platform = 'win32') => {
    let calls = 0
    const rename = () => {
      if (++calls <= failures) throw failure(code)
    }
    return { system: { rename, platform }, calls: () => calls }
  }

  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries again while a scanner blocks the file (%s)', (code) => {
    const { system, calls } = attempts(3, code)
    renameWithRetry('a', 'b', system)
    expect(calls()).toBe(4)
  })

  it('gives up after some two seconds', async () => {
    const { system } = attempts(100)
    expect(await codeOf(() => expect(() => renameWithRetry('a', 'b', system)).toThrow('EPERM'))).toBe(
      'no error',
    )
  })

  it('does not wait for any other failure, nor on other systems', () => {
    for (const { system, calls } of [attempts(1, 'ENOENT'), attempts(1, 'EPERM', 'linux')]) {
      expect(() => renameWithRetry('a', 'b', system)).toThrow()
      expect(calls()).toBe(1)
    }
  })
})
