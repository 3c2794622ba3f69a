import type { InteractionRow } from '../domain/row/interaction-row.ts'
import { fold } from '../domain/fold.ts'
import type { InteractionStatus } from '../domain/interaction-outcome.ts'
import type { LocalDate } from '../domain/local-date.ts'
import type { MemberId } from '../domain/member.ts'
import { sensitivityRank } from '../domain/sensitivity.ts'
import type { ReadDb } from '../store/access.ts'
import { interactionList } from '../store/lists/interaction-list.ts'
import { countWithheldNames, seatsOfInteractions, type ServedSeat } from '../store/lists/interaction-seats.ts'
import { keepOnly } from '../store/lists/keep-only.ts'

/** Which contacts a report is about. */
export interface ContactReportRequest {
  /** Local dates, both included. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** What took place, unless something else is asked for. */
  readonly status?: InteractionStatus
  /** One of our own people who took part. */
  readonly owner?: { readonly id: MemberId; readonly name: string }
  /** A kind (`upper`) or a name (`Vermont Senate`) of chambers, in any case, judged on the day of each contact. */
  readonly chamber?: string
  /** A key or a name of jurisdictions, in any case, judged in the same way. */
  readonly jurisdiction?: string
  /** Keys of the types that Caucus brings, or labels that users gave. */
  readonly types?: readonly string[]
}

export type ReportedContact = InteractionRow & { readonly seats: readonly ServedSeat[] }

export interface ReportedContacts {
  /** The oldest first. */
  readonly rows: readonly ReportedContact[]
  /** How many are left out because they, or those they were with, are restricted; survivors' are not counted. */
  readonly withheld: number
  /** How many names are left out of the rows. */
  readonly withheldNames: number
}

/** Rows are read in portions, so that a statement's result stays small. */
const portion = 500

export async function readReportedContacts(
  read: ReadDb,
  request: ContactReportRequest,
): Promise<ReportedContacts> {
  const ids = await reportedIds(read, request)
  const rows = await inPortions(ids, (some) => reportedRows(read, some))
  const names = await inPortions(ids, async (some) => [await countWithheldNames(read, some)])
  return {
    rows,
    withheld: await countWithheld(read, request, ids.length),
    withheldNames: names.reduce((sum, n) => sum + n, 0),
  }
}

/** Whether the word that a person gave means the chamber. */
export const isChamber = (
  word: string,
  { kind, name }: { readonly kind: string; readonly name: string },
): boolean => [kind, name].some((one) => fold(one) === fold(word))

async function reportedRows(read: ReadDb, ids: readonly number[]): Promise<ReportedContact[]> {
  const [rows, seats] = await Promise.all([interactionList.rows(read, ids), seatsOfInteractions(read, ids)])
  const byId = new Map(rows.map(({ rowId, ...row }) => [rowId, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [{ ...row, seats: seats.get(id) ?? [] }]
  })
}

async function countWithheld(read: ReadDb, request: ContactReportRequest, shown: number): Promise<number> {
  if (sensitivityRank(read.clearance) >= sensitivityRank('restricted')) return 0
  const all = await reportedIds({ ...read, clearance: 'restricted' }, request)
  return all.length - shown
}

async function reportedIds(read: ReadDb, request: ContactReportRequest): Promise<readonly number[]> {
  const { chamber, jurisdiction } = request
  const ids = idsInPeriod(read, request)
  if (chamber === undefined && jurisdiction === undefined) return ids
  return inPortions(ids, async (some) => {
    const seats = await seatsOfInteractions(read, some)
    return some.filter((id) => seats.get(id)?.some((seat) => isAskedFor(seat, request)))
  })
}

function idsInPeriod(read: ReadDb, request: ContactReportRequest): number[] {
  const { from, to, owner, status = 'happened', types } = request
  const filter = { from, to, status, ...(owner && { member: owner.id }) }
  const ids = interactionList.ids(read, filter, [{ by: 'date' }])
  if (types === undefined) return ids
  const ofTypes = types.flatMap((type) => interactionList.ids(read, { ...filter, type }, []))
  return keepOnly(ids, ofTypes)
}

function isAskedFor(seat: ServedSeat, { chamber, jurisdiction }: ContactReportRequest): boolean {
  const inChamber =
    chamber === undefined || isChamber(chamber, { kind: seat.chamberKind, name: seat.chamber })
  const places = [seat.jurisdictionKey, seat.jurisdiction].map(fold)
  return inChamber && (jurisdiction === undefined || places.includes(fold(jurisdiction)))
}

async function inPortions<T>(
  ids: readonly number[],
  work: (some: readonly number[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const results: T[] = []
  for (let at = 0; at < ids.length; at += portion) results.push(...(await work(ids.slice(at, at + portion))))
  return results
}
