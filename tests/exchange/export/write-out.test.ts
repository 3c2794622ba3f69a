import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOut, type Outgoing } from '../../../db/exchange/export/write-out.ts'
import { REPORT_FORMATS, writeReport } from '../../../db/exchange/export/write-report.ts'
import { makeReport } from '../../../db/report/document.ts'
import { temporaryFolder } from '../../reliability/temporary-folder.ts'
import { draftOf } from '../../report/visit-report.ts'

const isWindows = process.platform === 'win32'
const contents = { records: 2, fields: ['name'], audience: 'internal' }
const outgoing = (...texts: string[]): Outgoing => ({
  bytes: texts.map((text) => Buffer.from(text)),
  contents,
})
const failing = (error: Error): Outgoing => ({
  contents,
  bytes: (function* () {
    yield Buffer.from('half a name')
    throw error
  })(),
})

describe('the way out of the vault', () => {
  it('writes the bytes and says what left, with its size and checksum', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'out.csv')
    const before = new Date().toISOString()
    const manifest = await writeOut(outgoing('one,', 'two'), { path })
    expect(readFileSync(path, 'utf8')).toBe('one,two')
    const sha256 = createHash('sha256').update('one,two').digest('hex')
    expect(manifest).toEqual({ path, bytes: 7, sha256, ...contents, at: manifest.at })
    expect(manifest.at >= before && manifest.at <= new Date().toISOString()).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['out.csv'])
  })

  it.skipIf(isWindows)(
    'gives the file to its owner alone, also over one that others could read',
    async () => {
      using folder = temporaryFolder()
      const path = join(folder.path, 'out.csv')
      await writeOut(outgoing('a'), { path })
      expect(statSync(path).mode & 0o777).toBe(0o600)
      writeFileSync(join(folder.path, 'open.csv'), 'old', { mode: 0o644 })
      await writeOut(outgoing('a'), { path: join(folder.path, 'open.csv'), overwrite: true })
      expect(statSync(join(folder.path, 'open.csv')).mode & 0o777).toBe(0o600)
    },
  )

  it('is of mode 600 while it is being written, under another name', async () => {
    using folder = temporaryFolder()
    const seen: number[] = []
    const bytes = (function* () {
      yield Buffer.from('first')
      const names = readdirSync(folder.path)
      expect(names).toHaveLength(1)
      expect(names[0]).toMatch(/^\.caucus-.*\.part$/)
      seen.push(statSync(join(folder.path, names[0]!)).mode & 0o777)
      yield Buffer.from('second')
    })()
    await writeOut({ bytes, contents }, { path: join(folder.path, 'out.csv') })
    expect(seen).toEqual([isWindows ? 0o666 : 0o600])
  })

  it('refuses an existing file before it asks for a byte, and leaves it as it was', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'out.csv')
    writeFileSync(path, 'mine')
    await expect(writeOut(failing(new Error('asked')), { path })).rejects.toMatchObject({
      code: 'file.exists',
      params: { path },
    })
    expect(readFileSync(path, 'utf8')).toBe('mine')
    await writeOut(outgoing('new'), { path, overwrite: true })
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('does not replace a file that came while it was writing', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'out.csv')
    const bytes = (function* () {
      writeFileSync(path, 'somebody else’s')
      yield Buffer.from('ours')
    })()
    await expect(writeOut({ bytes, contents }, { path })).rejects.toMatchObject({ code: 'file.exists' })
    expect(readFileSync(path, 'utf8')).toBe('somebody else’s')
    expect(readdirSync(folder.path)).toEqual(['out.csv'])
  })

  it.skipIf(isWindows)(
    'refuses a link where the file should be, and replaces the link, not what it points to',
    async () => {
      using folder = temporaryFolder()
      const [path, target] = [join(folder.path, 'link.csv'), join(folder.path, 'target.csv')]
      writeFileSync(target, 'mine')
      symlinkSync(target, path)
      await expect(writeOut(outgoing('new'), { path })).rejects.toMatchObject({ code: 'file.exists' })
      await writeOut(outgoing('new'), { path, overwrite: true })
      expect([readFileSync(path, 'utf8'), readFileSync(target, 'utf8')]).toEqual(['new', 'mine'])
    },
  )

  it('leaves nothing behind when the maker of the bytes fails, and passes its error on', async () => {
    using folder = temporaryFolder()
    const error = Object.assign(new Error('the reader broke'), { code: 'ENOENT' })
    await expect(writeOut(failing(error), { path: join(folder.path, 'out.csv') })).rejects.toBe(error)
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('keeps the old file when it fails to write over it', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'out.csv')
    writeFileSync(path, 'old')
    await expect(writeOut(failing(new Error('broke')), { path, overwrite: true })).rejects.toThrow('broke')
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder.path)).toEqual(['out.csv'])
  })

  it('stops when it is cancelled, and leaves nothing behind', async () => {
    using folder = temporaryFolder()
    const cancel = new AbortController()
    const bytes = (function* () {
      yield Buffer.from('first')
      cancel.abort()
      yield Buffer.from('second')
    })()
    const path = join(folder.path, 'out.csv')
    await expect(writeOut({ bytes, contents }, { path, signal: cancel.signal })).rejects.toMatchObject({
      code: 'job.cancelled',
    })
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('names the folder that is missing, or is a file', async () => {
    using folder = temporaryFolder()
    const missing = join(folder.path, 'none')
    const refusal = { code: 'file.missing', params: { path: missing } }
    await expect(writeOut(outgoing('a'), { path: join(missing, 'out.csv') })).rejects.toMatchObject(refusal)
    writeFileSync(missing, '')
    await expect(writeOut(outgoing('a'), { path: join(missing, 'out.csv') })).rejects.toMatchObject(refusal)
  })

  it('refuses a folder in the place of the file', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'out.csv')
    mkdirSync(path)
    await expect(writeOut(outgoing('a'), { path, overwrite: true })).rejects.toMatchObject({
      code: 'file.exists',
    })
  })

  it('refuses a name that the disk does not take', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, `${'x'.repeat(300)}.csv`)
    await expect(writeOut(outgoing('a'), { path })).rejects.toMatchObject({ code: 'file.unwritable' })
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('never writes inside a vault, not even when asked to overwrite', async () => {
    using folder = temporaryFolder()
    const vault = join(folder.path, 'Ours.caucus')
    mkdirSync(join(vault, 'backups'), { recursive: true })
    for (const name of ['vault.json', 'vault.db']) writeFileSync(join(vault, name), 'vault')
    for (const path of [join(vault, 'vault.db'), join(vault, 'backups', 'out.csv')]) {
      await expect(writeOut(outgoing('a'), { path, overwrite: true })).rejects.toMatchObject({
        code: 'export.insideVault',
      })
    }
    expect(readFileSync(join(vault, 'vault.db'), 'utf8')).toBe('vault')
  })

  it('never writes inside a vault of which only a part is left, nor through a link', async () => {
    using folder = temporaryFolder()
    const vault = join(folder.path, 'Ours.caucus')
    mkdirSync(join(vault, 'backups'), { recursive: true })
    writeFileSync(join(vault, 'vault.db'), 'vault')
    const link = join(folder.path, 'link')
    symlinkSync(join(vault, 'backups'), link)
    for (const path of [join(vault, 'out.csv'), join(link, 'out.csv')])
      await expect(writeOut(outgoing('a'), { path })).rejects.toMatchObject({ code: 'export.insideVault' })
    expect(readdirSync(join(vault, 'backups'))).toEqual([])
  })

  it.each(REPORT_FORMATS)('writes a report as %s and lists its fields', async (format) => {
    using folder = temporaryFolder()
    const path = join(folder.path, `out.${format}`)
    const report = makeReport(draftOf([{ name: 'Ada', on: null, minutes: 5, outcome: null }]))
    const manifest = await writeReport(report, { path, format, audience: 'internal' })
    expect(manifest).toMatchObject({
      records: 1,
      fields: ['name', 'on', 'minutes', 'outcome'],
      audience: 'internal',
    })
    expect(manifest.bytes).toBe(statSync(path).size)
  })

  it.skipIf(!canMount())('says that the disk is full, and leaves nothing behind', async () => {
    using folder = temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder.path])
    try {
      const path = join(folder.path, 'out.csv')
      const large = outgoing('a'.repeat(40_000), 'b'.repeat(40_000))
      await expect(writeOut(large, { path })).rejects.toMatchObject({
        code: 'file.diskFull',
        params: { path },
      })
      expect(readdirSync(folder.path)).toEqual([])
      await writeOut(outgoing('small'), { path })
      expect(existsSync(path)).toBe(true)
    } finally {
      execFileSync('umount', [folder.path])
    }
  })
})

/** A small disk needs root on Linux; elsewhere the test is skipped and says so. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  using folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder.path], { stdio: 'ignore' })
  } catch {
    return false
  }
  execFileSync('umount', [folder.path])
  return true
}
