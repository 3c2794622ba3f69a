import { sql } from 'kysely'
import type { Reference } from '../../domain/row/reference.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { lastDayOf } from '../ran-on.ts'
import { visible, withinLevel } from '../visible.ts'

interface AffiliationFacts {
  readonly id: Id<'affiliation'>
  readonly title: string | null
  readonly department: string | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
  readonly isPrimary: boolean
}

/** Where a person is or was affiliated: what runs first, the primary one before the others, the newest first. */
export async function affiliationsOf(
  read: ReadDb,
  personId: number,
): Promise<(AffiliationFacts & { readonly organization: Reference<'organization' | 'office'> })[]> {
  const rows = await affiliations(read, 'organization_id').where('a.person_id', '=', personId).execute()
  return rows.map((row) => ({
    organization: { id: uidFromBytes(row.otherUid), name: row.otherName },
    ...toFacts(row),
  }))
}

interface AffiliatedPerson extends Reference<'person'> {
  readonly lastContactOn: LocalDate | null
}

/** The people of an organization or office, with those who left. */
export async function peopleOf(
  read: ReadDb,
  organizationId: number,
): Promise<(AffiliationFacts & { readonly person: AffiliatedPerson })[]> {
  const query = affiliations(read, 'person_id').where('a.organization_id', '=', organizationId)
  return (await query.execute()).map((row) => ({
    person: {
      id: uidFromBytes(row.otherUid),
      name: row.otherName,
      lastContactOn: row.lastContactOn as LocalDate | null,
    },
    ...toFacts(row),
  }))
}

const affiliations = (read: ReadDb, other: 'person_id' | 'organization_id') =>
  read.db
    .selectFrom('affiliation as a')
    .innerJoin('record as r', 'r.id', 'a.id')
    .innerJoin('contact as o', 'o.id', `a.${other}`)
    .innerJoin('record as or', 'or.id', 'o.id')
    .select([
      'r.uid',
      'a.title',
      'a.department',
      'a.start_on as startOn',
      'a.end_on as endOn',
      'a.is_primary',
      'or.uid as otherUid',
      'o.display_name as otherName',
      'o.last_contact_on as lastContactOn',
    ])
    .where(visible(read, 'r'))
    .where(withinLevel(read, 'o'))
    .orderBy(sql`${read.today} > ${sql.raw(lastDayOf('a'))}`)
    .orderBy('a.is_primary', 'desc')
    .orderBy('a.end_on', (end) => end.desc().nullsFirst())
    .orderBy('a.start_on', 'desc')
    .orderBy('o.sort_key')
    .orderBy('a.id')

type Row = Awaited<ReturnType<ReturnType<typeof affiliations>['execute']>>[number]

const toFacts = ({ uid, title, department, startOn, endOn, is_primary }: Row): AffiliationFacts => ({
  id: uidFromBytes(uid),
  title,
  department,
  startOn: startOn as LocalDate | null,
  endOn: endOn as LocalDate | null,
  isPrimary: is_primary === 1,
})
