import {
  defaultClearance,
  isGuarded,
  type Clearance,
  type GuardedLevel,
} from '../../../db/domain/sensitivity.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { showFailure } from './failures.ts'
import { ask, knownAnswer, useRead } from './queries.ts'

/** Up to which level records are shown now. */
export const useClearance = (): Clearance =>
  useRead('clearance', 'status', {}).data?.level ?? defaultClearance

/** The same, where nothing is drawn: as it was shown last. */
export const clearanceNow = (): Clearance => knownAnswer('clearance', 'status', {})?.level ?? defaultClearance

/** The level that is shown beyond what everybody may see at once; undefined while none is. */
export function useShownLevel(): GuardedLevel | undefined {
  const level = useClearance()
  return isGuarded(level) ? level : undefined
}

/** Hides what is guarded again. */
export function hideGuarded(t: Translate): void {
  ask('clearance', 'lower', {}).catch((error: unknown) => showFailure(t, error))
}
