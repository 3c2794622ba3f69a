import type { Clearance } from '../../../db/domain/sensitivity.ts'
import type { Uid } from '../../../db/domain/uid.ts'

/** A change that was told in this window and has not been undone. */
interface StandingChange {
  readonly batch: Uid
  /** As it was told: "3 people moved to Trash". */
  readonly message: string
  /** Up to which level records were shown then: there what was changed is found again. */
  readonly level: Clearance
  /** Of the notice that told it, among all notices. */
  readonly place: number
}

/** The newest last. What somebody else did, or was done before the vault was opened, is not among them. */
let standing: readonly StandingChange[] = []

/** One that could not be undone stands where it stood: nothing older comes before it. */
export function rememberChange(change: StandingChange): void {
  standing = [...standing, change].toSorted((a, b) => a.place - b.place)
}

/** Takes one out while it is being undone, so that a second Ctrl+Z goes on to the one before it. */
export function takeChange(batch: Uid): StandingChange | undefined {
  const taken = standingChange(batch)
  standing = standing.filter((change) => change !== taken)
  return taken
}

export const standingChange = (batch: Uid): StandingChange | undefined =>
  standing.find((change) => change.batch === batch)

export const newestChange = (): StandingChange | undefined => standing.at(-1)

/** A change that was undone in this window, and is done again by undoing that. */
interface UndoneChange {
  /** Of the undo. */
  readonly batch: Uid
  /** As the change was told. */
  readonly message: string
}

/** The newest last. */
let undone: readonly UndoneChange[] = []

export function rememberUndone(change: UndoneChange): void {
  undone = [...undone, change]
}

export function takeUndone(): UndoneChange | undefined {
  const last = undone.at(-1)
  undone = undone.slice(0, -1)
  return last
}

/** After something new, what was undone before is reached in History. */
export function forgetUndone(): void {
  undone = []
}

/** With the vault, what was done in it is out of reach. */
export function forgetChanges(): void {
  standing = []
  undone = []
}
