import { AppError, isAppError } from '../domain/errors.ts'
import type { Filter } from '../domain/filter/filter.ts'
import { fold } from '../domain/fold.ts'
import type { Locale } from '../domain/i18n/locale.ts'
import { addDays, isLocalDate, today, type LocalDate } from '../domain/local-date.ts'
import { dayOfWords } from '../domain/natural-date.ts'
import type { Noun } from '../domain/noun.ts'
import { isOneself } from '../domain/oneself.ts'
import { foldAsSearched } from '../domain/search-letters.ts'
import {
  isAsking,
  parseSearchQuery,
  placeOf,
  type SearchPlace,
  type SearchQuery,
} from '../domain/search-query.ts'
import { uidToBytes, type Uid } from '../domain/uid.ts'
import { wordNames } from '../domain/word-names.ts'
import type { ReadDb } from '../store/access.ts'
import { linesBeside, type Beside } from '../store/search-newest.ts'
import { ownTexts } from '../store/search-about.ts'
import { searchNames } from '../store/search-names.ts'
import { excerpt, parseTerms, patternOf } from '../store/search-text.ts'
import { listChoices } from './choice.ts'
import { resolveContact } from './contact-name.ts'
import { contextsOf, marks, partsOf, unplaced, type FoundRecord } from './found-context.ts'
import { listInteractionTypes } from './interaction-type.ts'
import { openList } from './list.ts'
import { resolveMember } from './member-name.ts'
import { readOf, type ReadSession } from './session.ts'

/** What was found in one place: how many, and the first of them. */
interface FoundGroup {
  readonly place: SearchPlace
  readonly total: number
  readonly hits: readonly FoundRecord[]
  /** What the list of this place is narrowed to, beside the words; null where there is no list. */
  readonly filter: Filter | null
  /** What the words narrow the list to. */
  readonly text: string
}

interface GroupsRequest {
  readonly text: string
  /** Of each place. */
  readonly limit: number
  readonly locale: Locale
}

/**
 * Everything that has the words and phrases and is what the filters of the query say, place by place, with exact counts.
 * People and organizations by name, follow-ups by due date, notes from the newest. Errors: `filter.unknownValue`,
 * `filter.unknownDay`, and those of names.
 */
export async function findGroups(session: ReadSession, request: GroupsRequest): Promise<FoundGroup[]> {
  const query = parseSearchQuery(request.text)
  if (!isAsking(query)) return []
  const asked = await readQuery(session, query, request.locale)
  const groups = await Promise.all([
    ...(['people', 'organizations', 'notes', 'follow-ups'] as const).flatMap((place) => {
      const filter = asked.filterOf(place)
      return filter === undefined ? [] : [listed(session, { place, filter, query, limit: request.limit })]
    }),
    ...(asked.hasOther ? [otherHits(session, query.text, request.limit)] : []),
  ])
  return groups.filter(({ total }) => total > 0)
}

const nouns = {
  people: 'person',
  organizations: 'organization',
  notes: 'interaction',
  'follow-ups': 'follow-up',
} as const
const orders = {
  people: [{ by: 'name' }],
  organizations: [{ by: 'name' }],
  notes: [{ by: 'date', descending: true }],
  'follow-ups': [{ by: 'dueOn' }],
} as const

/** Contacts are found by their fields too. */
const wordFilters = { people: 'said', organizations: 'said', notes: 'text', 'follow-ups': 'text' } as const

type ListedPlace = keyof typeof nouns

interface Listed {
  readonly place: ListedPlace
  readonly filter: Filter
  readonly query: SearchQuery
  readonly limit: number
}

async function listed(session: ReadSession, { place, filter, query, limit }: Listed): Promise<FoundGroup> {
  const { text } = query
  const list = openList(session, nouns[place], {
    filter: text === '' ? {} : { [wordFilters[place]]: text },
    where: filter,
    sort: orders[place],
  })
  const rows = await list.page(0, limit)
  const texts = textsOf(
    session,
    place,
    rows.map(({ id }) => id),
  )
  const contexts = await contextsOf(
    session,
    rows.map(({ id }) => id),
  )
  const pattern = patternOf(parseTerms({ text, typing: true }))
  const hits = rows.map(({ id }): FoundRecord => {
    const { title = '', said = [], on = null } = texts.get(id) ?? {}
    return {
      ...unplaced,
      ...contexts.get(id),
      id,
      noun: recordNouns[place],
      title,
      excerpt: partsOf(excerpt(said, pattern, marks)),
      on: on as LocalDate | null,
    }
  })
  return { place, total: list.total, hits, filter, text }
}

