import { sql, type SqlBool } from 'kysely'
import type { Reference } from '../../domain/row/reference.ts'
import type { BillId } from '../../domain/bill.ts'
import { fold } from '../../domain/fold.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import {
  billRows as filteredBills,
  lastSaid,
  lobbyingCost,
  lobbyingMinutes,
  saidAbout,
  timesSaid,
} from '../filter/bill-sources.ts'
import { whereConditions, type Where } from '../filter/compile.ts'
import { withFields } from '../filter/field-order.ts'
import type { ListSource } from '../list.ts'
import { matchingNames } from '../search-ids.ts'
import { visible } from '../visible.ts'
import { all, isJurisdiction, jurisdictionColumns, when, wordsOf, type Condition } from './condition.ts'
import { idsIn } from './ids-in.ts'
import { inOrder, type Order } from './order.ts'
import { toReference } from './to-reference.ts'

interface BillFilter {
  /** Words of its number or title; the number also without its spaces. */
  readonly text?: string
  /** Its key, or its name in any case. */
  readonly jurisdiction?: string
  /** What a person has put together of the fields of the list. */
  readonly where?: Where
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
    return read.ids(
      inOrder(query, withFields(orderOf(read), filteredBills, { read, where: filter.where }), sort),
    )
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
    interactions: saidAbout(read, timesSaid),
    lastOn: saidAbout(read, lastSaid),
  },
  nullsLast: ['jurisdiction', 'session', 'lastOn'],
  default: [{ by: 'number' }],
  id: 'bill.id',
})

function billConditions(read: ReadDb, { text, jurisdiction, where }: BillFilter): Condition[] {
  return [
    ...when(wordsOf(text), (words) => isCalled(read, words)),
    ...when(jurisdiction, (given) => isJurisdiction(jurisdictionColumns, given)),
    ...whereConditions(filteredBills, read, where),
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
      saidAbout(read, timesSaid).as('interactions'),
      saidAbout(read, lastSaid).as('lastOn'),
      saidAbout(read, lobbyingMinutes).as('lobbyingMinutes'),
      saidAbout(read, lobbyingCost).as('lobbyingCost'),
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
