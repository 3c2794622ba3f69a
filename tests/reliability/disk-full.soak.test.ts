import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { openWriter, type Sqlite } from '../../db/store/connection.ts'
import { toAppError } from '../../db/store/driver-error.ts'
import { startScript } from './child-script.ts'
import type { CrampedOptions, CrampedResult } from './cramped-child.ts'
import type { FillingOptions, FillingResult } from './filling-child.ts'
import { commitEntry, createLedger, lastEntry, LEDGER_KEY, recoverLedger } from './ledger.ts'
import { canMount } from './needs.ts'
import { randomOfTest, rounds, tell, type Random } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const VAULT = 'Coalition.caucus'
const BACKUP = 'Copy.caucus'

describe.skipIf(!canMount)('a full disk', () => {
  it('loses nothing that was acknowledged, says so, and goes on when there is space again', async () => {
    const random = randomOfTest()
    const results = await repeat(rounds(4, 100), () => fillDisk('after', random))
    tell(
      `${results.length} disks filled, ${Math.max(...results.map((result) => result.acknowledged))} saves at most`,
    )
    for (const result of results) expect(result).toEqual(keptPromise(result))
  })

  it('control: a program that acknowledges before it commits loses the save', async () => {
    const { acknowledged, readWhileFull } = await fillDisk('before', randomOfTest())
    expect(readWhileFull).toBeLessThan(acknowledged)
  })
})

describe.skipIf(!canMount)('a backup, a new passphrase and new keys on an almost full disk', () => {
  it('are done or refused, and leave the vault as it was when refused', async () => {
    const random = randomOfTest()
    const results = await repeat(rounds(6, 200), () => crampVault(random))
    tell(`${results.length} cramped disks: ${JSON.stringify(countByCodes(results))}`)
    for (const result of results) expect(result).toEqual(doneOrRefused(result))
  })
})

/** The same on every system, without a file system of its own. */
describe('a vault that may not grow', () => {
  it('keeps every save before, refuses the next as a full disk, and goes on when it may', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'vault.db')
    createLedger(file)
    const database = openWriter(file, LEDGER_KEY)
    database.pragma('max_page_count=60')
    const { saved, refusal } = saveUntilRefused(database)
    expect(isAppError(toAppError(refusal, file), 'vault.diskFull')).toBe(true)
    expect(lastEntry(database)).toBe(saved)
    database.pragma('max_page_count=1000000')
    commitEntry(database, saved + 1)
    database.close()
    expect(recoverLedger(file)).toBe(saved + 1)
  })
})

function saveUntilRefused(database: Sqlite): { saved: number; refusal: unknown } {
  for (let entry = 0; ; entry++) {
    try {
      commitEntry(database, entry)
    } catch (refusal) {
      return { saved: entry - 1, refusal }
    }
  }
}

function keptPromise({ acknowledged, reopenCode }: FillingResult): FillingResult {
  return {
    acknowledged,
    code: 'vault.diskFull',
    readWhileFull: acknowledged,
    bulkCode: 'vault.diskFull',
    readAfterBulk: acknowledged,
    reopenCode: reopenCode === 'none' ? 'none' : 'vault.diskFull',
    savedAfterFreeing: acknowledged + 1,
    found: acknowledged + 1,
  }
}

function doneOrRefused({ codes, changed }: CrampedResult): CrampedResult {
  return {
    codes: codes.map((code) => (code === 'none' ? code : 'vault.diskFull')),
    changed,
    foundChanged: changed,
    folders: codes[0] === 'none' ? [VAULT, BACKUP] : [VAULT],
  }
}

function countByCodes(results: CrampedResult[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { codes } of results) counts[codes.join()] = (counts[codes.join()] ?? 0) + 1
  return counts
}

/** The vault has some 230 kB; free is anything from nothing to enough. */
async function crampVault(random: Random): Promise<CrampedResult> {
  const freeBytes = random.below(250) * 4096
  return onSmallDisk(2000, 'cramped-child.ts', (folder): CrampedOptions => ({ folder, freeBytes }))
}

/** In a file system of random size, so that another step meets the full disk each time. */
async function fillDisk(acknowledge: FillingOptions['acknowledge'], random: Random): Promise<FillingResult> {
  const ballastBytes = 1_000_000
  return onSmallDisk(2500 + random.below(3000), 'filling-child.ts', (folder): FillingOptions => {
    return { folder, ballastBytes, acknowledge }
  })
}

/** Runs the script in a namespace of its own, in which the disk is mounted, and which ends with the script. */
async function onSmallDisk<T>(
  kilobytes: number,
  script: string,
  optionsFor: (folder: string) => object,
): Promise<T> {
  using folder = temporaryFolder()
  const mount = join(folder.path, 'disk')
  mkdirSync(mount)
  const shell = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$0" && exec "$@"`
  const under = ['unshare', '--map-root-user', '--mount', 'sh', '-c', shell, mount]
  const { output } = await startScript(script, optionsFor(mount), { under }).ended
  return JSON.parse(output) as T
}

async function repeat<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  while (results.length < times) results.push(await work())
  return results
}
