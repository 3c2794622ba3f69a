import { distinctPoints } from '../contact-value.ts'
import { placeOf, validate, type Draft, type Entry } from '../draft.ts'
import type { ContactAddition, IdentifierRecord } from '../model.ts'
import { bioguideId, toAccounts } from './people.ts'
import { socialMediaSchema } from './schema.ts'

export function toContactAddition(entry: Entry): ContactAddition | undefined {
  const account = validate(entry, socialMediaSchema)
  if (!account) return undefined
  const personExternalId = bioguideId(account.id.bioguide)
  return { personExternalId, ...toAccounts(account.social), source: placeOf(entry) }
}

/** Moves the accounts into the records of the people who are there; the others stay additions. */
export function mergeAdditions(draft: Draft): void {
  const additions = Map.groupBy(draft.contactAdditions, (addition) => addition.personExternalId)
  draft.people = draft.people.map((person) => {
    const own = additions.get(person.externalId) ?? []
    return {
      ...person,
      contactPoints: distinctPoints([...person.contactPoints, ...own.flatMap((row) => row.contactPoints)]),
      identifiers: distinctIdentifiers([...person.identifiers, ...own.flatMap((row) => row.identifiers)]),
    }
  })
  const people = new Set(draft.people.map(({ externalId }) => externalId))
  draft.contactAdditions = draft.contactAdditions.filter((row) => !people.has(row.personExternalId))
}

const distinctIdentifiers = (identifiers: readonly IdentifierRecord[]): IdentifierRecord[] => [
  ...new Map(
    identifiers.map((identifier) => [`${identifier.scheme} ${identifier.value}`, identifier]),
  ).values(),
]
