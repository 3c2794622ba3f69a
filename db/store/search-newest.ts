import { sensitivityRank } from '../domain/sensitivity.ts'
import { uidFromBytes } from '../domain/uid.ts'
import type { ReadDb } from './access.ts'
import type { SearchIndex } from './derived/search-index.ts'
import {
  countOf,
  halvesOf,
  matches,
  type Found,
  type NewestQuery,
  type Query,
  type SearchHit,
} from './search-matches.ts'
import { excerpt } from './search-text.ts'

/** Follow-ups and notes are not ranked: of a million, ranking took 160 ms and taking the newest 0.1 ms. */
const newestWindow = 500
const newestWhileTyping = 100

/** Found by one pass over each index: a beginning of a word is looked up anew whenever an index is asked. */
export function newestHits(read: ReadDb, query: NewestQuery): Found[] {
  const followUps = newestIds(read, 'search_follow_up', query)
  const notes = newestIds(read, 'search_note', query)
  return [
    { count: followUps.count, hits: followUpHits(read, followUps.ids, query) },
    { count: notes.count, hits: noteHits(read, notes.ids, query) },
  ]
}

interface Newest {
  readonly ids: readonly number[]
  readonly count: number
}

function newestIds(read: ReadDb, index: SearchIndex, { match, most }: Query): Newest {
  const halves = halvesOf(read).map((half) => {
    const table = `${index}_${half}`
    const newest = `select rowid ${matches(read, table)} order by rowid desc limit ?`
    const ids = read.column<number>(newest, match, most ?? newestWindow)
    const counted = most !== undefined || ids.length < newestWindow
    return {
      ids: ids.slice(0, most === undefined ? newestWindow : newestWhileTyping),
      count: counted ? ids.length : countOf(read, matches(read, table), { match, most }),
    }
  })
  const count = halves.reduce((sum, half) => sum + half.count, 0)
  return { ids: halves.flatMap(({ ids }) => ids), count }
}

function followUpHits(
  read: ReadDb,
  ids: readonly number[],
  { limit, pattern, marks }: NewestQuery,
): SearchHit[] {
  const rows = read.all<{ uid: Uint8Array; title: string; notes: string | null }>(
    `select r.uid, f.title, f.notes from follow_up f join record r on r.id = f.id
     where f.id in (select value from json_each(?)) order by f.id desc`,
    JSON.stringify(ids.toSorted((a, b) => b - a).slice(0, limit)),
  )
  return rows.map(({ uid, title, notes }) => ({
    id: uidFromBytes(uid),
    noun: 'follow_up',
    title,
    snippet: excerpt([title, notes], pattern, marks),
    on: null,
  }))
}

/** By day. A note without a subject is called by those it was with. */
function noteHits(read: ReadDb, ids: readonly number[], { limit, pattern, marks }: NewestQuery): SearchHit[] {
  const rows = read.all<NoteRow>(
    `select r.uid, n.occurred_on as "on", i.subject, i.body_text as text, i.place, i.agenda, i.decisions,
       case when i.subject is null then (
         select group_concat(c.display_name, ', ') from participant p join contact c on c.id = p.contact_id
         where p.interaction_id = i.id and c.level <= ?) end as names
     from (select id, occurred_on from interaction where id in (select value from json_each(?))
       order by occurred_on desc, id desc limit ?) n
     join interaction i on i.id = n.id join record r on r.id = i.id
     order by n.occurred_on desc, n.id desc`,
    sensitivityRank(read.clearance),
    JSON.stringify(ids),
    limit,
  )
  return rows.map(({ uid, on, subject, text, names, ...more }) => ({
    id: uidFromBytes(uid),
    noun: 'interaction',
    title: subject ?? names ?? '',
    snippet: excerpt([text, subject, linesBeside(more)], pattern, marks),
    on,
  }))
}

export type Beside = Pick<NoteRow, 'place' | 'agenda' | 'decisions'>

/** What stands beside the notes of a meeting. */
export const linesBeside = ({ place, agenda, decisions }: Beside): string =>
  [
    ...(place === null ? [] : [place]),
    ...(JSON.parse(agenda ?? '[]') as { text: string }[]).map(({ text }) => text),
    ...(JSON.parse(decisions ?? '[]') as string[]),
  ].join(' · ')

interface NoteRow {
  readonly uid: Uint8Array
  readonly on: string
  readonly subject: string | null
  readonly text: string | null
  readonly place: string | null
  readonly agenda: string | null
  readonly decisions: string | null
  readonly names: string | null
}
