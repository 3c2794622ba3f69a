import { search } from '../../../db/service/search.ts'
import { toMatch } from '../../../db/store/search-text.ts'
import { rounds, type BenchRow, type Measurement } from '../bench-row.ts'
import { openBenchVault } from '../bench-vault.ts'
import { typedQueries } from './typed-queries.ts'
import { openPlain, type PlainSqlite } from '../plain-twin.ts'
import { interleave } from '../timing.ts'

const LIMIT = 20

/** Search as you type: every beginning of words as they are typed, over names, titles and notes. */
export const searchRow: BenchRow = {
  name: 'search',
  run: async (bench) => {
    const vault = await openBenchVault(bench.vault)
    const plain = openPlain(bench.vault.plain)
    const queries = typedQueries(bench.seed)
    const raw = rawSearch(plain)
    const pick = (round: number): string => queries[round % queries.length] ?? ''
    const { ours, floor } = await interleave(
      (round) => search(vault, { text: pick(round), limit: LIMIT, typing: true }),
      (round) => raw(toMatch({ text: pick(round), typing: true })),
      { count: rounds(bench, 3 * queries.length), warmUp: rounds(bench, queries.length) },
    )
    plain.close()
    vault.close()
    return [line(bench.size.interactions, queries.length, { ours, floor })]
  },
}

/** The best names, the newest follow-ups and notes, each with a snippet: what FTS5 itself takes for such an answer. */
function rawSearch(plain: PlainSqlite): (match: string) => unknown {
  const names = plain.prepare(`select rowid, title, snippet(search_name_open, -1, '[', ']', '…', 12)
    from search_name_open where search_name_open match ? order by rank limit ${LIMIT}`)
  const followUps = plain.prepare(`select rowid, title, snippet(search_follow_up_open, -1, '[', ']', '…', 24)
    from search_follow_up_open where search_follow_up_open match ? order by rowid desc limit ${LIMIT}`)
  const notes = plain.prepare(`select rowid, title, snippet(search_note_open, -1, '[', ']', '…', 24)
    from search_note_open where search_note_open match ? order by rowid desc limit ${LIMIT}`)
  return (match) => [names.all(match), followUps.all(match), notes.all(match)]
}

const line = (
  n: number,
  queries: number,
  { ours, floor }: { ours: readonly number[]; floor: readonly number[] },
): Measurement => ({
  name: 'search',
  work: `search as you type over everything (${queries} beginnings of queries)`,
  floor: 'raw FTS5: best names, newest follow-ups and notes, plaintext',
  aim: { ratio: 1.5, p95: 20 },
  n,
  unit: 'ms',
  samples: ours,
  floorSamples: floor,
})
