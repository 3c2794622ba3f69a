import { describe, expect, it } from 'vitest'
import { AppError } from '../../db/domain/errors.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { isSoak, randomOfTest, rounds, type Random } from '../reliability/rounds.ts'
import { Dice } from './random/dice.ts'
import { edit } from './random/random-store.ts'
import { derivedRhythms, wrongRhythms, wrongSilences } from './random/recount-rhythm.ts'
import { openRhythmStore, rhythmEdits } from './random/rhythm-edits.ts'
import { openSnapshot, takeSnapshot, type Snapshot, type TestStore } from './test-store.ts'

const timeout = rounds(120_000, 3_600_000)

/** One edit after another, now and then an undo of one of the last; says after each of how many it was. */
async function* editing(store: TestStore, random: Random): AsyncGenerator<number> {
  const batches: Uid[] = []
  const numbers = () => Array.from({ length: 8 }, () => random.below(2 ** 30))
  for (let done = 1; ; done++) {
    const batch = await edit(store, numbers(), new Dice(numbers()).pick(rhythmEdits))
    if (batch !== null) batches.push(batch)
    if (random.below(8) === 0) await undoOne(store, batches, random.below(5))
    yield done
  }
}

async function undoOne(store: TestStore, batches: Uid[], back: number): Promise<void> {
  const [batch] = batches.splice(Math.max(0, batches.length - 1 - back), 1)
  if (batch !== undefined) await undoBatch(store, { batch, onConflict: 'keep', clearance: 'survivor' })
}

it(
  'who is quiet and cold, and by which cadence, equals a recount after many random edits and undos',
  async () => {
    const random = randomOfTest()
    using store = await openRhythmStore(random.below)
    const [seen, by] = [new Set<string | null>(), new Set<number | null>()]
    for await (const done of editing(store, random)) {
      if (done > rounds(1500, 40_000)) break
      if (done % 5 !== 0) continue
      expect([...wrongRhythms(store), ...wrongSilences(store)]).toEqual([])
      for (const { coldOn, cadence } of derivedRhythms(store).values()) {
        seen.add(coldOn)
        by.add(cadence)
      }
    }
    expect(seen.size).toBeGreaterThan(20) // else it would agree on nothing
    expect(by.size).toBeGreaterThan(3)
  },
  timeout,
)

/** Edits until a trigger must have been missed: some hundred for most, 1,600 for the slowest that was seen. */
const longest = 6000

describe('without one of its triggers', () => {
  it(
    'a rhythm is soon wrong',
    async () => {
      const random = randomOfTest()
      const snapshot = await startedSnapshot(random)
      const unnoticed: string[] = []
      for (const name of someTriggers(snapshot, random)) {
        using store = openSnapshot(snapshot)
        store.writer.exec(`drop trigger ${name}`)
        if (!(await isNoticed(store, random))) unnoticed.push(name)
      }
      expect(unnoticed).toEqual([])
    },
    timeout,
  )
})

async function isNoticed(store: TestStore, random: Random): Promise<boolean> {
  try {
    for await (const done of editing(store, random)) {
      if (wrongRhythms(store).length > 0) return true
      if (done === longest) break
    }
    return false
  } catch (error) {
    // A rhythm that still names a cadence that is gone: the schema notices before the recount does.
    if (error instanceof AppError && error.code === 'record.refused') return true
    throw error
  }
}

async function startedSnapshot({ below }: Random): Promise<Snapshot> {
  using store = await openRhythmStore(below)
  return takeSnapshot(store)
}

/** One of them at random; all in a full run. */
function someTriggers(snapshot: Snapshot, random: Random): string[] {
  using store = openSnapshot(snapshot)
  const all = `select name from sqlite_master where type = 'trigger' and name glob 'rhythm_*'`
  const names = store.writer.prepare(all).pluck().all() as string[]
  return isSoak ? names : [names[random.below(names.length)] ?? '']
}
