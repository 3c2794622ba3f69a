import { fold } from '../../../../domain/fold.ts'
import { toCommitteeRole } from '../committee-role.ts'
import { contactPoint, distinctPoints, emailOrForm } from '../contact-value.ts'
import { linkPoint, placeOf, pointOrProblem, report, validate, type Draft, type Entry } from '../draft.ts'
import type { CommitteeRecord, ContactPointRecord, MembershipRecord } from '../model.ts'
import type { SeatBook } from '../seat-book.ts'
import { isUnicameral, legislativeChamber } from './places.ts'
import { memberSchema, type OpenStatesCommittee } from './schema.ts'

/** `parentExternalId` is still the parent as the file names it; `resolveParents` finds it. */
export const toCommittee = (
  entry: Entry,
  committee: OpenStatesCommittee,
  book: SeatBook,
): CommitteeRecord => ({
  externalId: committee.id,
  jurisdictionKey: committee.jurisdiction,
  chamberKey: chamberOf(committee, book),
  parentExternalId: committee.parent,
  name: committee.name,
  otherNames: [...new Set(committee.other_names.map(({ name }) => name))],
  contactPoints: pointsOf(entry, committee),
  source: placeOf(entry),
})

function chamberOf({ chamber, jurisdiction }: OpenStatesCommittee, book: SeatBook): string | null {
  const joint = !chamber || (chamber === 'legislature' && !isUnicameral(jurisdiction))
  return joint ? null : book.chamberKey(legislativeChamber(jurisdiction, chamber))
}

function pointsOf(entry: Entry, { id, links, extras }: OpenStatesCommittee): ContactPointRecord[] {
  const noted = links.toSorted((a, b) => Number(b.note !== null) - Number(a.note !== null))
  const email = extra(extras, 'email')
  return distinctPoints([
    ...noted.map(({ url, note }) => linkPoint(entry, note ?? 'website', { id, value: url })),
    pointOrProblem(entry, emailOrForm(email, 'committee'), { id, value: email }),
    contactPoint('phone', 'committee', extra(extras, 'phone')),
  ])
}

function extra(extras: OpenStatesCommittee['extras'], name: string): string | null {
  const found = Object.entries(extras ?? {}).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
}

export const toMemberships = (entry: Entry, committee: OpenStatesCommittee): MembershipRecord[] =>
  committee.members.flatMap((value, at) => {
    const path = ['members', at]
    const member = validate(entry, memberSchema, { value, path, id: committee.id })
    if (!member) return []
    return [
      {
        committeeExternalId: committee.id,
        personExternalId: member.person_id ?? member.id ?? null,
        memberName: member.name,
        rawRole: member.role,
        role: toCommitteeRole(member.role),
        rank: null,
        side: null,
        source: placeOf(entry, path),
      },
    ]
  })

/** A subcommittee names its parent by id or, in the federal files, by name within its chamber. */
export function resolveParents(draft: Draft): void {
  const ids = new Set(draft.committees.map(({ externalId }) => externalId))
  const byName = new Map(draft.committees.map((committee) => [nameKey(committee, committee.name), committee]))
  draft.committees = draft.committees.map((committee) => {
    const parent = committee.parentExternalId
    if (parent === null || ids.has(parent)) return committee
    const found = byName.get(nameKey(committee, parent))?.externalId ?? null
    if (found === null)
      report(draft, committee.source, {
        code: 'committee.unknownParent',
        params: { committee: committee.name, parent },
      })
    return { ...committee, parentExternalId: found }
  })
  breakCircles(draft)
}

/** Files may say that two committees are part of each other: the first of them then stands alone. */
function breakCircles(draft: Draft): void {
  const parents = new Map(draft.committees.map((one) => [one.externalId, one.parentExternalId]))
  draft.committees = draft.committees.map((committee) => {
    if (!isPartOfItself(committee.externalId, parents)) return committee
    parents.set(committee.externalId, null)
    const params = { committee: committee.name }
    report(draft, committee.source, { code: 'committee.partOfItself', params })
    return { ...committee, parentExternalId: null }
  })
}

function isPartOfItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let whole = parents.get(id); whole != null && !seen.has(whole); whole = parents.get(whole)) {
    if (whole === id) return true
    seen.add(whole)
  }
  return false
}

const nameKey = ({ jurisdictionKey, chamberKey }: CommitteeRecord, name: string): string =>
  [jurisdictionKey, chamberKey ?? '', fold(name)].join('|')
