import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { killAfter, startScript } from './child-script.ts'
import type { KeyChangingOptions } from './key-changing-child.ts'
import { lastAcknowledged } from './acknowledgement.ts'
import { hasRecorder } from './needs.ts'
import { ACKNOWLEDGED, cutPower, record, writeFiles } from './power-cut.ts'
import { createRoundVault } from './round-vault.ts'
import { randomOfTest, rounds, tell, type Random } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { unlockAfterChange } from './unlocking.ts'

type Change = KeyChangingOptions['change']

const KILLS = rounds(4, 200)
const CUTS = rounds(25, 500)
const CONTROL_CUTS = rounds(60, 200)
const VAULT = 'Coalition.caucus'
const changes: [what: string, change: Change][] = [
  ['a change of the passphrase', 'passphrase'],
  ['a renewal of the keys', 'keys'],
]

describe.each(changes)('%s', (_, change) => {
  it('locks nobody out and loses nothing when the program is killed', async () => {
    const random = randomOfTest()
    using scratch = temporaryFolder()
    ;(await createRoundVault(join(scratch.path, VAULT))).close()
    let number = 0
    for (let kill = 0; kill < KILLS; kill++)
      number = await killWhileChanging(scratch.path, change, { number, random })
    tell(`${change}: ${KILLS} kills in ${number} changes, always opened`)
  })

  it.skipIf(!hasRecorder)('locks nobody out and loses nothing when the power is cut', async () => {
    const random = randomOfTest()
    using scratch = temporaryFolder()
    const { opened, lost } = await cutWhileChanging(scratch.path, change, { cuts: CUTS, random })
    expect(lost).toEqual([])
    expect(opened.size).toBeGreaterThan(1)
  })
})

describe.skipIf(!hasRecorder)('control: a header renamed into place before it was synced', () => {
  it('locks people out when the power is cut', async () => {
    using scratch = temporaryFolder()
    const { lost } = await cutWhileChanging(scratch.path, 'careless', {
      cuts: CONTROL_CUTS,
      random: randomOfTest(),
    })
    expect(lost).not.toEqual([])
  })
})

interface Round {
  number: number
  random: Random
}

/** Gives the number of the passphrase that is in force afterwards. */
async function killWhileChanging(
  scratch: string,
  change: Change,
  { number, random }: Round,
): Promise<number> {
  const folder = join(scratch, VAULT)
  const acknowledged = join(scratch, ACKNOWLEDGED)
  const options: KeyChangingOptions = { folder, acknowledged, change, first: number, times: null }
  const { signal } = await killAfter(startScript('key-changing-child.ts', options), random.below(200))
  if (signal !== 'SIGKILL') throw new Error('the script ended by itself')
  return unlockAfterChange(folder, Math.max(number, lastAcknowledged(acknowledged) ?? 0))
}

interface Cuts {
  cuts: number
  random: Random
}

/** The numbers of the passphrases that were in force after the cuts, and what went wrong in the others. */
async function cutWhileChanging(scratch: string, change: Change, { cuts, random }: Cuts) {
  const recording = await recordChanges(scratch, change)
  const found = join(scratch, 'found')
  const opened = new Set<number>()
  const lost: string[] = []
  for (const cut of cutPower(recording, cuts, random)) {
    writeFiles(found, cut.files)
    await unlockAfterChange(join(found, VAULT), Number(cut.acknowledged ?? 0)).then(
      (number) => opened.add(number),
      (error) => lost.push(String(error)),
    )
  }
  tell(`${change}: ${cuts} cuts in ${recording.events.length} events, ${lost.length} locked out`)
  return { opened, lost }
}

async function recordChanges(scratch: string, change: Change) {
  const live = join(scratch, 'live')
  const folder = join(live, VAULT)
  mkdirSync(live)
  ;(await createRoundVault(folder)).close()
  const acknowledged = join(live, ACKNOWLEDGED)
  const options: KeyChangingOptions = {
    folder,
    acknowledged,
    change,
    first: 0,
    times: change === 'keys' ? 3 : 20,
  }
  return record('key-changing-child.ts', options, { folder: live, scratch })
}
