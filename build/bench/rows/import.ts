import { rounds, type BenchRow } from '../bench-row.ts'
import { importContacts, inventContacts } from './contact-import.ts'
import { timeImport } from './import-rounds.ts'

const PEOPLE = 20_000

/** Importing people, and undoing that. */
export const importRow: BenchRow = {
  name: 'import',
  run: async (bench) => {
    const people = Math.min(PEOPLE, bench.size.people)
    const lines = inventContacts(people)
    const times = await timeImport(bench, (session) => importContacts(session, lines), rounds(bench, 4))
    const what = `${people.toLocaleString('en')} people = ${times.rows.toLocaleString('en')} rows`
    const both = { n: times.rows, unit: 'ms' } as const
    return [
      {
        ...both,
        name: 'import',
        work: `import ${what}: checks, history, search index`,
        floor: 'raw inserts of the same rows, same tables, no triggers',
        aim: { ratio: 3, median: 6000 },
        samples: times.imports,
        floorSamples: times.raw,
      },
      {
        ...both,
        name: 'import.undo',
        work: `undo of that import`,
        floor: 'the import',
        aim: { ratio: 1 },
        samples: times.undos,
        floorSamples: times.imports,
      },
    ]
  },
}
