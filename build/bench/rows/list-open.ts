import { openList } from '../../../db/service/list.ts'
import { openBenchVault } from '../bench-vault.ts'
import { rounds, type Bench, type BenchRow, type Measurement } from '../bench-row.ts'
import { openPlain, type PlainSqlite } from '../plain-twin.ts'
import { interleave } from '../timing.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { listCases, type ListCase } from './list-cases.ts'

/** Opening a list: filter, sort and count, with the ids held for the pages. */
export const listOpenRow: BenchRow = {
  name: 'list.open',
  run: async (bench) => {
    const vault = await openBenchVault(bench.vault)
    const plain = openPlain(bench.vault.plain)
    const lines: Measurement[] = []
    for (const one of listCases) lines.push(await measure(bench, one, { vault, plain }))
    plain.close()
    vault.close()
    return lines
  },
}

async function measure(
  bench: Bench,
  one: ListCase,
  { vault, plain }: { vault: Vault; plain: PlainSqlite },
): Promise<Measurement> {
  const handWritten = plain.prepare(one.sql).pluck()
  const expected = handWritten.all(...one.parameters).length
  const { ours, floor } = await interleave(
    () => {
      const { total } = openList(vault, one.noun, one.request)
      if (total !== expected) throw new Error(`${one.name}: ${total} rows, the floor has ${expected}`)
    },
    () => handWritten.all(...one.parameters),
    { count: rounds(bench, 30), warmUp: 2 },
  )
  return {
    name: `list.open ${one.name}`,
    work: `open ${one.name}, two filters, with count (${expected.toLocaleString('en')})`,
    floor: 'the same SQL by hand, plaintext',
    aim: { ratio: 1.5, median: 200 },
    n: one.from(bench.size),
    unit: 'ms',
    samples: ours,
    floorSamples: floor,
  }
}
