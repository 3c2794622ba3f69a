import { findDuplicates } from '../../db/domain/matching/find-duplicates.ts'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import type { GoldRecord } from './read-gold-set.ts'

/** How well the clusters found agree with the truth, pair by pair. */
export interface Figures {
  readonly records: number
  /** Pairs that are the same by the truth. */
  readonly truePairs: number
  readonly foundPairs: number
  readonly compared: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly milliseconds: number
}

/** Runs the engine on the records as it is used in a vault; the truth is only looked at afterwards. */
export async function evaluate(kind: MatchKind, records: readonly GoldRecord[]): Promise<Figures> {
  const start = performance.now()
  const { clusters, compared } = await findDuplicates(
    kind,
    records.map(({ subject }) => subject),
  )
  const milliseconds = Math.round(performance.now() - start)
  const entityOf = (place: number): string => records[place]?.entity ?? ''
  const truePairs = pairsWithin(records.map(({ entity }) => entity))
  const foundPairs = clusters.reduce((sum, { members }) => sum + pairCount(members.length), 0)
  const right = clusters.reduce((sum, { members }) => sum + pairsWithin(members.map(entityOf)), 0)
  const precision = foundPairs === 0 ? 1 : right / foundPairs
  const recall = truePairs === 0 ? 1 : right / truePairs
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {
    records: records.length,
    truePairs,
    foundPairs,
    compared,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
    milliseconds,
  }
}

const pairCount = (count: number): number => (count * (count - 1)) / 2

function pairsWithin(entities: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + pairCount(count), 0)
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
