import type { Uid } from '../../../../domain/uid.ts'
import { Comparer } from '../../../../store/sync/compare.ts'
import type { DesiredRecord } from '../../../../store/sync/desired-record.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { Tally } from './plan.ts'
import { isPublicUid } from './uids.ts'
import { LegislatureState, type PlanSource } from '../../../../store/queries/legislature.ts'

/** Collects the operations of a plan while desired records are compared one after another. */
export class Planner {
  readonly vault: LegislatureState
  readonly operations: Operation[] = []
  readonly #comparer: Comparer
  readonly #wanted = new Set<Uid>()

  constructor(source: PlanSource) {
    this.vault = new LegislatureState(source)
    this.#comparer = new Comparer(source)
  }

  /** Plans a record and says what it comes to. */
  want(record: DesiredRecord): 'new' | 'changed' | 'same' | 'held' {
    this.#wanted.add(record.uid)
    const { verdict, operations } = this.#comparer.compare(record)
    this.operations.push(...operations)
    return verdict
  }

  /** Whether the files had this record. What a person added by hand they cannot have, so it is never gone from them. */
  isGone(uid: Uid): boolean {
    return isPublicUid(uid) && !this.#wanted.has(uid)
  }

  /** Plans fields that say how things stand now (serving, verify), but those a person set. Says whether any will change. */
  set(
    table: 'term' | 'committee_membership',
    rowId: number,
    columns: Readonly<Record<string, string | number>>,
  ): boolean {
    const free = Object.entries(columns).filter(([name, value]) =>
      this.#comparer.mayChange({ table, rowId, name }, value),
    )
    if (free.length > 0)
      this.operations.push({ kind: 'update', table, rowId, columns: Object.fromEntries(free) })
    return free.length > 0
  }

  /** Whether the record can be referred to: in the vault or in the files, and not forgotten for good. */
  canRefer(uid: Uid, inFiles: boolean): boolean {
    return (inFiles || this.vault.has(uid)) && !this.#comparer.isForgotten(uid)
  }

  /** Plans to move to the trash what the files no longer have, unless a person worked on it. */
  discard(table: 'contact_point' | 'contact', rowId: number): boolean {
    const field = table === 'contact_point' ? 'value' : 'display_name'
    if (this.#comparer.isEdited(table, rowId, field)) return false
    this.operations.push({ kind: 'trash', recordId: rowId })
    return true
  }
}

/** Counts verdicts of one kind of row. */
export class Counter {
  #tally = { created: 0, updated: 0, unchanged: 0, removed: 0 }

  add(verdict: 'new' | 'changed' | 'same' | 'held' | 'gone'): void {
    this.#tally[counters[verdict]] += 1
  }

  get tally(): Tally {
    return { ...this.#tally }
  }
}

const counters = {
  new: 'created',
  changed: 'updated',
  same: 'unchanged',
  held: 'unchanged',
  gone: 'removed',
} as const
