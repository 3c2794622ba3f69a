import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Uid } from '../../../db/domain/uid.ts'
import { importFiles } from '../../../db/service/file-import.ts'
import type { Session } from '../../../db/service/session.ts'
import { rounds, type BenchRow } from '../bench-row.ts'
import { inventContacts } from './contact-import.ts'
import { timeImport } from './import-rounds.ts'

const ROWS = 20_000

/** A table of contacts from the file to the vault: read, mapped, matched with the vault and with itself, written. */
export const fileImportRow: BenchRow = {
  name: 'import.contacts',
  run: async (bench) => {
    const rows = Math.min(ROWS, bench.size.people)
    const folder = mkdtempSync(join(tmpdir(), 'caucus-bench-import-'))
    const path = join(folder, 'contacts.csv')
    writeFileSync(path, tableOf(rows))
    try {
      const times = await timeImport(bench, (session) => importTable(session, path), rounds(bench, 4))
      return [
        {
          name: 'import.contacts',
          work: `import a CSV of ${rows.toLocaleString('en')} rows: read, matched, checked, ${times.rows.toLocaleString('en')} rows written`,
          floor: 'raw inserts of the same rows, same tables, no triggers',
          aim: { ratio: 3, median: 4000 },
          n: times.rows,
          unit: 'ms',
          samples: times.imports,
          floorSamples: times.raw,
        },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function tableOf(rows: number): string {
  const lines = inventContacts(rows).map(({ givenName, familyName, email, organization, title }) =>
    [givenName, familyName, email, organization ?? '', title ?? ''].map((cell) => `"${cell}"`).join(','),
  )
  return ['First name,Last name,E-mail,Company,Job title', ...lines].join('\n')
}

async function importTable(session: Session, path: string): Promise<Uid> {
  const { batch } = await importFiles(session, { kind: 'contacts', paths: [path] })
  if (batch === null) throw new Error('nothing was imported')
  return batch
}
