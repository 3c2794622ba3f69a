import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { openWriter, toAppError, type Sqlite } from '../../db/store/connection.ts'
import { startScript } from './child-script.ts'
import type { FillingOptions, FillingResult } from './filling-child.ts'
import { commitEntry, createLedger, lastEntry, LEDGER_KEY, recoverLedger } from './ledger.ts'
import { canMount } from './needs.ts'
import { randomOfTest, rounds, tell, type Random } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

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

/** In a file system of random size, so that another step meets the full disk each time. */
async function fillDisk(acknowledge: FillingOptions['acknowledge'], random: Random): Promise<FillingResult> {
  using folder = temporaryFolder()
  const mount = join(folder.path, 'disk')
  mkdirSync(mount)
  const kilobytes = 2500 + random.below(3000)
  const options: FillingOptions = { folder: mount, ballastBytes: 1_000_000, acknowledge }
  const { output } = await startScript('filling-child.ts', options, { under: onSmallDisk(mount, kilobytes) })
    .ended
  return JSON.parse(output) as FillingResult
}

/** A namespace of its own, in which the disk is mounted, and which ends with the script. */
function onSmallDisk(mount: string, kilobytes: number): string[] {
  const script = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$0" && exec "$@"`
  return ['unshare', '--map-root-user', '--mount', 'sh', '-c', script, mount]
}

async function repeat<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  while (results.length < times) results.push(await work())
  return results
}
