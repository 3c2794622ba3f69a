import { sql, type RawBuilder } from 'kysely'
import { filterFields } from '../../domain/filter/field.ts'
import type { ReadDb } from '../access.ts'
import { withinLevel } from '../visible.ts'
import type { FilteredRows } from './filtered-rows.ts'
import type { FieldContext, FieldSource, FieldSources } from './field-source.ts'
import { jurisdictionOf, promiseSources, recordSources } from './record-sources.ts'

const column = (name: string) => (): FieldSource => ({ value: sql.ref(`bill.${name}`) })

/** Something of the interactions about a bill that may be shown: of rows of `interaction` as `i`. */
export const saidAbout = <T>(read: Pick<ReadDb, 'clearance'>, what: RawBuilder<T>): RawBuilder<T> =>
  sql<T>`(select ${what} from interaction_bill l join interaction i on i.id = l.interaction_id
    where l.bill_id = bill.id and ${withinLevel(read, 'i')})`

export const timesSaid = sql<number>`count(*)`
export const lastSaid = sql<string | null>`max(iif(i.status = 'happened', i.occurred_on, null))`
export const lobbyingMinutes = sql<number>`coalesce(sum(i.lobbying_minutes), 0)`
export const lobbyingCost = sql<number>`coalesce(sum(i.lobbying_cost), 0)`

const ofSaid =
  (what: RawBuilder<unknown>) =>
  ({ read }: FieldContext): FieldSource => ({ value: saidAbout(read, what) })

/** With whom a bill was spoken about: rows of `interaction_bill` as `l` and their contacts as `c`. */
const heard = ({ read }: FieldContext): RawBuilder<unknown> =>
  sql`from interaction_bill l join interaction i on i.id = l.interaction_id
    join participant p on p.interaction_id = i.id join contact c on c.id = p.contact_id
    where ${withinLevel(read, 'i')} and ${withinLevel(read, 'c')}`

export const billRows: FilteredRows = {
  id: 'bill.id',
  from: () => sql`bill`,
  fields: filterFields.bill,
  sources: {
    ...recordSources('bill.id'),
    ...promiseSources('bill.id'),
    number: column('number'),
    title: column('title'),
    session: column('session'),
    jurisdiction: jurisdictionOf('bill'),
    web: column('url'),
    interactions: ofSaid(timesSaid),
    'last-contact': ofSaid(lastSaid),
    with: (context) => ({
      pairs: sql`select l.bill_id as id, c.id as value ${heard(context)}`,
      isNarrow: true,
    }),
    'with-name': (context) => ({
      pairs: sql`select l.bill_id as id, c.display_name as value ${heard(context)}`,
    }),
    'lobbying-minutes': ofSaid(lobbyingMinutes),
    'lobbying-cost': ofSaid(lobbyingCost),
  } satisfies FieldSources<keyof (typeof filterFields)['bill']>,
}
