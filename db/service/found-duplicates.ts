import { corroborates } from '../domain/matching/reason.ts'
import type { MatchKind } from '../domain/matching/subject.ts'
import { leastMerged, type MatchVerdict } from '../domain/matching/verdict.ts'
import { uidFromBytes, uidToBytes, type Id } from '../domain/uid.ts'
import type { ReadDb } from '../store/access.ts'
import { notDuplicatePairs } from '../store/queries/not-duplicate.ts'
import { currentContacts, type CurrentContact } from '../store/queries/current-contacts.ts'
import type { ContactCluster, FoundDuplicates } from './duplicates.ts'
import { readOf, type ReadSession } from './session.ts'

/** What a search found, with where the log stood when it began. */
export interface FoundThen {
  readonly found: FoundDuplicates
  readonly batch: number
}

/** To be asked before a search begins. */
export const newestBatch = (session: ReadSession): number =>
  readOf(session).column<number>('select coalesce(max(id), 0) from batch')[0] ?? 0

/**
 * Whether anything has changed that the search looked at. What was merged or kept apart since is not meant, but what the
 * search found so and was taken back.
 */
export const isOutdated = (session: ReadSession, { batch }: FoundThen): boolean =>
  readOf(session).column(
    `select 1 from batch b left join batch u on u.id = b.undoes
     where b.id > $batch and (coalesce(u.kind, b.kind) not in (${ownKinds}) or u.id <= $batch) and exists (
       select 1 from change c where c.batch_id = b.id and c.table_name in (${comparedTables}))
     limit 1`,
    { batch },
  ).length > 0

const ownKinds = `'contact.merge', 'contact.mergeEach', 'contact.notDuplicate'`
const comparedTables = `'record', 'contact', 'person', 'organization', 'contact_point', 'affiliation', 'term',
  'external_id', 'not_duplicate', 'custom_value'`

interface Narrowed {
  readonly atLeast: MatchVerdict
  readonly noun?: MatchKind | undefined
}

/** What of it still stands: without those who were merged, removed or said to be no duplicates since; surest first. */
export function standingClusters(
  session: ReadSession,
  { found }: FoundThen,
  { atLeast, noun }: Narrowed,
): readonly ContactCluster[] {
  const verdicts = levels.slice(0, levels.indexOf(atLeast) + 1)
  const wanted = found.clusters.filter(
    (cluster) => verdicts.includes(cluster.verdict) && (noun === undefined || cluster.noun === noun),
  )
  const now = new Standing(readOf(session), wanted)
  return wanted.flatMap((cluster) => now.of(cluster) ?? [])
}

const levels: readonly MatchVerdict[] = ['same', 'likely', 'maybe']

/** How the contacts of some clusters stand now. */
class Standing {
  readonly #contacts: ReadonlyMap<string, CurrentContact>
  readonly #apart: ReadonlySet<string>

  constructor(read: ReadDb, clusters: readonly ContactCluster[]) {
    const uids = clusters.flatMap(({ contacts }) => contacts.map(({ id }) => id))
    this.#contacts = new Map(
      currentContacts(read, uids.map(uidToBytes)).map((contact) => [uidFromBytes(contact.asked), contact]),
    )
    this.#apart = new Set(notDuplicatePairs(read).map(({ one, other }) => `${one} ${other}`))
  }

  /** Undefined for one of which nothing is left. */
  of(cluster: ContactCluster): ContactCluster | undefined {
    const pairs = cluster.pairs.flatMap((pair) => {
      const [one, other] = [this.#contacts.get(pair.one), this.#contacts.get(pair.other)]
      if (!one || !other || one.id === other.id || this.#isApart(one.id, other.id)) return []
      return [{ ...pair, one: idOf(one), other: idOf(other) }]
    })
    const named = new Map(
      cluster.contacts.flatMap(({ id }) => {
        const contact = this.#contacts.get(id)
        return contact ? [[idOf(contact), { id: idOf(contact), name: contact.name }]] : []
      }),
    )
    const tied = new Set(pairs.flatMap(({ one, other }) => [one, other]))
    const contacts = [...named.values()].filter(({ id }) => tied.has(id))
    return contacts.length < 2 ? undefined : { ...cluster, contacts, pairs }
  }

  #isApart(one: number, other: number): boolean {
    return this.#apart.has(`${Math.min(one, other)} ${Math.max(one, other)}`)
  }
}

const idOf = ({ uid }: CurrentContact): Id<MatchKind> => uidFromBytes<MatchKind>(uid)

/** Those that hold at least so surely (0 to 1), and that may be merged with nobody looking: by more than a score. */
export const clustersAbove = (
  clusters: readonly ContactCluster[],
  atLeast: number,
): readonly ContactCluster[] =>
  clusters.filter((cluster) => cluster.probability >= atLeast && mayBeMergedUnseen(cluster))

/** How many hold so surely, and have to be looked at all the same. */
export const countToLookAt = (clusters: readonly ContactCluster[], atLeast: number): number =>
  clusters.filter((cluster) => cluster.probability >= atLeast && !mayBeMergedUnseen(cluster)).length

const mayBeMergedUnseen = ({ isIdentified, pairs }: ContactCluster): boolean =>
  isIdentified && pairs.every(isMoreThanName)

/** The same by their contacts, as they are merged. */
export const groupsAbove = (
  clusters: readonly ContactCluster[],
  atLeast: number,
): readonly (readonly Id<MatchKind>[])[] =>
  clustersAbove(clusters, atLeast).map(({ contacts }) => contacts.map(({ id }) => id))

const isMoreThanName = ({ reasons }: ContactCluster['pairs'][number]): boolean => reasons.some(corroborates)

interface DuplicatesStatus {
  readonly groups: number
  readonly sure: number
  readonly mergeable: number
  readonly contacts: number
  readonly isOutdated: boolean
}

interface WantedStatus {
  /** 0 to 1. */
  readonly sure: number
  /** Of which kind those are that may be merged at once; all of them are counted. */
  readonly noun?: MatchKind | undefined
}

/**
 * In short: how many groups are left that are likely one, how many of them may be merged at once as they hold at least so
 * surely, and how many from the least score on.
 */
export function duplicatesStatus(
  session: ReadSession,
  then: FoundThen,
  { sure, noun }: WantedStatus,
): DuplicatesStatus {
  const groups = standingClusters(session, then, { atLeast: 'likely' })
  const ofKind = groups.filter((group) => noun === undefined || group.noun === noun)
  return {
    groups: groups.length,
    sure: groupsAbove(ofKind, sure).length,
    mergeable: groupsAbove(ofKind, leastMerged).length,
    contacts: then.found.contacts,
    isOutdated: isOutdated(session, then),
  }
}
