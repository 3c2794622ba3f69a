export interface Cadence {
  /** Days between contacts, as wished. */
  readonly ideal: number
  /** Days after which a contact is cold. */
  readonly max: number
}

export type ThreadState = 'never' | 'ok' | 'warn' | 'danger'

/** Width of the picture in its own units; the thread may run a quarter beyond the maximum. */
const width = 55
const beyond = 1.25

/** Within the ideal: fine. Up to the maximum: cooling. Longer: cold. */
export function threadState(days: number | null, { ideal, max }: Cadence): ThreadState {
  if (days === null) return 'never'
  if (days <= ideal) return 'ok'
  return days <= max ? 'warn' : 'danger'
}

/** Where a number of days lies on the thread, from 0 to its end. */
export const threadPosition = (days: number, { max }: Cadence): number =>
  Math.round(Math.min(width - 1, Math.max(0, (days / (max * beyond)) * width)) * 10) / 10
