import type { LocalDate } from '../../../../domain/local-date.ts'
import type { Uid } from '../../../../domain/uid.ts'
import type { Facet, LegislatureDataset, MembershipRecord, OfficeRecord } from '../model.ts'
import { desiredCommittees, desiredMembership } from './committees.ts'
import { desiredOffice, type OfficeHolder } from './people.ts'
import type { Tally } from './plan.ts'
import { Counter, type Planner } from './planner.ts'
import { peopleById, type LegislatureUids } from './uids.ts'

interface Context {
  readonly dataset: LegislatureDataset
  readonly uids: LegislatureUids
  readonly planner: Planner
  readonly today: LocalDate
}

/** Offices of people who are in the files or in the vault; those of people in the files that are gone from them go to the trash. */
export function planOffices(context: Context): Tally {
  const { dataset, uids, planner } = context
  const counter = new Counter()
  const people = peopleById(dataset)
  for (const office of dataset.offices) {
    const holder = holderOf(context, office, people)
    if (holder === undefined) continue
    const verdicts = desiredOffice(office, holder, uids).map((record) => planner.want(record))
    const [own = 'same', ...points] = verdicts
    const touched = own === 'same' && points.some((verdict) => verdict === 'new' || verdict === 'changed')
    counter.add(touched ? 'changed' : own)
  }
  const present = new Set(
    dataset.people.map(({ externalId }) => planner.vault.current(uids.person(externalId))),
  )
  for (const jurisdiction of covered(dataset, 'offices'))
    for (const { rowId, uid, owner } of planner.vault.offices(
      uids.jurisdiction(jurisdiction),
      dataset.dataset,
    ))
      if (present.has(owner) && planner.isGone(uid) && planner.discard('contact', rowId)) counter.add('gone')
  return counter.tally
}

/** An office belongs to the term its legislator serves, by the files or else by the vault. */
function holderOf(
  { uids, planner }: Context,
  office: OfficeRecord,
  people: ReturnType<typeof peopleById>,
): OfficeHolder | undefined {
  const record = people.get(office.personExternalId)
  const person = uids.person(office.personExternalId)
  const term = record?.terms.findLast(({ serving }) => serving) ?? record?.terms.at(-1)
  const known = term && planner.vault.servingTermAt(person, uids.seat(term.seatKey))
  const fromFiles = term && (known?.startOn === null || term.startOn === null ? known?.uid : undefined)
  const termUid = fromFiles ?? (term ? uids.term(term.key) : planner.vault.latestTerm(person))
  const name = record?.fullName ?? planner.vault.nameOf(person)
  return termUid === undefined || name === undefined ? undefined : { name, person, term: termUid }
}

export function planCommittees({ dataset, uids, planner }: Context): Tally {
  const counter = new Counter()
  for (const record of desiredCommittees(dataset.committees, uids)) counter.add(planner.want(record))
  return counter.tally
}

/** Memberships; one that the files no longer have ends today and stays in the record. */
export function planMemberships({ dataset, uids, planner, today }: Context): Tally {
  const counter = new Counter()
  const people = peopleById(dataset)
  const committees = new Set(dataset.committees.map(({ externalId }) => externalId))
  const personOf = (row: MembershipRecord): Uid | null => {
    if (row.personExternalId === null) return null
    const uid = uids.person(row.personExternalId)
    return planner.canRefer(uid, people.has(row.personExternalId)) ? uid : null
  }
  for (const row of dataset.memberships) {
    const committee = uids.committee(row.committeeExternalId)
    if (!committees.has(row.committeeExternalId) && !planner.vault.has(committee)) continue
    counter.add(planner.want(desiredMembership(row, personOf(row), uids)))
  }
  // Both datasets have federal committees: each ends only the memberships of its own.
  const listed = new Set<Uid>(dataset.committees.map(({ externalId }) => uids.committee(externalId)))
  for (const jurisdiction of covered(dataset, 'memberships'))
    for (const { rowId, uid, owner } of planner.vault.memberships(uids.jurisdiction(jurisdiction)))
      if (
        listed.has(owner) &&
        planner.isGone(uid) &&
        planner.set('committee_membership', rowId, { end_on: today })
      )
        counter.add('gone')
  return counter.tally
}

const covered = (dataset: LegislatureDataset, facet: Facet): string[] =>
  dataset.facets.filter((row) => row.facet === facet).map(({ jurisdictionKey }) => jurisdictionKey)
