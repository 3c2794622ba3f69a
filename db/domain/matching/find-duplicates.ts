import { CandidateIndex } from './candidate-index.ts'
import type { Candidates } from './candidates.ts'
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
  /** Each of the pairs shows one by more than a score, and nothing speaks against any two: nobody has to look. */
  readonly isIdentified: boolean
}

export interface DuplicateScan {
  readonly clusters: readonly DuplicateCluster[]
  /** How many pairs were compared, of all that there are. */
  readonly compared: number
}

interface ScanOptions {
  /** Pairs of places that somebody said are not duplicates. */
  readonly apart?: (one: number, other: number) => boolean
  /** Awaited after each small step with the share of the work that is done, so that others have a turn. */
  readonly pause?: (done: number, total: number) => Promise<void>
}

/** Records in order: a list, or what reads them piece by piece. */
interface Subjects extends Iterable<MatchSubject> {
  readonly length: number
}

/** What a record costs: to be prepared, to find whom to compare it with, to be compared with those. */
const cost = { prepare: 1, choose: 1, compare: 3 } as const

/** Looks for records of one kind that are the same. The work and the memory it takes grow with the records. */
export async function findDuplicates(
  kind: MatchKind,
  subjects: Subjects,
  { apart = () => false, pause = () => Promise.resolve() }: ScanOptions = {},
): Promise<DuplicateScan> {
  const total = subjects.length * (cost.prepare + cost.choose + cost.compare)
  let done = 0
  const step = (share: number): Promise<void> => pause((done += share), total)
  const { records, scorer, candidates } = await indexOf(kind, subjects, step)
  const at = (place: number): Prepared => records[place] as Prepared
  const bits = (one: number, other: number): number => scorer.bits(at(one), at(other))
  for (const place of records.keys()) {
    candidates.choose(place)
    await step(cost.choose)
  }
  const edges: ClusterEdge[] = []
  let compared = 0
  for (const one of records.keys()) {
    for (const other of candidates.of(one)) {
      const edge = { one: Math.min(one, other), other: Math.max(one, other), bits: bits(one, other) }
      compared += 1
      if (edge.bits >= verdictBits.maybe && !apart(one, other)) edges.push(edge)
    }
    await step(cost.compare)
  }
  const groups = clusterRecords(edges, { apart, bits })
  const judge: Judge = {
    describe: (one, other) => ({ ...scorer.match(at(one), at(other)), one, other }),
    contradicts: (one, other) => scorer.contradicts(at(one), at(other)),
  }
  return { clusters: describeClusters(groups, edges, judge), compared }
}

/** Looks at two closely, by their places. */
interface Judge {
  describe(one: number, other: number): DuplicatePair
  contradicts(one: number, other: number): boolean
}

/** More than so many are looked at by a person, whatever holds them together. */
const mostIdentified = 20

function isOneFor(judge: Judge, members: readonly number[]): boolean {
  if (members.length > mostIdentified) return false
  return members.every((one, at) => members.slice(at + 1).every((other) => !judge.contradicts(one, other)))
}

interface Indexed {
  readonly records: readonly Prepared[]
  readonly scorer: Scorer
  readonly candidates: Candidates
}

async function indexOf(
  kind: MatchKind,
  subjects: Subjects,
  step: (share: number) => Promise<void>,
): Promise<Indexed> {
  const records: Prepared[] = []
  const population = new Population()
  const index = new CandidateIndex()
  for (const subject of subjects) {
    const record = prepare(kind, subject)
    records.push(record)
    population.add(record)
    index.add(record)
    await step(cost.prepare)
  }
  return { records, scorer: new Scorer(population), candidates: index.candidates() }
}

function describeClusters(
  groups: readonly (readonly number[])[],
  edges: readonly ClusterEdge[],
  judge: Judge,
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
      const pairs = spanning(edgesOf.get(group) ?? []).map(({ one, other }) => judge.describe(one, other))
      return {
        members,
        pairs,
        bits: Math.min(...pairs.map((pair) => pair.bits)),
        isIdentified: pairs.every((pair) => pair.isIdentified) && isOneFor(judge, members),
      }
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
