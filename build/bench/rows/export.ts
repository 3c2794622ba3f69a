import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { writeReport } from '../../../db/exchange/export/write-report.ts'
import { rounds, type Bench, type BenchRow, type Measurement } from '../bench-row.ts'
import { openBenchVault } from '../bench-vault.ts'
import { interleave } from '../timing.ts'
import { contactTable } from './contact-table.ts'

const CONTACTS = 20_000

/** Contacts to a file, from the vault on; where LibreOffice is there, it converts the same table. */
export const exportRow: BenchRow = {
  name: 'export',
  run: async (bench) => {
    if (!bench.convert) bench.progress.say('  no LibreOffice here: exports are timed without their floor')
    return [await measure(bench, 'csv'), await measure(bench, 'xlsx')]
  },
}

async function measure(bench: Bench, format: 'csv' | 'xlsx'): Promise<Measurement> {
  const vault = await openBenchVault(bench.vault)
  const count = Math.min(CONTACTS, bench.size.people)
  const path = (ending: string): string => join(bench.scratch, `contacts.${ending}`)
  const exportTo = async (ending: typeof format): Promise<void> => {
    const destination = { path: path(ending), format: ending, audience: 'bench', overwrite: true } as const
    await writeReport(await contactTable(vault, count), destination)
  }
  const other = format === 'csv' ? 'xlsx' : 'csv'
  await exportTo(other)
  const { ours, floor } = await interleave(
    () => exportTo(format),
    () => bench.convert?.(path(other), format),
    { count: rounds(bench, 5), warmUp: 1 },
  )
  for (const ending of [format, other]) rmSync(path(ending))
  vault.close()
  return {
    name: `export.${format}`,
    work: `export ${count.toLocaleString('en')} contacts to ${format.toUpperCase()}`,
    floor: bench.convert ? `LibreOffice makes ${format.toUpperCase()} of the same table` : null,
    aim: { ratio: 1 },
    n: count,
    unit: 'ms',
    samples: ours,
    floorSamples: bench.convert ? floor : [],
    ...(bench.convert ? {} : { note: 'no LibreOffice on this machine' }),
  }
}