const recordNouns: Readonly<Record<ListedPlace, Noun>> = {
  people: 'person',
  organizations: 'organization',
  notes: 'interaction',
  'follow-ups': 'follow_up',
}

const textQueries: Readonly<Record<ListedPlace, string>> = {
  people: 'select c.id, c.display_name as title, c.about as more, null as "on" from contact c',
  organizations: 'select c.id, c.display_name as title, c.about as more, null as "on" from contact c',
  notes: `select c.id, coalesce(c.subject, '') as title, c.body_text as more, c.occurred_on as "on",
    c.place, c.agenda, c.decisions from interaction c`,
  'follow-ups': 'select c.id, c.title, c.notes as more, null as "on" from follow_up c',
}

interface TextRow extends Partial<Beside> {
  readonly id: number
  readonly title: string
  readonly more: string | null
  readonly on: string | null
}

/** A title, the day, and the texts that the words may stand in: the first that has them is shown. */
interface Texts extends Pick<TextRow, 'title' | 'on'> {
  readonly said: readonly (string | null)[]
}

/** The texts of the records of a page, which the list has found to be visible. */
function textsOf(session: ReadSession, place: ListedPlace, ids: readonly Uid[]): Map<Uid, Texts> {
  const read = readOf(session)
  const query = `${textQueries[place]} join record r on r.id = c.id where r.uid = ?`
  return new Map(
    ids.flatMap((id) => {
      const [row] = read.all<TextRow>(query, uidToBytes(id))
      return row ? [[id, { title: row.title, on: row.on, said: saidIn(read, place, row) }] as const] : []
    }),
  )
}

function saidIn(read: ReadDb, place: ListedPlace, row: TextRow): readonly (string | null)[] {
  const { id, title, more, place: where = null, agenda = null, decisions = null } = row
  if (place === 'notes') return [more, title, linesBeside({ place: where, agenda, decisions })]
  return place === 'follow-ups' ? [title, more] : [title, more, ...ownTexts(read, id)]
}

const others: readonly Noun[] = ['committee', 'attachment', 'office', 'bill']

/** Committees, files and bills, which have no filters. */
async function otherHits(session: ReadSession, text: string, limit: number): Promise<FoundGroup> {
  const { count, hits } = searchNames(readOf(session), { text, limit, marks, nouns: others })
  const contexts = await contextsOf(
    session,
    hits.map(({ id }) => id),
  )
  const found = hits.map(({ snippet, ...hit }): FoundRecord => ({
    ...unplaced,
    ...contexts.get(hit.id),
    ...hit,
    excerpt: partsOf(snippet),
    on: null,
  }))
  return { place: 'other', total: count, hits: found.slice(0, limit), filter: null, text }
}

interface ReadQuery {
  /** What the list of a place is narrowed to; undefined where nothing of that place can be meant. */
  readonly filterOf: (place: ListedPlace) => Filter | undefined
  readonly hasOther: boolean
}

/** Each filter as a condition of each list; a list without such a field has nothing that is meant. */
async function readQuery(session: ReadSession, query: SearchQuery, locale: Locale): Promise<ReadQuery> {
  const conditions: Record<ListedPlace, (Filter | undefined)[]> = {
    people: [],
    organizations: [],
    notes: [],
    'follow-ups': [],
  }
  const wanted = query.filters.filter(({ key }) => key === 'in').map(({ value }) => placeOf(value))
  for (const { key, value } of query.filters) {
    if (key === 'in') continue
    const meant = await meaningOf(session, { key, value, locale })
    for (const place of Object.keys(conditions) as ListedPlace[]) conditions[place].push(meant[place])
  }
  const isWanted = (place: SearchPlace) => wanted.length === 0 || wanted.includes(place)
  return {
    filterOf: (place) => {
      const all = conditions[place].filter((condition) => condition !== undefined)
      return isWanted(place) && all.length === conditions[place].length ? { all } : undefined
    },
    hasOther: query.text !== '' && isWanted('other') && query.filters.every(({ key }) => key === 'in'),
  }
}

