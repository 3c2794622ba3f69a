import { chamberKinds } from '../domain/chamber.ts'
import { committeeRoles, committeeSides } from '../domain/committee-membership.ts'
import { officeKinds } from '../domain/office.ts'
import { coalitionStatuses } from '../domain/organization.ts'
import { followUpBuckets, followUpStates } from '../domain/follow-up-state.ts'
import { priorities } from '../domain/follow-up.ts'
import { interactionOutcomes, interactionStatuses } from '../domain/interaction-outcome.ts'
import { listNouns, listSorts, type ListNoun } from '../domain/listed.ts'
import { AppError } from '../domain/errors.ts'
import {
  checkFilter,
  keptFilter,
  type KeptFilter,
  type LostCondition,
} from '../domain/filter/check-filter.ts'
import type { ShownFieldValue } from '../domain/filter/field-value.ts'
import {
  columnParts,
  goneFieldName,
  isGoneField,
  isFiltered,
  type FilteredNoun,
  type FilterFields as OwnFields,
} from '../domain/filter/field.ts'
import { everything, type Filter } from '../domain/filter/filter.ts'
import { today, type LocalDate } from '../domain/local-date.ts'
import { checkGroup } from '../domain/saved-view.ts'
import { parseInput } from '../domain/parse.ts'
import type { FilteredRows } from '../store/filter/filtered-rows.ts'
import { groupRows, totalsOf, type ListGroup, type Total } from '../store/filter/grouping.ts'
import { rowsOfList } from '../store/filter/rows-of-list.ts'
import { shownValues } from '../store/filter/shown-values.ts'
import {
  holdList,
  openList as openStoreList,
  type HeldList,
  type ListSource,
  type Sort,
} from '../store/list.ts'
import { billList } from '../store/lists/bill-list.ts'
import { committeeList } from '../store/lists/committee-list.ts'
import { followUpList } from '../store/lists/follow-up-list.ts'
import { interactionList, meetingList } from '../store/lists/interaction-list.ts'
import { legislatorList } from '../store/lists/legislator-list.ts'
import { membershipList } from '../store/lists/membership-list.ts'
import { officeList } from '../store/lists/office-list.ts'
import { organizationList } from '../store/lists/organization-list.ts'
import { personList } from '../store/lists/person-list.ts'
import { quietList } from '../store/lists/quiet-list.ts'
import { isTagKnown } from '../store/queries/tag.ts'
import { filterSchema, type FilterField, type FilterFields, type KnownWords } from './list-filter.ts'
import { ownFilterFields } from './custom-field.ts'
import { readOf, type ReadSession } from './session.ts'

export { listNouns, type ListNoun, type Sort }

/** Every kind of list: where it comes from, its filters by the key that the store knows them by, its columns to sort by. */
export interface ListKind<Row extends object = object> {
  readonly filters: FilterFields
  readonly sorts: readonly string[]
  readonly source: (today: LocalDate) => ListSource<object, Row>
}

/** Orders that a list has an index for, by the field that they are of. */
const ownSorts: Readonly<Record<string, string>> = {
  'last-contact': 'lastContactOn',
  'in-office-since': 'startOn',
  'term-end': 'endOn',
  cold: 'coldOn',
  quiet: 'quietOn',
  due: 'dueOn',
  done: 'doneOn',
}

/** What is sorted by for a column: one that shows several fields is sorted by each. */
const sortsFor = (noun: ListNoun, { by, descending }: Sort): readonly Sort[] =>
  (columnParts[by] ?? [by]).map((part) => {
    const own = ownSorts[part]
    return { by: own !== undefined && listKinds[noun].sorts.includes(own as never) ? own : part, descending }
  })

/** A filter that the store has and that is not named here does not compile. */
function listKind<Filter extends object, Row extends object>(kind: {
  readonly filters: { readonly [K in Exclude<keyof Filter, 'where'>]-?: FilterField }
  readonly sorts: readonly string[]
  readonly source: (today: LocalDate) => ListSource<Filter, Row>
}): ListKind<Row> {
  return kind as unknown as ListKind<Row>
}

const text: FilterField = { name: 'name', kind: 'text' }
const plain = (name: string): FilterField => ({ name, kind: 'text' })
const word = (name: string, words: KnownWords): FilterField => ({ name, kind: 'text', words })
const flag = (name: string): FilterField => ({ name, kind: 'flag' })
const day = (name: string): FilterField => ({ name, kind: 'day' })
const choice = (name: string, values: readonly string[]): FilterField => ({ name, kind: 'choice', values })
const choices = (name: string, values: readonly string[]): FilterField => ({ name, kind: 'choices', values })

