import { CandidateIndex } from './candidate-index.ts'
import { clusterRecords, type ClusterEdge } from './cluster.ts'
import { Population } from './population.ts'
import { prepare, type Prepared } from './prepare.ts'
import { Scorer, type Match } from './scorer.ts'
import type { MatchKind, MatchSubject } from './subject.ts'
import { verdictBits } from './verdict.ts'

/** A pair within a cluster, by the places of its records in what was given. */
interface DuplicatePair extends Match {
  readonly one: number
  readonly other: number
}

interface DuplicateCluster {
  readonly members: readonly number[]
  /** The surest pairs that hold it together, each member in at least one; surest first. */
  readonly pairs: readonly DuplicatePair[]
  /** The odds of its weakest tie, in bits: "merge all above" takes a cluster by this. */
  readonly bits: number
}

export interface DuplicateScan {
  readonly clusters: readonly DuplicateCluster[]
  /** How many pairs were compared, of all that there are. */
  readonly compared: number
}

interface ScanOptions {
  /** Pairs of places that somebody said are not duplicates. */
  readonly apart?: (one: number, other: number) => boolean
  /** Awaited now and then, so that others have a turn. */
  readonly pause?: () => Promise<void>
}

/** Looks for records of one kind that are the same. */
export async function findDuplicates(
  kind: MatchKind,
  subjects: readonly MatchSubject[],
  { apart = () => false, pause }: ScanOptions = {},
): Promise<DuplicateScan> {
  const records = subjects.map((subject) => prepare(kind, subject))
  const { scorer, index } = indexOf(records)
  const at = (place: number): Prepared => records[place] as Prepared
  const edges: ClusterEdge[] = []
  let compared = 0
  for (const [one, other] of index.pairs()) {
    if (++compared % 1000 === 0) await pause?.()
    const bits = scorer.bits(at(one), at(other))
    if (bits >= verdictBits.maybe && !apart(one, other)) edges.push({ one, other, bits })
  }
  const bits = (one: number, other: number): number => scorer.bits(at(one), at(other))
  const groups = clusterRecords(edges, { apart, bits })
  const describe = (one: number, other: number): DuplicatePair => ({
    ...scorer.match(at(one), at(other)),
    one,
    other,
  })
  return { clusters: describeClusters(groups, edges, describe), compared }
}

function indexOf(records: readonly Prepared[]): { scorer: Scorer; index: CandidateIndex } {
  const population = new Population()
  const index = new CandidateIndex()
  for (const record of records) {
    population.add(record)
    index.add(record)
  }
  return { scorer: new Scorer(population), index }
}

function describeClusters(
  groups: readonly (readonly number[])[],
  edges: readonly ClusterEdge[],
  describe: (one: number, other: number) => DuplicatePair,
): DuplicateCluster[] {
  const groupOf = new Map(groups.flatMap((members, group) => members.map((place) => [place, group])))
  const edgesOf = new Map<number, ClusterEdge[]>()
  for (const edge of edges) {
    const group = groupOf.get(edge.one)
    if (group === undefined || group !== groupOf.get(edge.other)) continue
    const known = edgesOf.get(group)
    if (known) known.push(edge)
    else edgesOf.set(group, [edge])
  }
  return groups
    .map((members, group) => {
      const pairs = spanning(edgesOf.get(group) ?? []).map(({ one, other }) => describe(one, other))
      return { members, pairs, bits: Math.min(...pairs.map((pair) => pair.bits)) }
    })
    .toSorted((one, other) => other.bits - one.bits || (one.members[0] ?? 0) - (other.members[0] ?? 0))
}

/** The surest edges that tie all members together. */
function spanning(edges: readonly ClusterEdge[]): ClusterEdge[] {
  const root = new Map<number, number>()
  const find = (place: number): number => {
    let at = place
    for (let up = root.get(at); up !== undefined; up = root.get(at)) at = up
    return at
  }
  return edges
    .toSorted((one, other) => other.bits - one.bits)
    .filter(({ one, other }) => {
      const [a, b] = [find(one), find(other)]
      if (a !== b) root.set(a, b)
      return a !== b
    })
}
