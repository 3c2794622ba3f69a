import type { Evidence, MatchField } from './evidence.ts'
import { areOtherwiseCalled, isTwoNames } from './identity.ts'

/**
 * Every list counts from 1: a short number in common says nothing of two whose names differ, where nothing else that is
 * of one alone agrees.
 */
export const withoutCounts = (found: readonly Evidence[]): readonly Evidence[] =>
  found.some(isCommon) && isOfTwo(found) ? found.filter((evidence) => !isCommon(evidence)) : found

/** What many systems and every list may call one of theirs. */
export const isCount = (identifier: string): boolean => /^\d{1,6}$/u.test(identifier)

const isCommon = ({ field, level, one }: Evidence): boolean =>
  field === 'identifier' && level === 'same' && isCount(one)

const isOfTwo = (found: readonly Evidence[]): boolean =>
  isTwoNames(found) || areOtherwiseCalled(found) || (found.some(isOtherName) && !found.some(isOwn))

const names: ReadonlySet<MatchField> = new Set(['given', 'family', 'name', 'script'])

const isOtherName = ({ field, level }: Evidence): boolean => names.has(field) && level === 'different'

const own: ReadonlySet<MatchField> = new Set(['email', 'phone', 'link', 'born', 'street'])

const isOwn = ({ field, level }: Evidence): boolean => own.has(field) && level === 'same'
