import type { LocalDate } from '../../../../domain/local-date.ts'
import type { Uid } from '../../../../domain/uid.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { LegislatureDataset } from '../model.ts'
import type { ImportProblem } from '../problem.ts'

/** What an import would do to one person. `held`: a person put them in the trash, where they stay. */
export type PersonVerdict = 'created' | 'updated' | 'ended' | 'unchanged' | 'missing' | 'held'

export interface PersonOutcome {
  readonly id: Uid
  readonly name: string
  readonly verdict: PersonVerdict
  /** Others of the same name, entered by hand or from another dataset: perhaps the same person. */
  readonly namesakes: readonly Uid[]
  /** Which of the plan's operations are about them: from the first up to, not including, the second. */
  readonly steps: readonly [from: number, to: number]
}

/** How many rows of one kind an import makes, changes, takes away or leaves. */
export interface Tally {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly removed: number
}

/** Everything an import would do, before it does anything. */
export interface LegislatorPlan {
  readonly people: readonly PersonOutcome[]
  readonly offices: Tally
  readonly committees: Tally
  readonly memberships: Tally
  readonly problems: readonly ImportProblem[]
  readonly operations: readonly Operation[]
}

export interface PlanRequest {
  readonly dataset: LegislatureDataset
  readonly today: LocalDate
}
