import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { OpenedList } from '../../../../electron/contract/list.ts'
import { call } from '../../../window/drive.ts'
import { rounds, type Bench, type BenchRow, type Measurement } from '../../bench-row.ts'
import { Random } from '../../generate/random.ts'
import { timed } from '../../timing.ts'
import { launchEmpty, launchUnlocked } from './launch-for-bench.ts'
import { timeCalls, type TimedCalls } from './timed-calls.ts'
import { VaultCode } from './vault-code.ts'

const PAGE = 100
/** Calls of one side before it is the other's turn. */
const TURN = 20

/** What a question costs that the window asks: main's answer, and a page of a list from the vault process. */
export const callRow: BenchRow = {
  name: 'call',
  isOfWindow: true,
  run: async (bench) => {
    await using running = await launchUnlocked(bench)
    return [await callMain(bench, running.page), await callVault(bench, running.page)]
  },
}

async function callMain(bench: Bench, page: Page): Promise<Measurement> {
  await using empty = await launchEmpty()
  const inputs = Array.from({ length: TURN }, () => ({}))
  const { ours, floor } = await inTurns(
    rounds(bench, 10),
    () => timeCalls(page, { slice: 'vault', method: 'status', inputs }),
    () => timeCalls(empty.page, { slice: 'empty', method: 'echo', inputs }),
  )
  return {
    name: 'call.main',
    work: 'a call from the window to main and back: vault.status',
    floor: 'an echo over bare IPC in the same runtime',
    aim: {},
    n: 1,
    unit: 'ms',
    samples: ours,
    floorSamples: floor,
  }
}

async function callVault(bench: Bench, page: Page): Promise<Measurement> {
  const code = await VaultCode.open(copyOf(bench))
  const request = { noun: 'person', filter: {}, sort: [{ by: 'name' }] }
  const opened: OpenedList = await call(page, 'list', 'open', request)
  const beside = (await code.call('list.open', request)) as OpenedList
  const offsets = randomOffsets(opened.total)
  const inputs = ({ list }: OpenedList) => offsets.map((offset) => ({ list, offset, limit: PAGE }))
  const { ours, floor } = await inTurns(
    rounds(bench, 10),
    () => timeCalls(page, { slice: 'list', method: 'page', inputs: inputs(opened) }),
    () => callCode(code, inputs(beside)),
  )
  await code.close()
  return {
    name: 'call.vault',
    work: `a call from the window to the vault process and back: ${PAGE} people of ${opened.total.toLocaleString('en')}`,
    floor: "the same call to the vault process's code, without the boundary",
    aim: {},
    n: opened.total,
    unit: 'ms',
    samples: ours,
    floorSamples: floor,
  }
}

/** Only one process at a time opens a vault. */
function copyOf({ vault, scratch }: Bench): Bench['vault'] {
  const folder = join(scratch, 'Copy.caucus')
  cpSync(vault.folder, folder, { recursive: true, filter: (path) => !path.endsWith('.lock') })
  return { ...vault, folder }
}

function randomOffsets(total: number): number[] {
  const random = new Random(7)
  return Array.from({ length: TURN }, () => random.below(Math.max(1, total - PAGE)))
}

async function callCode(code: VaultCode, inputs: TimedCalls['inputs']): Promise<number[]> {
  const took: number[] = []
  for (const input of inputs)
    took.push(await timed(() => code.call('list.page', input).then(() => undefined)))
  return took
}

/** Both sides in turns, the first turn of each not counted. */
async function inTurns(turns: number, ours: () => Promise<number[]>, floor: () => Promise<number[]>) {
  const samples = { ours: [] as number[], floor: [] as number[] }
  for (let turn = 0; turn <= turns; turn++) {
    const took = { ours: await ours(), floor: await floor() }
    if (turn === 0) continue
    samples.ours.push(...took.ours)
    samples.floor.push(...took.floor)
  }
  return samples
}
