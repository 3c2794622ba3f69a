import { fold } from '../../../../domain/fold.ts'
import { birthdayIn } from '../../../../domain/matching/birthday.ts'
import { readDay } from '../../../../domain/matching/compare-days.ts'
import type { KnownContact, KnownRole } from '../../../../store/queries/known-contacts.ts'
import { nameKey } from '../../../../store/queries/known-contacts.ts'
import type { DraftFacts } from './draft-facts.ts'

/** Of the same name, reached the same ways, in the same places: all that the draft says of who it is, the vault knows. */
export function isKnownAs(facts: DraftFacts, known: KnownContact): boolean {
  if (nameKey(String(known.contact['sort_key'])) !== facts.nameKey) return false
  if (isBornOtherwise(facts, known)) return false
  const points = new Set(known.points.map(({ kind, normalised }) => `${kind} ${normalised}`))
  if (!facts.points.every(({ kind, normalised }) => points.has(`${kind} ${normalised}`))) return false
  const organizations = new Set(known.roles.flatMap(namesOf).map(fold))
  const { affiliations, externalIds } = facts.draft
  return (
    affiliations.every(({ organization }) => organizations.has(fold(organization))) &&
    !externalIds.some(({ scheme, value }) => hasOther(known, scheme, value))
  )
}

function isBornOtherwise({ draft }: DraftFacts, { custom }: KnownContact): boolean {
  const one = birthdayIn(Object.entries(draft.custom))
  const other = birthdayIn([...custom.values()].map(({ folded, value }) => [folded, value]))
  return one !== undefined && other !== undefined && readDay(one) !== readDay(other)
}

const namesOf = ({ organizationName, organizationOthers }: KnownRole): string[] =>
  organizationOthers === '[]'
    ? [organizationName]
    : [organizationName, ...(JSON.parse(organizationOthers) as string[])]

/** The vault knows the contact under another identifier of the same kind. */
const hasOther = ({ externalIds }: KnownContact, scheme: string, value: string): boolean => {
  const own = externalIds.filter((id) => id.scheme === scheme)
  return own.length > 0 && !own.some((id) => id.value === value)
}

/** In how many fields of one's own the two say the same: of several namesakes the likest is the one. */
export function agreeingFields({ draft }: DraftFacts, { custom }: KnownContact): number {
  const values = new Map([...custom.values()].map(({ folded, value }) => [folded, String(value)]))
  return Object.entries(draft.custom).filter(([label, text]) => values.get(fold(label)) === text).length
}
