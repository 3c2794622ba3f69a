import { openList, type ListNoun } from '../../../db/service/list.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { rounds, type Bench, type BenchRow, type Measurement } from '../bench-row.ts'
import { openBenchVault } from '../bench-vault.ts'
import { Random } from '../generate/random.ts'
import { openPlain, type PlainSqlite } from '../plain-twin.ts'
import { interleave } from '../timing.ts'
import { pageCases, type PageCase } from './page-cases.ts'

const PAGE = 100

/** Any page of an open list, anywhere in it. */
export const listPageRow: BenchRow = {
  name: 'list.page',
  run: async (bench) => {
    const vault = await openBenchVault(bench.vault)
    const plain = openPlain(bench.vault.plain)
    const lines: Measurement[] = []
    for (const one of pageCases) lines.push(await measure(bench, one, { vault, plain }))
    plain.close()
    vault.close()
    return lines
  },
}

async function measure(
  bench: Bench,
  one: PageCase,
  { vault, plain }: { vault: Vault; plain: PlainSqlite },
): Promise<Measurement> {
  const list = openList(vault, one.noun, {})
  const ids = Int32Array.from(plain.prepare(one.ids).pluck().all() as number[])
  if (ids.length !== list.total)
    throw new Error(`${one.noun}: ${list.total} rows, the floor has ${ids.length}`)
  const statements = one.page.map((sql) => plain.prepare(sql))
  const random = new Random(7)
  const offsets = Array.from({ length: 1000 }, () => random.below(Math.max(1, list.total - PAGE)))
  const { ours, floor } = await interleave(
    (round) => list.page(offsets[round % offsets.length] ?? 0, PAGE),
    (round) => {
      const start = offsets[round % offsets.length] ?? 0
      const wanted = JSON.stringify([...ids.subarray(start, start + PAGE)])
      return statements.map((statement) => statement.all(wanted))
    },
    { count: rounds(bench, 300), warmUp: 20 },
  )
  return line(one.noun, list.total, { ours, floor })
}

function line(
  noun: ListNoun,
  total: number,
  { ours, floor }: { ours: readonly number[]; floor: readonly number[] },
): Measurement {
  return {
    name: `list.page ${noun}`,
    work: `any page of ${PAGE} of ${total.toLocaleString('en')}: ${noun}`,
    floor: 'the same rows by hand, plaintext',
    aim: { ratio: 1.5, p95: 10 },
    n: total,
    unit: 'ms',
    samples: ours,
    floorSamples: floor,
  }
}
