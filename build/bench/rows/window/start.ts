import { describeRuntime, launch, type RunningApp } from '../../../window/launch.ts'
import { rounds, type BenchRow } from '../../bench-row.ts'
import { interleave } from '../../timing.ts'
import { launchEmpty } from './launch-for-bench.ts'

/** From starting the program to the first screen of somebody who has no vault open, painted. */
export const startRow: BenchRow = {
  name: 'start',
  isOfWindow: true,
  run: async (bench) => {
    const { ours, floor } = await interleave(
      () => startedBy(() => launch({ language: 'en' })),
      () => startedBy(launchEmpty),
      { count: rounds(bench, 10), warmUp: 1 },
    )
    return [
      {
        name: 'start',
        work: 'start to unlock screen',
        floor: 'an empty window in the same runtime',
        aim: { ratio: 1.3 },
        n: 1,
        unit: 'ms',
        samples: ours,
        floorSamples: floor,
        note: `on ${describeRuntime()}`,
      },
    ]
  },
}

/** Waits for the page's heading and the frame that shows it; gives what ends the application, off the clock. */
async function startedBy(start: () => Promise<RunningApp>): Promise<() => Promise<void>> {
  const running = await start()
  await running.page.locator('h1').first().waitFor()
  await running.page.evaluate('new Promise((painted) => requestAnimationFrame(painted)).then(() => true)')
  return running.close
}
