import type { DraftInProgress } from './draft-builder.ts'

/** Says that somebody must not be contacted, with one more reason. */
export function forbidContact({ fields }: DraftInProgress, reason: string): void {
  const before = fields.get('doNotContactReason')
  fields.set('doNotContact', true)
  fields.set('doNotContactReason', before === undefined ? reason : `${String(before)}; ${reason}`)
}
