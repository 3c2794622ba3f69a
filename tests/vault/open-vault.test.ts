import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createVault } from '../../db/vault/create-vault.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { flipByte, rewriteHeader } from './damage.ts'
import {
  codeOf,
  countNotes,
  makeClosedVault,
  makeVault,
  newPassphrase,
  noon,
  open,
  temporaryFolder,
  withPassphrase,
} from './fixtures.ts'

/** A closed vault, changed by `change`, and what opening it with the right passphrase says. */
async function codeAfter(change: (paths: ReturnType<typeof vaultPaths>) => unknown): Promise<string> {
  const { folder } = await makeClosedVault()
  await change(vaultPaths(folder))
  return codeOf(() => open(folder))
}

const damageBoth = ({ header, headerCopy }: ReturnType<typeof vaultPaths>): void => {
  for (const file of [header, headerCopy]) flipByte(file, 200)
}

describe('what opening says of a secret', () => {
  it('accepts the passphrase however its letters were composed', async () => {
    const { folder, vault } = await makeVault()
    vault.close()
    expect(await codeOf(() => open(folder, withPassphrase('correct horse batteri')))).toBe(
      'vault.wrongPassphrase',
    )
    expect(await codeOf(() => open(folder, withPassphrase('ｃorrect horse battery')))).toBe('no error')
  })

  it('tells a wrong recovery secret from a wrong passphrase', async () => {
    const { folder, recovery } = await makeClosedVault()
    const wrong = Buffer.alloc(20, 1)
    expect(await codeOf(() => open(folder, { kind: 'recovery', secret: wrong }))).toBe('vault.wrongRecovery')
    expect(countNotes(await open(folder, { kind: 'recovery', secret: recovery }))).toBe(100)
  })

  it('says so when the vault has no such way in', async () => {
    const { folder } = await makeClosedVault()
    expect(await codeOf(() => open(folder, { kind: 'keychain', secret: Buffer.alloc(32) }))).toBe(
      'vault.noSuchSlot',
    )
  })
})

describe('what opening says of the folder', () => {
  it('names a missing folder', async () => {
    expect(await codeOf(() => open(join(temporaryFolder(), 'No.caucus')))).toBe('vault.missing')
  })

  it('refuses an empty folder and one with other things, and puts nothing into them', async () => {
    const folder = temporaryFolder()
    expect(await codeOf(() => open(folder))).toBe('vault.notAVault')
    writeFileSync(join(folder, 'letter.txt'), 'dear')
    expect(await codeOf(() => open(folder))).toBe('vault.notAVault')
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })

  it('refuses a file and a link to a vault', async () => {
    const { folder } = await makeClosedVault()
    const link = join(temporaryFolder(), 'link.caucus')
    symlinkSync(folder, link)
    expect(await codeOf(() => open(link))).toBe('vault.linked')
    expect(await codeOf(() => open(`${link}/`))).toBe('vault.linked')
    expect(await codeOf(() => open(vaultPaths(folder).database))).toBe('vault.notAVault')
  })

  it.each(['database', 'header', 'headerCopy', 'lock'] as const)(
    'refuses a link in the place of the %s',
    async (name) => {
      const code = await codeAfter((paths) => {
        renameSync(paths[name], `${paths[name]}.real`)
        symlinkSync(`${paths[name]}.real`, paths[name])
      })
      expect(code).toBe('vault.linked')
    },
  )
})

describe('what opening says of the database', () => {
  it.each([
    ['is missing', 'vault.missing', (file: string) => rmSync(file)],
    ['is empty', 'vault.damaged', (file: string) => truncateSync(file)],
    ['is cut inside a page', 'vault.damaged', (file: string) => truncateSync(file, 5000)],
    ['is random', 'vault.damaged', (file: string) => writeFileSync(file, Buffer.alloc(8192, 'x7/'))],
    ['has a flipped bit in its first page', 'vault.damaged', (file: string) => flipByte(file, 1000)],
    ['is not encrypted', 'vault.unencrypted', (file: string) => makePlaintext(file)],
    [
      "is another vault's",
      'vault.damaged',
      async (file: string) => copyFileSync(vaultPaths((await makeClosedVault()).folder).database, file),
    ],
  ])('when it %s: %s', async (_what, code, change) => {
    expect(await codeAfter(({ database }) => change(database))).toBe(code)
  })

  it('creates none beside a header that has lost its own', async () => {
    const { folder } = await makeClosedVault()
    rmSync(vaultPaths(folder).database)
    await codeOf(() => open(folder))
    expect(existsSync(vaultPaths(folder).database)).toBe(false)
  })
})

function makePlaintext(file: string): void {
  rmSync(file)
  const plain = new Driver(file)
  plain.exec('create table note (id integer primary key)')
  plain.close()
}

