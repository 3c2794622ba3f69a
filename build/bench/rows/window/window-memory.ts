import type { ElectronApplication } from 'playwright-core'
import { describeRuntime } from '../../../window/launch.ts'
import type { BenchRow } from '../../bench-row.ts'
import { launchUnlocked } from './launch-for-bench.ts'
import { showPeople } from './people-list.ts'

/** What main and the vault process take while the window shows a list. */
export const windowMemoryRow: BenchRow = {
  name: 'memory.window',
  isOfWindow: true,
  run: async (bench) => {
    await using running = await launchUnlocked(bench)
    const total = await showPeople(running.page)
    const { main, vault } = await megabytesOf(running.app)
    return [
      {
        name: 'memory.window',
        work: `main and vault process with a list of ${total.toLocaleString('en')} people open`,
        floor: null,
        aim: { median: 400 },
        n: total,
        unit: 'MB',
        samples: [main + vault],
        floorSamples: [],
        note: `main ${Math.round(main)} MB, vault process ${Math.round(vault)} MB; on ${describeRuntime()}`,
      },
    ]
  },
}

/** Electron's own utility processes (network, audio) have other names; the stand-in names none. */
function megabytesOf(app: ElectronApplication): Promise<{ main: number; vault: number }> {
  return app.evaluate(({ app: running }) => {
    const metrics = running.getAppMetrics()
    const sum = (ours: (one: (typeof metrics)[number]) => boolean): number =>
      metrics.filter(ours).reduce((total, { memory }) => total + (memory.workingSetSize * 1024) / 1e6, 0)
    return {
      main: sum(({ type }) => type === 'Browser'),
      vault: sum(({ type, name = 'Caucus vault' }) => type === 'Utility' && name === 'Caucus vault'),
    }
  })
}
