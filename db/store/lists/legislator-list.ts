import { sql } from 'kysely'
import type { LegislatorRow } from '../../domain/row/contact-row.ts'
import type { ChamberKind } from '../../domain/chamber.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { whereConditions } from '../filter/compile.ts'
import { withFields } from '../filter/field-order.ts'
import { legislatorRows } from '../filter/contact-sources.ts'
import type { ListSource } from '../list.ts'
import { all, equals, flag, isJurisdiction, isRecord, when, type Condition } from './condition.ts'
import { contactConditions, type ContactFilter } from './contact-conditions.ts'
import { contactOrder, contactRows } from './contact-rows.ts'
import { inOrder, type Order } from './order.ts'
import { pageQuery } from './page-query.ts'
import { shownTerms } from './shown-term.ts'
import { visible } from '../visible.ts'
import type { CommitteeId } from '../../domain/committee.ts'

/** Everything but the name and the contact is judged by the term that the list shows. */
interface LegislatorFilter extends ContactFilter {
  /** Its key, or its name in any case. */
  readonly jurisdiction?: string
  readonly chamberKind?: ChamberKind
  readonly district?: string
  /** In any case. */
  readonly party?: string
  readonly serving?: boolean
  /** Absent from a newer file of their dataset, so that somebody should look. */
  readonly verify?: boolean
  readonly committee?: CommitteeId
  /** Serving since this day or later, and never before. */
  readonly newSince?: LocalDate
}

/** Persons with a term, each by the term they serve or the one that ended last. */
export const legislatorList: ListSource<LegislatorFilter, LegislatorRow> = {
  ids: (read, filter, sort) => {
    const { where } = filter
    const query = read.db
      .with('shown', () => shownTerms(read))
      .selectFrom('shown')
      .innerJoin('contact', 'contact.id', 'shown.person_id')
      .select('contact.id')
      .where(all([...contactConditions(read, filter), ...termConditions(read, filter)]))
      .where(all(whereConditions(legislatorRows, read, where)))
    return read.ids(inOrder(query, withFields(order, legislatorRows, { read, where }), sort))
  },
  rows: async (read, ids) => {
    const terms = termsOf(read, ids)
    const rows = await contactRows(read, 'person', [...terms.keys()])
    return rows.flatMap((row) => {
      const term = terms.get(row.rowId)
      return term === undefined ? [] : [{ ...row, ...term }]
    })
  },
}

const order: Order<string> = {
  ...contactOrder,
  columns: {
    ...contactOrder.columns,
    jurisdiction: sql.ref('shown.jurisdiction'),
    chamber: sql.ref('shown.chamber'),
    chamberKind: sql.ref('shown.chamber_kind'),
    district: sql.ref('shown.district_key'),
    party: sql.ref('shown.party'),
    caucus: sql.ref('shown.caucus'),
    startOn: sql.ref('shown.start_on'),
    endOn: sql.ref('shown.end_on'),
  },
}

function termConditions(read: ReadDb, filter: LegislatorFilter): Condition[] {
  return [
    ...when(filter.jurisdiction, (given) => isJurisdiction(shownJurisdiction, given)),
    ...when(filter.chamberKind, (kind) => equals('shown.chamber_kind', kind)),
    ...when(filter.district, (district) => sql`shown.district = ${district} collate nocase`),
    ...when(filter.party, (party) => sql`shown.party = ${party} collate nocase`),
    ...when(filter.serving, (value) => flag('shown.serving', value)),
    ...when(filter.verify, (value) => flag('shown.verify', value)),
    ...when(filter.committee, (committee) => sitsOn(read, committee)),
    ...when(filter.newSince, isNewSince),
  ]
}

const shownJurisdiction = { key: 'shown.jurisdiction_key', name: 'shown.jurisdiction' }

const isNewSince = (day: LocalDate): Condition =>
  sql`(shown.serving = 1 and shown.start_on >= ${day} and not exists (
    select 1 from term e where e.person_id = shown.person_id and e.start_on < shown.start_on))`

const sitsOn = (read: ReadDb, committee: CommitteeId): Condition =>
  sql`contact.id in (
    select m.person_id from committee_membership m join record mr on mr.id = m.id
    where ${isRecord(read, 'm.committee_id', committee)} and m.end_on is null and ${visible(read, 'mr')})`

const termRows = pageQuery((read, personIds) => shownTerms(read).where('t.person_id', 'in', personIds))

function termsOf(read: ReadDb, personIds: readonly number[]) {
  return new Map(
    termRows(read, personIds).map((row) => [
      row.person_id,
      {
        jurisdiction: row.jurisdiction,
        jurisdictionKey: row.jurisdiction_key,
        chamberKind: row.chamber_kind,
        chamber: row.chamber,
        district: row.district,
        party: row.party,
        caucus: row.caucus,
        title: row.title,
        serving: row.serving === 1,
        verify: row.verify === 1,
        startOn: row.start_on as LocalDate | null,
        endOn: row.end_on as LocalDate | null,
      },
    ]),
  )
}
