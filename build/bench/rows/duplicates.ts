import { findDuplicates } from '../../../db/service/duplicates.ts'
import { rounds, type BenchRow } from '../bench-row.ts'
import { openBenchVault } from '../bench-vault.ts'

/** The search for duplicates over all contacts, as the screen asks for it. */
export const duplicatesRow: BenchRow = {
  name: 'duplicates',
  run: async (bench) => {
    const vault = await openBenchVault(bench.vault)
    const samples: number[] = []
    for (let round = 0; round < rounds(bench, 3); round += 1) {
      const start = performance.now()
      await findDuplicates(vault)
      samples.push(performance.now() - start)
    }
    vault.close()
    return [
      {
        name: 'duplicates',
        work: 'search for duplicates over all contacts',
        floor: null,
        aim: {},
        n: bench.size.people + bench.size.organizations + bench.size.legislators,
        unit: 'ms',
        samples,
        floorSamples: [],
        note: 'No floor: nothing else does this work. What is aimed at is that it grows with the contacts.',
      },
    ]
  },
}
