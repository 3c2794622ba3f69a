import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommittingOptions } from './committing-child.ts'
import { createLedger, NO_ENTRY, recoverLedger } from './ledger.ts'
import { hasRecorder } from './needs.ts'
import { ACKNOWLEDGED, cutPower, record, writeFiles, type PowerCut, type Recording } from './power-cut.ts'
import { randomOfTest, rounds, tell, type Random } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ENTRIES = rounds(60, 250)
const CUTS = rounds(60, 1000)
const CONTROL_CUTS = rounds(30, 100)
/** Frequent checkpoints and a small cache: more kinds of writes to be cut in. */
const BUSY = ['wal_autocheckpoint=60', 'cache_size=-100']

describe.skipIf(!hasRecorder)('saves and power cuts', () => {
  it('no acknowledged save is lost and none is torn', async () => {
    expect(await cutWhileCommitting([], CUTS, randomOfTest())).toEqual([])
  })

  it.each(['synchronous=OFF', 'synchronous=NORMAL'])(
    'control: %s loses acknowledged saves',
    async (pragma) => {
      const losses = await cutWhileCommitting([pragma], CONTROL_CUTS, randomOfTest())
      expect(losses.length).toBeGreaterThan(0)
    },
  )
})

/** What was lost, in each of the cuts that lost anything. */
async function cutWhileCommitting(pragmas: string[], cuts: number, random: Random): Promise<string[]> {
  using folder = temporaryFolder()
  const recording = await recordCommits(folder.path, [...BUSY, ...pragmas])
  const found = join(folder.path, 'found')
  const losses: string[] = []
  for (const cut of cutPower(recording, cuts, random)) losses.push(...lossOf(cut, found))
  const settings = pragmas.join() || 'our settings'
  tell(`${settings}: ${cuts} cuts in ${recording.events.length} events, ${losses.length} broke the promise`)
  return losses
}

async function recordCommits(scratch: string, pragmas: string[]): Promise<Recording> {
  const folder = join(scratch, 'live')
  mkdirSync(folder)
  const database = join(folder, 'vault.db')
  createLedger(database)
  const options: CommittingOptions = {
    database,
    acknowledged: join(folder, ACKNOWLEDGED),
    acknowledge: 'after',
    pragmas,
    stopAfter: ENTRIES,
  }
  return record('committing-child.ts', options, { folder, scratch })
}

/** Why the cut broke the promise; empty when it kept it. */
function lossOf(cut: PowerCut, folder: string): string[] {
  writeFiles(folder, cut.files)
  const acknowledged = Number(cut.acknowledged ?? NO_ENTRY)
  try {
    const recovered = recoverLedger(join(folder, 'vault.db'))
    return recovered < acknowledged ? [`acknowledged ${acknowledged}, found ${recovered}`] : []
  } catch (error) {
    return [String(error)]
  }
}
