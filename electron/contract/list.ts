import { z } from 'zod'
import type { CommitteeRow, MembershipRow } from '../../db/domain/row/committee-row.ts'
import type { LegislatorRow, OfficeRow, OrganizationRow, PersonRow } from '../../db/domain/row/contact-row.ts'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { ShownFieldValue } from '../../db/domain/filter/field-value.ts'
import type { LostCondition } from '../../db/domain/filter/check-filter.ts'
import { filterSchema } from '../../db/domain/filter/filter.ts'
import { listNouns, type ListNoun } from '../../db/domain/listed.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { BillRow } from './bill.ts'
import type { FoundContact } from './contact.ts'
import { read } from './endpoint.ts'

/** What each list is made of. */
export interface ListedRows {
  readonly person: PersonRow
  readonly organization: OrganizationRow
  readonly legislator: LegislatorRow
  readonly office: OfficeRow
  readonly quiet: FoundContact
  readonly committee: CommitteeRow
  readonly membership: MembershipRow
  readonly bill: BillRow
  readonly interaction: InteractionRow
  readonly meeting: InteractionRow
  readonly 'follow-up': FollowUpRow
}

const sortSchema = z.strictObject({ by: z.string().max(100), descending: z.boolean().optional() })

const listRequestSchema = z.strictObject({
  noun: z.enum(listNouns),
  filter: z.record(
    z.string().max(100),
    z.union([z.string().max(1000), z.boolean(), z.null(), z.array(z.string().max(1000)).max(100)]),
  ),
  /** What a person put together of the fields of the list. */
  where: filterSchema.optional(),
  sort: z.array(sortSchema).max(10),
  /** The field that rows stand together by. */
  group: z.string().max(100).nullable().optional(),
  /** What it asks of own fields and choices that are gone is told, not refused. */
  isKept: z.boolean().optional(),
})
export type ListRequest = z.infer<typeof listRequestSchema>

/** An opened list, held in the vault process; its pages come by this id. */
export interface OpenedList {
  readonly list: number
  readonly total: number
  /** How many records its rows are: fewer, where one stands in several groups. */
  readonly records: number
  /** In the order of the rows; null where they do not stand together. */
  readonly groups: readonly ListGroup[] | null
  /** What it was asked that means nothing any more. */
  readonly lost: readonly LostCondition[]
}

/** Rows that stand together. */
interface ListGroup {
  /** A key, a label, a number, a flag (0 or 1) or a month (`2026-03`); null for the rows without one. */
  readonly value: string | number | null
  readonly count: number
}

/** The sum of a number over a list, and how many rows have one. */
interface ListTotal {
  readonly sum: number
  readonly count: number
}

/** More than anybody puts beside each other. */
const fieldsSchema = z.array(z.string().max(100)).max(300)

const pageSchema = z.strictObject({
  list: z.int(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
  /** What else is shown of each row: fields that the list can be narrowed by. */
  fields: fieldsSchema.optional(),
})

export interface WithFields {
  readonly fields?: Readonly<Record<string, ShownFieldValue>>
}

/** What a list is made of and narrowed by. */
const listed: readonly Noun[] = [
  'person',
  'organization',
  'office',
  'term',
  'committee',
  'committee_membership',
  'interaction',
  'follow_up',
  'tag',
  'custom_field',
  'sector',
  'member',
  'contact_point',
  'affiliation',
  'interaction_type',
  'attachment',
  'cadence',
  'bill',
  'jurisdiction',
]

export const listSlice = {
  open: read(listRequestSchema, ...listed).returns<OpenedList>(),
  /** How long a list is, of which nothing is held. */
  count: read(listRequestSchema, ...listed).returns<{ readonly total: number }>(),
  page: read(pageSchema).returns<readonly (ListedRows[ListNoun] & WithFields)[]>(),
  /** Of numbers of the list. */
  totals: read(z.strictObject({ list: z.int(), fields: fieldsSchema })).returns<
    Readonly<Record<string, ListTotal>>
  >(),
  close: read(z.strictObject({ list: z.int() })).returns<void>(),
}
