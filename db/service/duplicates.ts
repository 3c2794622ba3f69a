import { normaliseContactPoint } from '../domain/contact-point-value.ts'
import { findDuplicates as scan, type DuplicateScan } from '../domain/matching/find-duplicates.ts'
import { Population } from '../domain/matching/population.ts'
import { prepare } from '../domain/matching/prepare.ts'
import { corroborates, type MatchReason } from '../domain/matching/reason.ts'
import { Scorer } from '../domain/matching/scorer.ts'
import { matchKinds, type MatchKind, type MatchSubject } from '../domain/matching/subject.ts'
import { probabilityOf, type MatchVerdict } from '../domain/matching/verdict.ts'
import { splitFullName } from '../domain/person-name.ts'
import { usualRegion } from '../domain/phone.ts'
import type { Id } from '../domain/uid.ts'
import type { Watch } from '../domain/watch.ts'
import type { ReadDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { makeTurns } from '../store/turn.ts'
import { matchCandidates } from '../store/queries/match-candidates.ts'
import { matchSubjects } from '../store/queries/match-subjects.ts'
import { StoredSubjects } from '../store/queries/stored-subjects.ts'
import { insertNotDuplicates, notDuplicatePairs } from '../store/queries/not-duplicate.ts'
import { idOf } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

interface MatchedContact {
  readonly id: Id<MatchKind>
  readonly name: string
}

interface ContactPair {
  readonly one: Id<MatchKind>
  readonly other: Id<MatchKind>
  /** 0 to 1. */
  readonly probability: number
  readonly verdict: MatchVerdict
  readonly reasons: readonly MatchReason[]
}

/** Contacts that seem to be one. */
export interface ContactCluster {
  readonly noun: MatchKind
  readonly contacts: readonly MatchedContact[]
  /** That of the weakest tie: all of it holds at least so surely. */
  readonly probability: number
  readonly verdict: MatchVerdict
  /** Each pair shows one by something of one's own, and nothing speaks against any two: nobody has to look. */
  readonly isIdentified: boolean
  /** The surest pairs that hold it together. */
  readonly pairs: readonly ContactPair[]
}

export interface FoundDuplicates {
  /** The surest first. */
  readonly clusters: readonly ContactCluster[]
  readonly contacts: number
  /** How many pairs were compared. */
  readonly compared: number
}

/** Looks through all contacts that may be shown for those that are one. Error: `job.cancelled`. */
export async function findDuplicates(session: ReadSession, watch: Watch = {}): Promise<FoundDuplicates> {
  const read = readOf(session)
  const known = new Set(notDuplicatePairs(read).map(({ one, other }) => pairKey(one, other)))
  const all = matchKinds.map((noun) => new StoredSubjects(read, noun))
  const total = all.reduce((sum, { length }) => sum + length, 0)
  const turn = makeTurns(watch)
  const clusters: ContactCluster[] = []
  let [before, compared] = [0, 0]
  for (const subjects of all) {
    const found = await scan(subjects.noun, subjects, {
      pause: (done, of) => turn(before + (done / of) * subjects.length, total),
      apart: (one, other) => known.size > 0 && known.has(pairKey(subjects.at(one).id, subjects.at(other).id)),
    })
    clusters.push(...describe(subjects, found))
    before += subjects.length
    compared += found.compared
  }
  clusters.sort((one, other) => other.probability - one.probability)
  return { clusters, contacts: total, compared }
}

const pairKey = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`

function describe(subjects: StoredSubjects, found: DuplicateScan): ContactCluster[] {
  const contactAt = (place: number): MatchedContact => {
    const { uid, name } = subjects.at(place)
    return { id: uid, name }
  }
  return found.clusters.map(({ members, pairs, bits, isIdentified }) => ({
    noun: subjects.noun,
    contacts: members.map(contactAt),
    probability: probabilityOf(bits),
    verdict: weakest(pairs.map(({ verdict }) => verdict)),
    isIdentified,
    pairs: pairs.map(({ one, other, probability, verdict, reasons }) => ({
      one: contactAt(one).id,
      other: contactAt(other).id,
      probability,
      verdict,
      reasons,
    })),
  }))
}

const weakest = (verdicts: readonly MatchVerdict[]): MatchVerdict =>
  (['maybe', 'likely'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'same'

/** A contact that one about to be created may already be, with how surely and why. */
interface SimilarContact extends MatchedContact {
  readonly probability: number
  readonly verdict: MatchVerdict
  readonly reasons: readonly MatchReason[]
}

const mostSimilar = 5

/** A contact as it is being typed. */
interface TypedContact {
  readonly noun: MatchKind
  readonly name: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** Who is already there, while a contact is being typed. */
interface SimilarToTyped {
  /** The likeliest first. */
  readonly contacts: readonly SimilarContact[]
  /**
   * Somebody above the clearance is surely the same: by their name and an address or number of theirs, so that who types
   * knew them. A name alone would let anybody ask who is in the vault.
   */
  readonly isHidden: boolean
}

export function similarToTyped(session: ReadSession, typed: TypedContact): SimilarToTyped {
  const { noun, name, emails, phones } = typed
  const subject = {
    names: [noun === 'person' ? splitFullName(name) : name],
    emails: emails.map((value) => normaliseContactPoint({ kind: 'email', value }, usualRegion)),
    phones: phones.map((value) => normaliseContactPoint({ kind: 'phone', value }, usualRegion)),
  }
  const contacts = similarContacts(session, { noun, subject })
  return { contacts, isHidden: hasHidden(session, { noun, subject }) }
}

function hasHidden(session: ReadSession, { noun, subject }: NewContact): boolean {
  const everything = readOf({ ...session, clearance: 'survivor' })
  const shown = new Set(matchCandidates(readOf(session), noun, subject))
  const hidden = matchCandidates(everything, noun, subject).filter((id) => !shown.has(id))
  return scored(everything, { noun, subject, ids: hidden }).some(
    ({ verdict, reasons }) => verdict === 'same' && reasons.some(corroborates),
  )
}

interface NewContact {
  readonly noun: MatchKind
  readonly subject: MatchSubject
}

/** Who is already there, when a person or an organization is about to be created; the likeliest first. */
function similarContacts(session: ReadSession, { noun, subject }: NewContact): SimilarContact[] {
  const read = readOf(session)
  return scored(read, { noun, subject, ids: matchCandidates(read, noun, subject) })
    .filter(({ verdict }) => verdict !== 'different')
    .toSorted((one, other) => other.bits - one.bits)
    .slice(0, mostSimilar)
    .map(({ bits: _bits, isIdentified: _isIdentified, isNamesake: _isNamesake, ...similar }) => similar)
}

/** Each of these contacts with how surely it is the new one. */
function scored(read: ReadDb, { noun, subject, ids }: NewContact & { readonly ids: readonly number[] }) {
  const stored = matchSubjects(read, noun, ids)
  const population = new Population()
  const records = stored.map((one) => prepare(noun, one.subject))
  for (const one of records) population.add(one)
  const scorer = new Scorer(population)
  const asked = prepare(noun, subject)
  return stored.map(({ uid, name }, at) => ({
    id: uid,
    name,
    ...scorer.match(asked, records[at] ?? asked),
  }))
}

/** Remembers that these contacts, each with each, are not duplicates of each other. Error: `record.notFound`. */
export const markNotDuplicates = (session: Session, ids: readonly Id<MatchKind>[]): Promise<Recorded<void>> =>
  record(session, 'contact.notDuplicate', (write) => {
    insertNotDuplicates(
      write,
      ids.map((id) => idOf(write, id, matchKinds)),
    )
  })
