import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lastAcknowledged } from './acknowledgement.ts'
import { killAfter, startScript } from './child-script.ts'
import type { CommittingOptions } from './committing-child.ts'
import { createLedger, NO_ENTRY, recoverLedger } from './ledger.ts'
import { randomOfTest, rounds, tell, type Random } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const LONGEST_LIFE_MS = 150
const KILLS_PER_VAULT = 10

/** The last entry that the killed program had acknowledged, and the last that is found afterwards. */
interface KillResult {
  acknowledged: number
  recovered: number
}

describe('saves and crashes', () => {
  it('no acknowledged save is lost and none is torn when the program is killed', async () => {
    expect(await killRepeatedly(rounds(15, 500), 'after', randomOfTest())).toEqual([])
  })

  it('control: a program that acknowledges before it commits loses saves', async () => {
    const random = randomOfTest()
    let losses: KillResult[] = []
    // What waits for the disk is written: on a busy disk few kills fall before that, so they go on until one does.
    for (let series = 0; losses.length === 0 && series < 10; series++)
      losses = await killRepeatedly(rounds(8, 50), 'before', random)
    expect(losses).not.toEqual([])
  })
})

/** What was lost in each of the kills that lost anything. */
async function killRepeatedly(total: number, acknowledge: CommittingOptions['acknowledge'], random: Random) {
  const results: KillResult[] = []
  while (results.length < total) {
    using folder = temporaryFolder()
    createLedger(join(folder.path, 'vault.db'))
    for (let kill = 0; kill < KILLS_PER_VAULT && results.length < total; kill++)
      results.push(await killOnce(folder.path, acknowledge, random))
  }
  const losses = results.filter((result) => result.recovered < result.acknowledged)
  tell(`acknowledged ${acknowledge} the commit: ${total} kills, ${losses.length} lost acknowledged saves`)
  return losses
}

async function killOnce(
  folder: string,
  acknowledge: CommittingOptions['acknowledge'],
  random: Random,
): Promise<KillResult> {
  const database = join(folder, 'vault.db')
  const acknowledged = join(folder, 'acknowledged')
  const options: CommittingOptions = {
    database,
    acknowledged,
    acknowledge,
    pragmas: ['cache_size=-100'],
    stopAfter: null,
  }
  const ending = await killAfter(startScript('committing-child.ts', options), random.next() * LONGEST_LIFE_MS)
  expect(ending.signal).toBe('SIGKILL')
  return { acknowledged: lastAcknowledged(acknowledged) ?? NO_ENTRY, recovered: recoverLedger(database) }
}
