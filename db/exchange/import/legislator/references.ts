import { report, type Draft } from './draft.ts'

/** Whether the people, or the committees, of a jurisdiction were read, so that a reference to another one is a problem. */
interface ReadParts {
  readonly people: (jurisdictionKey: string) => boolean
  readonly committees: boolean
}

/** Memberships whose person is not there are kept by name; those of a committee that is not there are left out. */
export function checkMemberships(draft: Draft, read: ReadParts): void {
  if (read.committees) dropUnknownCommittees(draft)
  const people = new Set(draft.people.map(({ externalId }) => externalId))
  const committees = new Map(draft.committees.map((committee) => [committee.externalId, committee]))
  for (const membership of draft.memberships) {
    const { personExternalId: personId, memberName: name, source } = membership
    const committee = committees.get(membership.committeeExternalId)
    const judged = personId === null || read.people(committee?.jurisdictionKey ?? '')
    if (!judged || (personId !== null && people.has(personId))) continue
    const params = { committee: committee?.name ?? membership.committeeExternalId, name, personId }
    report(draft, source, { code: 'membership.unresolved', params })
  }
}

function dropUnknownCommittees(draft: Draft): void {
  const committees = new Set(draft.committees.map(({ externalId }) => externalId))
  const unknown = draft.memberships.filter((row) => !committees.has(row.committeeExternalId))
  draft.memberships = draft.memberships.filter((row) => committees.has(row.committeeExternalId))
  for (const [committee, rows] of Map.groupBy(unknown, (row) => row.committeeExternalId))
    report(draft, rows[0]?.source ?? { file: '', line: null }, {
      code: 'membership.unknownCommittee',
      params: { committee, count: rows.length },
    })
}

/** Offices and accounts of somebody who is not among the people that were read. */
export function reportUnknownOwners(draft: Draft): void {
  const people = new Set(draft.people.map(({ externalId }) => externalId))
  const rows = [...draft.offices, ...draft.contactAdditions].filter(
    (row) => !people.has(row.personExternalId),
  )
  for (const [id, owned] of Map.groupBy(rows, (row) => row.personExternalId))
    report(draft, owned[0]?.source ?? { file: '', line: null }, {
      code: 'person.unknown',
      params: { id, count: owned.length },
    })
}

/** The first record of an id is taken; each later one is a problem. */
export function keepFirst<T extends { readonly source: { readonly file: string; readonly line: number } }>(
  draft: Draft,
  rows: readonly T[],
  idOf: (row: T) => string,
): T[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const id = idOf(row)
    if (!seen.has(id)) return seen.add(id)
    report(draft, row.source, { code: 'record.duplicate', params: { id } })
    return false
  })
}
