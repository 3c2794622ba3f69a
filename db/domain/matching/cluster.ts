import { verdictBits } from './verdict.ts'

/** Two records that may be the same, by their places, with their odds in bits. */
export interface ClusterEdge {
  readonly one: number
  readonly other: number
  readonly bits: number
}

interface ClusterRules {
  /** The odds of any two places, compared or not. */
  readonly bits: (one: number, other: number) => number
  /** Pairs that somebody said are not duplicates: never in one cluster. */
  readonly apart: (one: number, other: number) => boolean
}

/** No single comparison outweighs several others. */
const mostBits = 17
/** Of large groups so many members speak for all: a thousand copies of one row are not compared a million times. */
const speakers = 12

/**
 * Groups of records that are the same, the surest pairs first. Two groups become one only if their members, taken
 * together, say so (average linkage): a chain of pairs that are each just likely does not pull strangers into one group.
 */
export function clusterRecords(edges: readonly ClusterEdge[], rules: ClusterRules): number[][] {
  const clusterOf = new Map<number, number[]>()
  const membersOf = (place: number): number[] => {
    const members = clusterOf.get(place) ?? [place]
    clusterOf.set(place, members)
    return members
  }
  for (const { one, other, bits } of edges.toSorted(surestFirst)) {
    const [here, there] = [membersOf(one), membersOf(other)]
    if (here === there || (bits < leastToJoin && here.length + there.length > 2)) continue
    if (!belongTogether(here, there, rules)) continue
    const [larger, smaller] = here.length >= there.length ? [here, there] : [there, here]
    for (const place of smaller) clusterOf.set(place, larger)
    larger.push(...smaller)
  }
  const clusters = [...new Set(clusterOf.values())].filter(({ length }) => length > 1)
  return clusters.map((members) => members.toSorted((one, other) => one - other))
}

/** In bits: who may be one of a group and no more is left alone, and the group is as sure as it was. */
const leastToJoin = -1

const surestFirst = (a: ClusterEdge, b: ClusterEdge): number =>
  b.bits - a.bits || a.one - b.one || a.other - b.other

function belongTogether(here: readonly number[], there: readonly number[], rules: ClusterRules): boolean {
  if (here.some((one) => there.some((other) => rules.apart(one, other)))) return false
  let sum = 0
  const [ones, others] = [here.slice(0, speakers), there.slice(0, speakers)]
  for (const one of ones) for (const other of others) sum += clamp(rules.bits(one, other))
  return sum / (ones.length * others.length) >= verdictBits.maybe
}

const clamp = (bits: number): number => Math.max(-mostBits, Math.min(mostBits, bits))
