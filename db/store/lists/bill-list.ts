import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { BillId } from '../../domain/bill.ts'
import { fold } from '../../domain/fold.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import type { ListSource } from '../list.ts'
import { matchingNames } from '../search.ts'
import { visible } from '../visible.ts'
import { all, isJurisdiction, jurisdictionColumns, when, wordsOf, type Condition } from './condition.ts'
import { idsIn } from './ids-in.ts'
import { inOrder, type Order } from './order.ts'
import { toReference, type Reference } from './reference.ts'

interface BillFilter {
  /** Words of its number or title; the number also without its spaces. */
  readonly text?: string
  /** Its key, or its name in any case. */
  readonly jurisdiction?: string
}

/** A bill with what was said about it, as far as that may be shown. */
export interface BillRow {
  readonly id: BillId
  readonly noun: 'bill'
  readonly number: string
  readonly title: string | null
  readonly session: string | null
  readonly url: string | null
  readonly jurisdiction: Reference<'jurisdiction'> | null
  /** Interactions about it, and the day of the newest that took place. */
  readonly interactions: number
  readonly lastOn: LocalDate | null
  /** What disclosure of lobbying asks: minutes and hundredths of the currency, over all of them. */
  readonly lobbyingMinutes: number
  readonly lobbyingCost: number
}

export const billList: ListSource<BillFilter, BillRow> = {
  ids: (read, filter, sort) => {
    const query = visibleBills(read)
      .select('bill.id')
      .where(all(billConditions(read, filter)))
    return read.ids(inOrder(query, orderOf(read), sort))
  },
  rows: billRows,
}

const visibleBills = (read: ReadDb) =>
  read.db
    .selectFrom('bill')
    .innerJoin('record as br', 'br.id', 'bill.id')
    .leftJoin('jurisdiction', 'jurisdiction.id', 'bill.jurisdiction_id')
    .where(visible(read, 'br'))

const orderOf = (read: ReadDb): Order<string> => ({
  columns: {
    number: sql.ref('bill.sort_key'),
    jurisdiction: sql.ref('jurisdiction.name'),
    session: sql.ref('bill.session'),
    interactions: said(read, sql`count(*)`),
    lastOn: lastOn(read),
  },
  nullsLast: ['jurisdiction', 'session', 'lastOn'],
  default: [{ by: 'number' }],
  id: 'bill.id',
})

function billConditions(read: ReadDb, { text, jurisdiction }: BillFilter): Condition[] {
  return [
    ...when(wordsOf(text), (words) => isCalled(read, words)),
    ...when(jurisdiction, (given) => isJurisdiction(jurisdictionColumns, given)),
  ]
}

/** `hb2` as well as `HB 2` begins HB 214. */
export const isCalled = (read: ReadDb, words: string): Condition =>
  sql<SqlBool>`(bill.id in ${matchingNames(read, words)} or ${numberBegins(words)})`

/** Whether the number begins so, spaces and case aside. */
export function numberBegins(words: string): Condition {
  const typed = fold(words).replaceAll(' ', '')
  return sql<SqlBool>`substr(replace(lower(bill.number), ' ', ''), 1, ${typed.length}) = ${typed}`
}

/** Something of the interactions about a bill that may be shown. */
const said = <T>(read: ReadDb, what: RawBuilder<T>): RawBuilder<T> =>
  sql<T>`(select ${what} from interaction_bill l join interaction i on i.id = l.interaction_id
    join record ir on ir.id = i.id
    where l.bill_id = bill.id and i.level <= ${sensitivityRank(read.clearance)} and ir.trashed_batch is null)`

const lastOn = (read: ReadDb) =>
  said(read, sql<string | null>`max(iif(i.status = 'happened', i.occurred_on, null))`)

async function billRows(read: ReadDb, ids: readonly number[]) {
  const rows = await visibleBills(read)
    .leftJoin('record as jr', (join) =>
      join.onRef('jr.id', '=', 'jurisdiction.id').on(() => visible(read, 'jr') as never),
    )
    .select([
      'bill.id as rowId',
      'br.uid',
      'bill.number',
      'bill.title',
      'bill.session',
      'bill.url',
      'jr.uid as placeUid',
      'jurisdiction.name as place',
      said(read, sql<number>`count(*)`).as('interactions'),
      lastOn(read).as('lastOn'),
      said(read, sql<number>`coalesce(sum(i.lobbying_minutes), 0)`).as('lobbyingMinutes'),
      said(read, sql<number>`coalesce(sum(i.lobbying_cost), 0)`).as('lobbyingCost'),
    ])
    .where('bill.id', 'in', idsIn(ids))
    .execute()
  return rows.map(({ uid, placeUid, place, lastOn: on, ...row }) => ({
    ...row,
    id: uidFromBytes<'bill'>(uid),
    noun: 'bill' as const,
    jurisdiction: toReference<'jurisdiction'>(placeUid, place),
    lastOn: on as LocalDate | null,
  }))
}