type Meaning = Partial<Record<ListedPlace, Filter>>

interface Said {
  readonly key: string
  readonly value: string
  readonly locale: Locale
}

async function meaningOf(session: ReadSession, { key, value, locale }: Said): Promise<Meaning> {
  switch (key) {
    case 'type':
      return { notes: { field: 'type', op: 'is', value: await typeOf(session, value) } }
    case 'tag': {
      await requireTag(session, value)
      const tagged: Filter = { field: 'tag', op: 'is', value }
      const withTagged: Filter = { any: [tagged, { field: 'with-tag', op: 'is', value }] }
      const aboutTagged: Filter = { any: [tagged, { field: 'about-tag', op: 'is', value }] }
      return { people: tagged, organizations: tagged, notes: withTagged, 'follow-ups': aboutTagged }
    }
    case 'owner': {
      const member = isOneself(value) ? 'me' : (await resolveMember(session, value)).id
      const owned: Filter = { field: 'owner', op: 'is', value: member }
      const attended: Filter = { field: 'member', op: 'is', value: member }
      return { people: owned, organizations: owned, 'follow-ups': owned, notes: attended }
    }
    case 'with':
      return withWhom(session, value)
    default: {
      const day = dayOf(session, { key, value, locale })
      const op = key === 'after' ? 'after' : 'before'
      // From a day on and until a day, the day itself is meant too.
      const edge = key === 'before' ? day : addDays(day, key === 'after' ? -1 : 1)
      return { notes: { field: 'date', op, value: edge }, 'follow-ups': { field: 'due', op, value: edge } }
    }
  }
}

/** With the one contact that is meant; with everybody whose name has these words, where several may be. */
async function withWhom(session: ReadSession, value: string): Promise<Meaning> {
  try {
    const contact = (await resolveContact(session, value)).id
    return {
      notes: { field: 'with', op: 'is', value: contact },
      'follow-ups': { field: 'about', op: 'is', value: contact },
    }
  } catch (error) {
    if (!isAppError(error, 'record.ambiguous')) throw error
    return {
      notes: { field: 'with-name', op: 'contains', value },
      'follow-ups': { field: 'about-name', op: 'contains', value },
    }
  }
}

/** A tag that nobody made finds nothing because it was mistyped: which there are is told. */
async function requireTag(session: ReadSession, value: string): Promise<void> {
  const tags = (await listChoices(session, { of: 'tag' })).map(({ label }) => label ?? '')
  if (tags.some((name) => foldAsSearched(name) === foldAsSearched(value))) return
  const shown = tags.slice(0, mostTags).join(', ')
  throw new AppError('filter.unknownValue', {
    key: 'tag',
    value,
    known: tags.length > mostTags ? `${shown} …` : shown,
  })
}

const mostTags = 20

/** The word of a type of interaction, said in either language or as users called it. */
async function typeOf(session: ReadSession, value: string): Promise<string> {
  const types = await listInteractionTypes(session)
  const names = types.map((type) => ({
    word: type.label ?? type.key ?? '',
    said: wordNames('interaction_type', type),
  }))
  const found = names.find(({ said }) => said.some((name) => fold(name) === fold(value)))
  if (found) return found.word
  const known = names.map(({ word }) => word).join(', ')
  throw new AppError('filter.unknownValue', { key: 'type', value, known })
}

function dayOf(session: ReadSession, { key, value, locale }: Said): LocalDate {
  const day = today(session.store.clock)
  if (isLocalDate(value)) return value
  const found = dayOfWords(value.replaceAll('-', ' '), { today: day, locale, toward: 'past' })
  if (found !== undefined) return found
  throw new AppError('filter.unknownDay', { key, value })
}
