import type { Weighed } from './scorer.ts'

/** A reason in words: a key of the catalogues under `match.`, with what was compared. */
export interface MatchReason {
  /** `match.reason.email.same` and the like. */
  readonly key: string
  readonly params: { readonly one: string; readonly other: string }
  /** Above 0 speaks for a match, below against. */
  readonly bits: number
}

export function reasonsOf(weighed: readonly Weighed[]): MatchReason[] {
  return weighed
    .filter(({ bits }) => Math.abs(bits) >= least)
    .toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
    .map(({ evidence: { field, level, one, other }, bits }) => ({
      key: `${field}_${level}`,
      params: { one, other },
      bits: Math.round(bits * 10) / 10,
    }))
}

/** In bits: what says less is not worth reading. */
const least = 0.3
