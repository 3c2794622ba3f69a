import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { importLegislators } from '../../../db/service/legislator-import.ts'
import type { Session } from '../../../db/service/session.ts'
import { repositoryRoot } from '../../source-tree.ts'
import { rounds, type BenchRow } from '../bench-row.ts'
import { timeImport } from './import-rounds.ts'

const files = resolve(repositoryRoot, '../shared/data/legislators/us-congress')

/** The real Congress, where its files lie beside the repository: reading and parsing them included. */
export const legislatorImportRow: BenchRow = {
  name: 'import.congress',
  run: async (bench) => {
    if (!existsSync(files)) {
      bench.progress.say('  no public dataset of legislators beside the repository: left out')
      return []
    }
    const times = await timeImport(bench, importCongress, rounds(bench, 4))
    return [
      {
        name: 'import.congress',
        work: `import the Congress: read 4 files, compare, ${times.rows.toLocaleString('en')} rows`,
        floor: 'raw inserts of the same rows, no reading',
        aim: {},
        n: times.rows,
        unit: 'ms',
        samples: times.imports,
        floorSamples: times.raw,
      },
    ]
  },
}

async function importCongress(session: Session) {
  const { batch } = await importLegislators(session, { kind: 'congress', paths: [files] })
  if (batch === null) throw new Error('the Congress was there already')
  return batch
}
