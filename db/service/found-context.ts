import type { NamedRecord, VocabularyWord } from '../domain/row/reference.ts'
import type { LocalDate } from '../domain/local-date.ts'
import { today } from '../domain/local-date.ts'
import type { Noun } from '../domain/noun.ts'
import { chamberName, seatName } from '../domain/seat.ts'
import type { Uid } from '../domain/uid.ts'
import type { ReadDb } from '../store/access.ts'
import { committeeList } from '../store/lists/committee-list.ts'
import { followUpList } from '../store/lists/follow-up-list.ts'
import { namedRecords } from '../store/lists/named-records.ts'
import { interactionList } from '../store/lists/interaction-list.ts'
import { legislatorList } from '../store/lists/legislator-list.ts'
import { officeList } from '../store/lists/office-list.ts'
import { organizationList } from '../store/lists/organization-list.ts'
import { personList } from '../store/lists/person-list.ts'
import { rowsOfUids } from '../store/queries/row-id.ts'
import { readOf, type ReadSession } from './session.ts'

/** A piece of a text in which something was found. */
interface TextPart {
  readonly text: string
  readonly isMatch: boolean
}

/** What tells two records of one name apart, and whose page shows them. */
interface FoundContext {
  readonly page: {
    readonly kind: 'person' | 'legislator' | 'organization' | 'interaction'
    readonly id: Uid
  } | null
  /** Names that place it, the closest first: title and organization, seat and state, those it was with. */
  readonly place: readonly string[]
  readonly type: VocabularyWord<'interaction_type' | 'sector'> | null
  readonly dueOn: LocalDate | null
}

export interface FoundRecord extends FoundContext {
  readonly id: Uid
  readonly noun: Noun
  readonly title: string
  /** Words around the match. */
  readonly excerpt: readonly TextPart[]
  /** The day of a note. */
  readonly on: LocalDate | null
}

/** No text has them: a match lies between. */
export const marks = ['\u0002', '\u0003'] as const
/** A text with marks, cut at them. */
export function partsOf(marked: string): TextPart[] {
  const [before, after] = marks
  return marked
    .split(before)
    .flatMap((piece, index) => {
      const [match = '', ...rest] = index === 0 ? ['', piece] : piece.split(after)
      return [
        { text: match, isMatch: true },
        { text: rest.join(''), isMatch: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

export const unplaced: FoundContext = { page: null, place: [], type: null, dueOn: null }

type Contexts = Map<number, Partial<FoundContext>>

export async function contextsOf(
  session: ReadSession,
  uids: readonly Uid[],
): Promise<Map<Uid, FoundContext>> {
  const read = readOf(session)
  const rows = await rowsOfUids(read, uids)
  const all = await Promise.all(
    Object.entries(contextByNoun).map(async ([noun, context]) => {
      const ids = [...rows.values()].filter((row) => row.noun === noun).map(({ rowId }) => rowId)
      return ids.length === 0
        ? new Map<number, Partial<FoundContext>>()
        : context(read, ids, today(session.store.clock))
    }),
  )
  const byRow = new Map(all.flatMap((contexts) => [...contexts]))
  return new Map([...rows].map(([uid, { rowId }]) => [uid, { ...unplaced, ...byRow.get(rowId) }]))
}

const contextByNoun: {
  readonly [N in Noun]?: (read: ReadDb, ids: readonly number[], today: LocalDate) => Promise<Contexts>
} = {
  person: personContexts,
  organization: async (read, ids) =>
    mapRows(await organizationList.rows(read, ids), ({ id, sector, type }) => ({
      page: { kind: 'organization', id },
      place: type === null ? [] : [type],
      type: sector,
    })),
  office: async (read, ids) =>
    mapRows(await officeList.rows(read, ids), ({ name, legislator }) => ({
      page: { kind: 'legislator', id: legislator.id },
      place: name.startsWith(legislator.name) ? [] : [legislator.name],
    })),
  committee: async (read, ids) =>
    mapRows(await committeeList.rows(read, ids), ({ chamber, jurisdiction }) => ({
      place: [...(chamber === null ? [] : [chamberName({ chamber, jurisdiction })]), jurisdiction],
    })),
  attachment: attachmentContexts,
  bill: async (read, ids) => billContexts(read, ids),
  interaction: async (read, ids) =>
    mapRows(await interactionList.rows(read, ids), ({ type, participants }) => ({
      type,
      place: participants.map(({ name }) => name),
      page: pageOf(participants.find(({ noun }) => noun !== 'office')),
    })),
  follow_up: async (read, ids, day) =>
    mapRows(await followUpList(day).rows(read, ids), ({ dueOn, links }) => ({
      dueOn,
      place: links.map(({ name }) => name).filter((name) => name !== ''),
    })),
}

/** A file stands with what it is attached to. */
async function attachmentContexts(read: ReadDb, ids: readonly number[]): Promise<Contexts> {
  const rows = read.all<{ id: number; whole: number }>(
    'select id, record_id as whole from attachment where id in (select value from json_each(?))',
    JSON.stringify(ids),
  )
  const wholes = await namedRecords(
    read,
    rows.map(({ whole }) => whole),
  )
  return new Map(
    rows.flatMap(({ id, whole }) => {
      const named = wholes.get(whole)
      return named ? [[id, { place: [named.name].filter(Boolean), page: wholePage(named) }] as const] : []
    }),
  )
}

function wholePage({ noun, id }: NamedRecord): FoundContext['page'] {
  if (noun === 'interaction') return { kind: noun, id }
  return noun === 'person' || noun === 'organization' || noun === 'office' ? pageOf({ noun, id }) : null
}

/** The title is found as well as the number, and says more. */
async function billContexts(read: ReadDb, ids: readonly number[]): Promise<Contexts> {
  const rows = read.all<{ id: number; title: string | null; session: string | null }>(
    'select id, title, session from bill where id in (select value from json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(
    rows.map(({ id, title, session }) => [id, { place: [title, session].filter((word) => word !== null) }]),
  )
}

function mapRows<Row extends { readonly rowId: number }>(
  rows: readonly Row[],
  toContext: (row: Row) => Partial<FoundContext>,
): Contexts {
  return new Map(rows.map((row) => [row.rowId, toContext(row)]))
}

/** A seat says more than an affiliation. */
async function personContexts(read: ReadDb, ids: readonly number[]): Promise<Contexts> {
  const [people, legislators] = await Promise.all([
    personList.rows(read, ids),
    legislatorList.rows(read, ids),
  ])
  const affiliated = mapRows(people, ({ id, title, organization }) => ({
    page: { kind: 'person', id },
    place: [title, organization?.name ?? null].filter((word) => word !== null),
  }))
  const seated = mapRows(legislators, (row) => ({
    page: { kind: 'legislator', id: row.id },
    place: [seatName(row), row.jurisdiction],
  }))
  return new Map([...affiliated, ...seated])
}

const pageOf = (contact: { readonly id: Uid; readonly noun: string } | undefined): FoundContext['page'] =>
  contact === undefined
    ? null
    : { kind: contact.noun === 'person' ? 'person' : 'organization', id: contact.id }
