import type { SeatFacts, SeatHolder } from '../../domain/row/contact-facts.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { withinLevel } from '../visible.ts'
import { placedTerms } from './placed-terms.ts'

/** The seats a person holds or held, the newest first, each with everybody else who did. */
export async function seatsOf(read: ReadDb, personId: number): Promise<SeatFacts[]> {
  const terms = await termsInSeatsOf(read, personId)
  const bySeat = [...Map.groupBy(terms, ({ seatId }) => seatId).values()]
  return bySeat
    .flatMap((group) => seatOf(group, personId))
    .toSorted((a, b) => b.held.localeCompare(a.held))
    .map(({ seat }) => seat)
}

type TermRow = Awaited<ReturnType<typeof termsInSeatsOf>>[number]

/** All terms of one person in one seat. */
interface Tenure {
  readonly personId: number
  readonly holder: SeatHolder
  readonly terms: readonly TermRow[]
}

/** `held`: until when the person held it, to sort by. */
function seatOf(
  rows: readonly TermRow[],
  personId: number,
): { readonly held: string; readonly seat: SeatFacts }[] {
  const tenures = [...Map.groupBy(rows, (row) => row.personId).values()]
    .map(toTenure)
    .toSorted((a, b) => beginning(b).localeCompare(beginning(a)))
  const own = tenures.find((tenure) => tenure.personId === personId)
  const [first] = rows
  if (own === undefined || first === undefined) return []
  const { seatUid, jurisdiction, chamberKind, chamber, district, capacity, votes } = first
  const before = followed(own, tenures, capacity)
  const after = tenures.filter(
    (one) => one !== own && followed(one, tenures, capacity)?.personId === personId,
  )
  const seat = {
    id: uidFromBytes<'seat'>(seatUid),
    jurisdiction,
    chamberKind,
    chamber,
    district,
    capacity,
    votes: votes === 1,
    holders: tenures.map(({ holder }) => holder),
    predecessor: before?.holder ?? null,
    successors: after.map(({ holder }) => holder),
  }
  return [{ held: heldUntil(own), seat }]
}

/** Whom somebody followed: what was said by hand decides, else the one before where only one serves at once. */
function followed(own: Tenure, tenures: readonly Tenure[], capacity: number): Tenure | undefined {
  const said = own.terms.find(({ predecessorId }) => predecessorId !== null)?.predecessorId
  if (said != null) return tenures.find(({ terms }) => terms.some(({ id }) => id === said))
  if (capacity > 1 || own.holder.startOn === null) return undefined
  return tenures.find((one) => one !== own && beginning(one) !== '' && beginning(one) < beginning(own))
}

const beginning = ({ holder }: Tenure): string => holder.startOn ?? ''

const heldUntil = ({ holder: { serving, endOn, startOn } }: Tenure): string =>
  serving ? '9999' : (endOn ?? startOn ?? '')

function toTenure(terms: readonly TermRow[]): Tenure {
  const inOrder = terms.toSorted((a, b) => (a.startOn ?? '').localeCompare(b.startOn ?? '') || a.id - b.id)
  const [first, last] = [inOrder[0] as TermRow, inOrder.at(-1) as TermRow]
  return {
    personId: first.personId,
    terms,
    holder: {
      person: { id: uidFromBytes(first.personUid), name: first.name },
      party: last.party,
      startOn: first.startOn as LocalDate | null,
      endOn: last.endOn as LocalDate | null,
      serving: terms.some(({ serving }) => serving === 1),
      term: uidFromBytes(first.uid),
    },
  }
}

const termsInSeatsOf = (read: ReadDb, personId: number) =>
  placedTerms(read)
    .innerJoin('contact as c', 'c.id', 't.person_id')
    .innerJoin('record as cr', 'cr.id', 'c.id')
    .select(['t.id', 't.seat_id as seatId', 't.person_id as personId', 't.predecessor_id as predecessorId'])
    .select(['t.party', 't.serving', 't.start_on as startOn', 't.end_on as endOn', 'r.uid'])
    .select(['sr.uid as seatUid', 's.district', 's.capacity', 's.votes'])
    .select(['j.name as jurisdiction', 'h.kind as chamberKind', 'h.name as chamber'])
    .select(['cr.uid as personUid', 'c.display_name as name'])
    .where('t.seat_id', 'in', (query) =>
      query.selectFrom('term as own').select('own.seat_id').where('own.person_id', '=', personId),
    )
    .where(withinLevel(read, 'c'))
    .execute()