const contactFilters = {
  text,
  said: plain('says'),
  tag: word('tag', 'tag'),
  notContactedSince: day('not-contacted-since'),
  contactedSince: day('contacted-since'),
  doNotContact: flag('do-not-contact'),
  openFollowUp: flag('open-follow-up'),
}
const chamberKind = choice('chamber', chamberKinds)
const committee: FilterField = { name: 'committee', kind: 'committee' }
const contact = (name: string): FilterField => ({ name, kind: 'contact' })
const member = (name: string): FilterField => ({ name, kind: 'member' })
const interactionFilters = {
  text,
  type: word('type', 'interaction_type'),
  status: choice('status', interactionStatuses),
  outcome: choice('outcome', interactionOutcomes),
  held: flag('held'),
  from: day('from'),
  to: day('to'),
  contact: contact('with'),
  bill: { name: 'bill', kind: 'bill' },
  member: member('by'),
} as const

export const listKinds = {
  person: listKind({
    source: () => personList,
    filters: { ...contactFilters, legislator: flag('legislator') },
    sorts: listSorts.person,
  }),
  organization: listKind({
    source: () => organizationList,
    filters: {
      ...contactFilters,
      sector: word('sector', 'sector'),
      coalitionStatus: choice('coalition-status', coalitionStatuses),
    },
    sorts: listSorts.organization,
  }),
  legislator: listKind({
    source: () => legislatorList,
    filters: {
      ...contactFilters,
      jurisdiction: word('jurisdiction', 'jurisdiction'),
      chamberKind,
      district: plain('district'),
      party: word('party', 'party'),
      serving: flag('serving'),
      verify: flag('verify'),
      committee,
      newSince: day('new-since'),
    },
    sorts: listSorts.legislator,
  }),
  office: listKind({
    source: () => officeList,
    filters: {
      ...contactFilters,
      kind: choice('kind', officeKinds),
      legislator: contact('legislator'),
    },
    sorts: listSorts.office,
  }),
  quiet: listKind({
    source: quietList,
    filters: {
      text,
      said: contactFilters.said,
      tag: contactFilters.tag,
      openFollowUp: contactFilters.openFollowUp,
      cold: flag('cold'),
      kind: choice('kind', ['person', 'organization']),
      legislator: flag('legislator'),
    },
    sorts: listSorts.quiet,
  }),
  committee: listKind({
    source: () => committeeList,
    filters: {
      text,
      jurisdiction: word('jurisdiction', 'jurisdiction'),
      chamberKind,
      parent: { name: 'parent', kind: 'committee' },
    },
    sorts: listSorts.committee,
  }),
  membership: listKind({
    source: () => membershipList,
    filters: {
      text,
      committee,
      person: contact('person'),
      role: choice('role', committeeRoles),
      side: choice('side', committeeSides),
      unresolved: flag('unresolved'),
      jurisdiction: word('jurisdiction', 'jurisdiction'),
      chamberKind,
    },
    sorts: listSorts.membership,
  }),
  bill: listKind({
    source: () => billList,
    filters: { text, jurisdiction: word('jurisdiction', 'jurisdiction') },
    sorts: listSorts.bill,
  }),
  interaction: listKind({
    source: () => interactionList,
    filters: { ...interactionFilters, meetings: flag('meetings') },
    sorts: listSorts.interaction,
  }),
  meeting: listKind({
    source: () => meetingList,
    filters: interactionFilters,
    sorts: listSorts.meeting,
  }),
  'follow-up': listKind({
    source: followUpList,
    filters: {
      text,
      states: choices('state', followUpStates),
      buckets: choices('bucket', followUpBuckets),
      owner: member('owner'),
      priority: choice('priority', priorities),
      dueBefore: day('due-before'),
      dueFrom: day('due-from'),
      about: contact('about'),
    },
    sorts: listSorts['follow-up'],
  }),
} satisfies Record<ListNoun, ListKind>

/** What each list is made of. */
export type ListRows = {
  [N in ListNoun]: (typeof listKinds)[N] extends ListKind<infer Row> ? Row : never
}

export interface ListRequest {
  /** By the keys of the kind's filters, with values of their kinds. */
  readonly filter?: object
  /** What a person put together of the fields of the list. */
  readonly where?: Filter | undefined
  readonly sort?: readonly Sort[]
  /** The field that rows stand together by. */
  readonly group?: string | null | undefined
  /** It was kept a while: what it asks of fields and choices of the users' own that are gone is told, not refused. */
  readonly isKept?: boolean | undefined
}

interface WithFields {
  readonly fields?: Readonly<Record<string, ShownFieldValue>>
}

