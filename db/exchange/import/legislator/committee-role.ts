import type { CommitteeRole } from '../../../domain/committee-membership.ts'
import { fold } from '../../../domain/fold.ts'

// The first that fits decides: "vice chair" before "chair", "chair/ex officio" is a chair.
const patterns: readonly (readonly [RegExp, CommitteeRole])[] = [
  [/\bco ?(chair|presiden)/, 'co-chair'],
  [/\b(vice|deputy|assistant) ?(chair|presiden)|^vice$/, 'vice-chair'],
  [/\b(vice|deputy|assistant) ranking\b/, 'deputy-ranking-member'],
  [/\branking\b/, 'ranking-member'],
  [/\bchair(man|woman|person)?\b|\bpresident[ea]?\b/, 'chair'],
  [/\b(assistant|deputy) secretar/, 'other'],
  [/\bsecretar(y|io|ia)\b/, 'secretary'],
  [/\bclerk\b/, 'clerk'],
  [/\bex ?officio\b/, 'ex-officio'],
  [/\badvisory\b/, 'advisory'],
  [/\b(alternate|suplente)\b/, 'alternate'],
  [/\bdesignee\b/, 'designee'],
  [/\b(member|councilmember|miembro|integrante|vocal)\b/, 'member'],
]

/** "Chairwoman", "presidenta" and "1st Vice Chair" by their meaning; no title at all is a member. */
export function toCommitteeRole(raw: string | null): CommitteeRole {
  if (raw === null) return 'member'
  const words = fold(raw)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return patterns.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}