describe('what opening says of the header', () => {
  it.each([
    ['damaged', ({ header }: ReturnType<typeof vaultPaths>) => flipByte(header, 200)],
    ['cut short', ({ header }: ReturnType<typeof vaultPaths>) => truncateSync(header, 100)],
    ['empty', ({ header }: ReturnType<typeof vaultPaths>) => truncateSync(header)],
    ['missing', ({ header }: ReturnType<typeof vaultPaths>) => rmSync(header)],
    [
      'replaced by other JSON',
      ({ header }: ReturnType<typeof vaultPaths>) => writeFileSync(header, '{"a":1}'),
    ],
    ['too large', ({ header }: ReturnType<typeof vaultPaths>) => writeFileSync(header, ' '.repeat(70_000))],
  ])('opens with the copy when the header is %s, and says which it used', async (_what, change) => {
    const { folder } = await makeClosedVault()
    change(vaultPaths(folder))
    const vault = await open(folder)
    expect([countNotes(vault), vault.headerSource]).toEqual([100, 'headerCopy'])
  })

  it('says damaged, not wrong passphrase, when neither is whole', async () => {
    expect(await codeAfter(damageBoth)).toBe('vault.damaged')
    expect(
      await codeAfter(({ header, headerCopy }) => [header, headerCopy].map((file) => rmSync(file))),
    ).toBe('vault.damaged')
  })

  it('does not try the copy for a wrong passphrase', async () => {
    const [one, other] = [await makeClosedVault(), await makeClosedVault()]
    copyFileSync(vaultPaths(one.folder).header, vaultPaths(other.folder).headerCopy)
    expect(await codeOf(() => open(other.folder, withPassphrase('another passphrase')))).toBe(
      'vault.wrongPassphrase',
    )
  })

  it('says newer for a header of a later format', async () => {
    const code = await codeAfter((paths) =>
      rewriteHeader(paths, (header) => ({ ...header, version: 2, novelty: true })),
    )
    expect(code).toBe('vault.newer')
  })

  it('says damaged for a header of another vault that has the same passphrase', async () => {
    const other = vaultPaths((await makeClosedVault()).folder)
    const code = await codeAfter(({ header, headerCopy }) => {
      for (const file of [header, headerCopy]) copyFileSync(other.header, file)
    })
    expect(code).toBe('vault.damaged')
  })

  it('writes the copy anew when it is missing, damaged or different', async () => {
    const { folder } = await makeClosedVault()
    const { header, headerCopy } = vaultPaths(folder)
    const other = (await makeClosedVault()).folder
    const spoil = [
      () => rmSync(headerCopy),
      () => flipByte(headerCopy, 50),
      () => copyFileSync(vaultPaths(other).header, headerCopy),
    ]
    for (const change of spoil) {
      change()
      ;(await open(folder)).close()
      expect(readFileSync(headerCopy, 'utf8')).toBe(readFileSync(header, 'utf8'))
    }
  })
})

describe('closing', () => {
  it('leaves an empty write-ahead log, no handle, no key and no lock', async () => {
    const { folder, vault } = await makeVault()
    const reader = vault.openReader()
    vault.close()
    expect([vault.isOpen, vault.writer.open, reader.open]).toEqual([false, false, false])
    expect(vault.databaseKey.equals(Buffer.alloc(32)) && vault.masterKey.equals(Buffer.alloc(32))).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual(['vault.db', 'vault.json', 'vault.json.bak', 'vault.lock'])
    expect(await codeOf(() => open(folder))).toBe('no error')
  })

  it('may be asked twice', async () => {
    const { vault } = await makeVault()
    vault.close()
    expect(() => vault.close()).not.toThrow()
  })

  it('empties the log on request while open', async () => {
    const { folder, vault } = await makeVault()
    expect(statSync(`${vaultPaths(folder).database}-wal`).size).toBeGreaterThan(0)
    vault.checkpoint()
    expect(statSync(`${vaultPaths(folder).database}-wal`).size).toBe(0)
  })
})

describe('one writer', () => {
  it('refuses a second opener in this process and in another, whatever the passphrase', async () => {
    const { folder } = await makeVault()
    expect(await codeOf(() => open(folder))).toBe('vault.inUse')
    expect(await codeOf(() => open(folder, withPassphrase('wrong passphrase')))).toBe('vault.inUse')
    expect(openInAnotherProcess(folder)).toBe('vault.inUse')
  })

  it('is free again after an attempt with a wrong passphrase', async () => {
    const { folder } = await makeClosedVault()
    await codeOf(() => open(folder, withPassphrase('wrong passphrase')))
    expect(openInAnotherProcess(folder)).toBe('opened')
  })

  it('is free at once when the process that had it is killed, with every commit', async () => {
    const { folder } = await makeClosedVault()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'opening-child.ts'), folder, 'stay'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    expect(await codeOf(() => open(folder))).toBe('vault.inUse')
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(countNotes(await open(folder))).toBe(101)
  })
})

const openInAnotherProcess = (folder: string): string => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'opening-child.ts'), folder],
    { encoding: 'utf8' },
  )
  return stdout.trim() || stderr
}

describe.skipIf(process.platform === 'win32')('a folder that may not be written', () => {
  it('says read-only on opening, and can be read no further', async () => {
    const { folder } = await makeClosedVault()
    makeReadOnly(folder)
    expect(await asNobody(() => codeOf(() => open(folder)))).toBe('vault.readOnly')
  })

  it('says read-only on opening a vault of somebody else', async () => {
    const { folder } = await makeClosedVault()
    chmodSync(dirname(folder), 0o755)
    chmodSync(folder, 0)
    expect(await asNobody(() => codeOf(() => open(folder)))).toBe('vault.readOnly')
  })

  it('says read-only on creating in it', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    const secrets = [newPassphrase()]
    const create = () => createVault({ folder: join(folder, 'a.caucus'), secrets, at: noon })
    expect(await asNobody(() => codeOf(create))).toBe('vault.readOnly')
  })
})

function makeReadOnly(folder: string): void {
  chmodSync(dirname(folder), 0o755)
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
  chmodSync(folder, 0o555)
}

/** Permissions do not bind the administrator, as whom tests run in containers. */
async function asNobody<T>(action: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action()
  process.seteuid?.(65_534)
  try {
    return await action()
  } finally {
    process.seteuid?.(0)
  }
}