/** A list with what is counted over all of it. */
export interface OpenList<Row> extends Omit<HeldList<Row>, 'page'> {
  readonly noun: ListNoun
  /** `fields`: of which fields each row brings what stands in them. Error: `input.invalid`. */
  page(offset: number, limit: number, fields?: readonly string[]): Promise<readonly (Row & WithFields)[]>
  /** In the order of the rows; null where they do not stand together. A record of two tags counts in both. */
  readonly groups: readonly ListGroup[] | null
  /** What it was asked that means nothing any more; only of one that was kept. */
  readonly lost: readonly LostCondition[]
  /** Of numbers of the list. */
  totals(keys: readonly string[]): Readonly<Record<string, Total>>
}

/**
 * Opens a list: filtered and sorted once, then read page by page. Error: `input.invalid` for a filter that the list does
 * not have or a value not of its kind, and for a column to sort or a field to group by.
 */
export function openList<N extends ListNoun>(
  session: ReadSession,
  noun: N,
  request: ListRequest,
): OpenList<ListRows[N]> {
  const { source, filters } = listKinds[noun] as ListKind as ListKind<ListRows[N]>
  const { filter = {} } = request
  parseInput(filterSchema(filters), filter)
  const day = today(session.store.clock)
  const read = readOf(session)
  const { where, lost, sort, group } = askedOf(session, noun, request)
  const rows = source(day)
  const sorted =
    where === null
      ? holdList(read, rows, { rowIds: [] })
      : openStoreList(read, rows, {
          filter: where === undefined ? filter : { ...filter, where: { filter: where, today: day } },
          sort: sort.flatMap((one) => sortsFor(noun, one)),
        })
  const counted = () => ({ rows: rowsOf(noun), ids: sorted.ids(), today: day })
  const grouped = group == null ? null : groupRows(read, counted(), group)
  const list =
    grouped === null
      ? sorted
      : holdList(read, rows, { rowIds: grouped.ids, records: [...new Set(grouped.ids)] })
  return {
    ...list,
    noun,
    lost,
    page: (offset, limit, keys = []) =>
      list.page(
        offset,
        limit,
        keys.length === 0 ? undefined : (ids) => fieldsOfRows(read, { noun, ids, day }, keys),
      ),
    groups: grouped?.groups ?? null,
    totals: (keys) => totalsOf(read, counted(), keys),
  }
}

interface RowsOfPage {
  readonly noun: ListNoun
  readonly ids: readonly number[]
  readonly day: LocalDate
}

async function fieldsOfRows(
  read: ReturnType<typeof readOf>,
  { noun, ids, day }: RowsOfPage,
  keys: readonly string[],
): Promise<Map<number, Required<WithFields>>> {
  const shown = await shownValues(read, { rows: rowsOf(noun), ids, today: day }, keys)
  return new Map([...shown].map(([id, fields]) => [id, { fields }]))
}

/** `where`: null where nothing can fulfil it, undefined of a list that has no fields. */
interface Asked extends Pick<KeptFilter, 'lost'>, Pick<ListRequest, 'group'> {
  readonly where: Filter | null | undefined
  readonly sort: readonly Sort[]
}

function askedOf(session: ReadSession, noun: ListNoun, request: ListRequest): Asked {
  const { where = everything, sort = [], group, isKept = false } = request
  if (!isFiltered(noun)) return { where: undefined, lost: [], sort, group }
  const own = ownFilterFields(session, noun)
  if (isKept) return keptAsked(session, noun, { where, sort, group, own })
  if (group != null) checkGroup(noun, group, own)
  return { where: checkFilter(noun, where, own), lost: [], sort, group }
}

interface KeptRequest extends Pick<ListRequest, 'where' | 'sort' | 'group'> {
  readonly own: OwnFields
}

/** Rows are neither sorted nor put together by a field that is gone. */
function keptAsked(session: ReadSession, noun: FilteredNoun, kept: KeptRequest): Asked {
  const { where = everything, sort = [], group = null, own } = kept
  const isGone = (key: string): boolean => isGoneField(noun, key, own)
  const isTag = (name: string): boolean => isTagKnown(readOf(session), name)
  const { filter, lost } = keptFilter(noun, where, { own, isTag })
  const together = group !== null && isGone(group) ? null : group
  if (together !== null) checkGroup(noun, together, own)
  return { where: filter, lost, sort: sort.filter(({ by }) => !isGone(by)), group: together }
}

/** Which of these were fields of the users' own and are no more, by what their keys keep of their names. */
export function goneFields(session: ReadSession, noun: FilteredNoun, keys: readonly string[]): string[] {
  const own = ownFilterFields(session, noun)
  return keys.filter((key) => isGoneField(noun, key, own)).map(goneFieldName)
}

/** Error: `input.invalid` for a list that has no fields to count by. */
function rowsOf(noun: ListNoun): FilteredRows {
  if (!isFiltered(noun)) throw new AppError('input.invalid', { issues: [`${noun}: issue.choice`] })
  return rowsOfList[noun]
}
