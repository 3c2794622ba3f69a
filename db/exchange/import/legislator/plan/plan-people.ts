import type { TermId } from '../../../../domain/term.ts'
import type { Uid } from '../../../../domain/uid.ts'
import type {
  Facet,
  FacetCoverage,
  IdentifierRecord,
  LegislatorRecord,
  LegislatureDataset,
  TermRecord,
} from '../model.ts'
import { desiredContactPoints, presentContactPointUid } from './contact-points.ts'
import { desiredPerson, desiredTerm, legislatorSortKey } from './people.ts'
import type { PersonOutcome } from './plan.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { Planner } from './planner.ts'
import type { LegislatureUids } from './uids.ts'

interface Context {
  readonly dataset: LegislatureDataset
  readonly uids: LegislatureUids
  readonly planner: Planner
}

/** Legislators with their terms, contact points and outside ids; then those who are missing. */
export function planPeople(context: Context): PersonOutcome[] {
  const present = context.dataset.people.map((person) => planPerson(context, person))
  planAdditions(context)
  return [...present, ...planMissing(context)]
}

function planPerson(context: Context, person: LegislatorRecord): PersonOutcome {
  const { planner, uids, dataset } = context
  const record = desiredPerson(person, dataset.dataset, uids)
  const before = planner.operations.length
  const verdict = planner.want(record)
  const id = record.uid
  if (verdict === 'held')
    return { id, name: person.fullName, verdict: 'held', namesakes: [], steps: [before, before] }
  const ended = planTerms(context, person, id)
  planContactPoints(context, person, id)
  planIdentifiers(planner, id, [...ownIdentifier(person), ...person.identifiers])
  const namesakes =
    verdict === 'new' ? planner.vault.namesakes(legislatorSortKey(person), dataset.dataset) : []
  const changed = planner.operations.length > before
  const known = ended ? 'ended' : changed ? 'updated' : 'unchanged'
  const steps = [before, planner.operations.length] as const
  return { id, name: person.fullName, verdict: verdict === 'new' ? 'created' : known, namesakes, steps }
}

/** Says whether a term ends by this import; one that a person holds to be running does not. */
function planTerms(context: Context, person: LegislatorRecord, id: Uid): boolean {
  const { planner, uids } = context
  const before = planner.operations.length
  const wanted = person.terms.map((term) => ({ term, uid: termUid(context, id, term) }))
  for (const { term, uid } of wanted)
    planner.want(desiredTerm(term, { uid, person: id, complete: person.allTerms }, uids))
  if (person.allTerms) endStaleTerms(context, id)
  return planner.operations.slice(before).some(endsTerm)
}

const endsTerm = (operation: Operation): boolean =>
  operation.kind === 'update' && operation.table === 'term' && operation.columns['serving'] === 0

/** A file that has all terms of a person, but not one the vault holds as serving, says that it is over. */
function endStaleTerms({ planner }: Context, id: Uid): void {
  const stale = planner.vault.servingTermsOf(id).filter(({ uid }) => planner.isGone(uid))
  for (const { rowId } of stale) planner.set('term', rowId, { serving: 0, verify: 0 })
}

/** The CSV of Congress gives no start: its term is the serving one that the vault has at that seat, and the other way round. */
function termUid({ planner, uids }: Context, person: Uid, term: TermRecord): TermId {
  const own = uids.term(term.key)
  if (!term.serving || planner.vault.has(own)) return own
  const serving = planner.vault.servingTermAt(person, uids.seat(term.seatKey))
  return serving && (serving.startOn === null || term.startOn === null) ? serving.uid : own
}

function planContactPoints(context: Context, person: LegislatorRecord, id: Uid): void {
  const { planner, dataset } = context
  const additions = dataset.contactAdditions.filter(
    ({ personExternalId }) => personExternalId === person.externalId,
  )
  const points = [...person.contactPoints, ...additions.flatMap(({ contactPoints }) => contactPoints)]
  for (const record of desiredContactPoints(id, points, presentContactPointUid(planner.vault)))
    planner.want(record)
  const jurisdictions = new Set(person.terms.map(({ seatKey }) => jurisdictionOf(dataset, seatKey)))
  const covering = dataset.facets.filter(({ jurisdictionKey }) => jurisdictions.has(jurisdictionKey))
  for (const point of planner.vault.contactPoints(id))
    if (isCovered(covering, point) && planner.isGone(point.uid)) planner.discard('contact_point', point.rowId)
}

/** Whether the files would have the contact point if the person still had it. */
function isCovered(
  covering: readonly FacetCoverage[],
  { kind, label }: { readonly kind: string; readonly label: string | null },
): boolean {
  const wanted: Facet = kind === 'social' ? 'socialAccounts' : 'contactPoints'
  return covering.some(
    ({ facet, points }) =>
      facet === wanted && (points?.some((point) => point.kind === kind && point.label === label) ?? true),
  )
}

function jurisdictionOf(dataset: LegislatureDataset, seatKey: string): string | undefined {
  const seat = dataset.seats.find(({ key }) => key === seatKey)
  return dataset.chambers.find(({ key }) => key === seat?.chamberKey)?.jurisdictionKey
}

function planIdentifiers(planner: Planner, owner: Uid, identifiers: readonly IdentifierRecord[]): void {
  const known = planner.vault.identifiers(owner)
  for (const { scheme, value } of identifiers) {
    if (known.has(`${scheme} ${value}`)) continue
    known.add(`${scheme} ${value}`)
    planner.operations.push({ kind: 'identify', owner, scheme, value })
  }
}

/** The id of Open States stands beside a person's other ids; that of Congress is one of them. */
const ownIdentifier = ({ externalId }: LegislatorRecord): IdentifierRecord[] =>
  externalId.startsWith('ocd-person/') ? [{ scheme: 'ocd-person', value: externalId }] : []

/** Accounts and ids of people whose own record is not in these files, but in the vault. */
function planAdditions({ dataset, uids, planner }: Context): void {
  const inFiles = new Set(dataset.people.map(({ externalId }) => externalId))
  for (const { personExternalId, contactPoints, identifiers } of dataset.contactAdditions) {
    const owner = uids.person(personExternalId)
    if (inFiles.has(personExternalId) || !planner.vault.has(owner)) continue
    for (const record of desiredContactPoints(owner, contactPoints, presentContactPointUid(planner.vault)))
      planner.want(record)
    planIdentifiers(planner, owner, identifiers)
  }
}

/** Who served by an earlier import and is not in a newer, current file is to be verified: never deleted. */
function planMissing({ dataset, uids, planner }: Context): PersonOutcome[] {
  const present = new Set(
    dataset.people.map(({ externalId }) => planner.vault.current(uids.person(externalId))),
  )
  const missing = new Map<Uid, PersonOutcome>()
  for (const { chamberKey } of dataset.coverage.filter(({ current }) => current)) {
    for (const term of planner.vault.servingTerms(uids.chamber(chamberKey), dataset.dataset)) {
      if (present.has(term.person)) continue
      const from = planner.operations.length
      if (term.verify === 0) planner.set('term', term.rowId, { verify: 1 })
      const name = planner.vault.nameOf(term.person) ?? ''
      missing.set(term.person, {
        id: term.person,
        name,
        verdict: 'missing',
        namesakes: [],
        steps: [from, planner.operations.length],
      })
    }
  }
  return [...missing.values()]
}
