import { sql } from 'kysely'
import type { CommitteeRow } from '../../domain/row/committee-row.ts'
import type { ChamberKind } from '../../domain/chamber.ts'
import type { CommitteeId } from '../../domain/committee.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { committeeRows as filteredCommittees, memberCount } from '../filter/committee-sources.ts'
import { whereConditions, type Where } from '../filter/compile.ts'
import { withFields } from '../filter/field-order.ts'
import type { ListSource } from '../list.ts'
import {
  absentOr,
  all,
  equals,
  isJurisdiction,
  isRecord,
  jurisdictionColumns,
  named,
  when,
  type Condition,
} from './condition.ts'
import { idsIn } from './ids-in.ts'
import { inOrder, type Order } from './order.ts'
import { toReference } from './to-reference.ts'
import { visible } from '../visible.ts'

interface CommitteeFilter {
  readonly text?: string
  /** Its key, or its name in any case. */
  readonly jurisdiction?: string
  readonly chamberKind?: ChamberKind
  /** The committee that it is a part of; null for those that are part of none. */
  readonly parent?: CommitteeId | null
  /** What a person has put together of the fields of the list. */
  readonly where?: Where
}

export const committeeList: ListSource<CommitteeFilter, CommitteeRow> = {
  ids: (read, filter, sort) => {
    const query = visibleCommittees(read)
      .select('committee.id')
      .where(all(committeeConditions(read, filter)))
    return read.ids(
      inOrder(query, withFields(order, filteredCommittees, { read, where: filter.where }), sort),
    )
  },
  rows: committeeRows,
}

const order: Order<string> = {
  columns: {
    name: sql.ref('committee.sort_key'),
    jurisdiction: sql.ref('jurisdiction.name'),
    chamber: sql.ref('chamber.name'),
    parent: sql.ref('parent.sort_key'),
  },
  default: [{ by: 'name' }],
  id: 'committee.id',
}

/** Committees that may be shown, and with them where they belong: what is part of a hidden one is hidden too. */
export const visibleCommittees = (read: ReadDb) =>
  read.db
    .selectFrom('committee')
    .innerJoin('record as cr', 'cr.id', 'committee.id')
    .innerJoin('jurisdiction', 'jurisdiction.id', 'committee.jurisdiction_id')
    .innerJoin('record as jr', 'jr.id', 'jurisdiction.id')
    .leftJoin('chamber', 'chamber.id', 'committee.chamber_id')
    .leftJoin('record as hr', 'hr.id', 'chamber.id')
    .leftJoin('committee as parent', 'parent.id', 'committee.parent_id')
    .leftJoin('record as pr', 'pr.id', 'parent.id')
    .where(visible(read, 'cr'))
    .where(visible(read, 'jr'))
    .where(absentOr('hr.id', visible(read, 'hr')))
    .where(absentOr('pr.id', visible(read, 'pr')))

function committeeConditions(read: ReadDb, filter: CommitteeFilter): Condition[] {
  return [
    ...named(read, 'committee.id', filter.text),
    ...when(filter.jurisdiction, (given) => isJurisdiction(jurisdictionColumns, given)),
    ...when(filter.chamberKind, (kind) => equals('chamber.kind', kind)),
    ...when(filter.parent, (parent) =>
      parent === null ? equals('parent.id', null) : isRecord(read, 'parent.id', parent),
    ),
    ...whereConditions(filteredCommittees, read, filter.where),
  ]
}

async function committeeRows(read: ReadDb, ids: readonly number[]) {
  const rows = await visibleCommittees(read)
    .select([
      'committee.id as rowId',
      'cr.uid',
      'committee.name',
      'committee.url',
      'jurisdiction.name as jurisdiction',
      'jurisdiction.key as jurisdictionKey',
      'chamber.kind as chamberKind',
      'chamber.name as chamber',
      'pr.uid as parentUid',
      'parent.name as parentName',
      memberCount(read).as('memberCount'),
    ])
    .where('committee.id', 'in', idsIn(ids))
    .execute()
  return rows.map(({ uid, parentUid, parentName, ...row }) => ({
    id: uidFromBytes<'committee'>(uid),
    noun: 'committee' as const,
    ...row,
    parent: toReference<'committee'>(parentUid, parentName),
  }))
}
