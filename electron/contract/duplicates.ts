import { z } from 'zod'
import { matchKinds, type MatchKind } from '../../db/domain/matching/subject.ts'
import type { MatchReason } from '../../db/domain/matching/reason.ts'
import { leastMerged, type MatchVerdict } from '../../db/domain/matching/verdict.ts'
import type { NamedRecord } from '../../db/domain/row/reference.ts'
import { lineSchema } from '../../db/domain/text.ts'
import { uidSchema, type Id } from '../../db/domain/uid.ts'
import { job, read, readState, write } from './endpoint.ts'
import type { WorkDone } from './work-done.ts'

/** What the newest search found, as far as it still stands. */
export interface DuplicatesStatus {
  readonly groups: number
  /** Of these, those that hold at least so surely as was asked for, and that nobody has to look at. */
  readonly sure: number
  /** Of these, those that nobody has to look at, from the least score on that can be asked for. */
  readonly mergeable: number
  /** How many contacts were looked at. */
  readonly contacts: number
  /** Contacts have changed since: there may be others now. */
  readonly isOutdated: boolean
}

interface MatchedContact {
  readonly id: Id<MatchKind>
  readonly name: string
}

interface MatchedPair {
  readonly one: Id<MatchKind>
  readonly other: Id<MatchKind>
  /** 0 to 1. */
  readonly probability: number
  readonly verdict: MatchVerdict
  readonly reasons: readonly MatchReason[]
}

/** Contacts that seem to be one. */
export interface DuplicateGroup {
  readonly noun: MatchKind
  readonly contacts: readonly MatchedContact[]
  /** That of the weakest tie. */
  readonly probability: number
  readonly verdict: MatchVerdict
  /** Each pair shows one by something of one's own, and nothing speaks against any two: nobody has to look. */
  readonly isIdentified: boolean
  /** The surest pairs that hold it together. */
  readonly pairs: readonly MatchedPair[]
}

interface GroupPage {
  readonly total: number
  readonly rows: readonly DuplicateGroup[]
  /** With `sure`, how many hold so surely and are left out, as somebody has to look at them. */
  readonly toLookAt: number
}

/** A contact that one about to be made may already be. */
export interface SimilarToTyped {
  /** The likeliest first. */
  readonly contacts: readonly SimilarContact[]
  /** Somebody whom the session may not see is surely the same; that is all that is told of them. */
  readonly isHidden: boolean
}

export interface SimilarContact extends MatchedContact {
  readonly probability: number
  readonly verdict: MatchVerdict
  readonly reasons: readonly MatchReason[]
}

/** Rows that referred to the contacts through one column. */
interface RelinkedRows {
  readonly table: string
  readonly column: string
  /** Of the kept contact and of the others, before. */
  readonly kept: number
  readonly other: number
  /** Of the kept contact, after. */
  readonly after: number
  /** Those that said what another said already. */
  readonly collapsed: number
  /** Values of own fields that said something else than those they were put together with. */
  readonly differing?: number
}

interface MergeOutcome {
  readonly relinked: readonly RelinkedRows[]
}

/** A value that gave way to another when many were merged. Another record is told by its id and name. */
export interface GivenWay {
  readonly contact: NamedRecord
  readonly field: string
  /** Of a field of the user's own. */
  readonly label: string | null
  readonly kept: string | number | NamedRecord | null
  readonly notTaken: string | number | NamedRecord | null
  /** It is a line of what is known about the contact. */
  readonly isNoted: boolean
}

/** The first values that gave way, of those that may be shown, and how many there are. */
export interface GivenWayPage {
  readonly total: number
  readonly rows: readonly GivenWay[]
}

/** So many values that gave way are told at most. */
export const mostGivenWay = 5_000

const contactId = uidSchema<MatchKind>()
const mergeSchema = z.strictObject({
  keep: contactId,
  others: z.array(contactId).min(1).max(50),
  /** Whose value a field takes. */
  choices: z.record(z.string().max(100), contactId),
})
const share = z.number().min(leastMerged).max(1)
const narrowed = {
  atLeast: z.enum(['same', 'likely', 'maybe']),
  noun: z.enum(matchKinds).optional(),
}

export const duplicatesSlice = {
  /** Searches, unless the newest search still holds. */
  find: job(z.strictObject({ isAnew: z.boolean() })).returns<{ readonly contacts: number }, WorkDone>(),
  /** Null until a search was made. A noun narrows `sure` and `mergeable`. */
  status: readState(
    z.strictObject({ sure: share, noun: z.enum(matchKinds).optional() }),
    ...matchKinds,
  ).returns<DuplicatesStatus | null>(),
  /** With `sure`, only those that hold at least so surely and that nobody has to look at: what `mergeEach` would merge. */
  list: readState(
    z.strictObject({
      ...narrowed,
      sure: share.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    ...matchKinds,
  ).returns<GroupPage>(),
  keepApart: write(z.strictObject({ ids: z.array(contactId).min(2).max(50) })).changes(),
  /** Done and taken back: what a merge would do. */
  preview: readState(mergeSchema, ...matchKinds).returns<MergeOutcome>(),
  merge: write(mergeSchema).changes<MergeOutcome>(),
  /** One batch; stopped, nothing is merged. */
  mergeEach: job(z.strictObject({ sure: share, noun: z.enum(matchKinds).optional() })).changes<
    { readonly kept: number; readonly merged: number },
    WorkDone
  >(),
  /** What gave way in the newest `mergeEach`; null where there is none, and once it was read. */
  givenWay: readState(
    z.strictObject({ limit: z.int().min(1).max(mostGivenWay) }),
    ...matchKinds,
    'custom_field',
  ).returns<GivenWayPage | null>(),
  /** It was read. */
  forgetGivenWay: readState(z.strictObject({})).returns<void>(),
  similar: read(
    z.strictObject({
      noun: z.enum(matchKinds),
      name: lineSchema,
      emails: z.array(lineSchema).max(20),
      phones: z.array(lineSchema).max(20),
    }),
    ...matchKinds,
    'contact_point',
  ).returns<SimilarToTyped>(),
}
