import type { Page } from 'playwright-core'
import { describeRuntime } from '../../../window/launch.ts'
import { rounds, type BenchRow, type Measurement } from '../../bench-row.ts'
import { longFrames, watchFrames } from './frames.ts'
import { launchUnlocked } from './launch-for-bench.ts'
import { showPeople } from './people-list.ts'

const LONGEST_FRAME = 50
/** Pixels a turn of the wheel: a fast flick. */
const TURN = 600

/** Frames while the list of people goes by: turn by turn of the wheel, and as the scroll bar is dragged over all of it. */
export const scrollRow: BenchRow = {
  name: 'scroll',
  isOfWindow: true,
  run: async (bench) => {
    await using running = await launchUnlocked(bench)
    const { page } = running
    const total = await showPeople(page)
    const turns = rounds(bench, 200)
    await page.getByRole('grid').hover()
    const wheeled = await watchFrames(page, () => wheel(page, turns))
    const dragged = await watchFrames(page, () => drag(page, turns))
    return [line('wheel', wheeled, total), line('drag', dragged, total)]
  },
}

async function wheel(page: Page, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, TURN)
}

/** From the beginning to the end, a step each frame. */
function drag(page: Page, steps: number): Promise<void> {
  return page.getByRole('grid').evaluate(async (grid, count) => {
    const list = grid as never as { scrollTop: number; readonly scrollHeight: number }
    const { requestAnimationFrame } = globalThis as never as {
      requestAnimationFrame: (next: () => void) => void
    }
    for (let step = 1; step <= count; step++) {
      list.scrollTop = (list.scrollHeight * step) / count
      await new Promise<void>(requestAnimationFrame)
    }
  }, steps)
}

function line(how: 'wheel' | 'drag', frames: readonly number[], total: number): Measurement {
  return {
    name: `scroll.${how}`,
    work: `frame to frame, ${how === 'wheel' ? 'by the wheel' : 'by the scroll bar'}: ${total.toLocaleString('en')} people`,
    floor: null,
    aim: { most: LONGEST_FRAME },
    n: total,
    unit: 'ms',
    samples: frames,
    floorSamples: [],
    note: `${longFrames(frames, LONGEST_FRAME)}, longest ${Math.round(Math.max(...frames))} ms; on ${describeRuntime()}`,
  }
}
