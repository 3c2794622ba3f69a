import type { MatchKind, MatchSubject } from '../../domain/matching/subject.ts'
import { isTellingEmail, isTellingPhone } from '../../domain/matching/telling-point.ts'
import { fold } from '../../domain/fold.ts'
import type { ReadDb } from '../access.ts'
import { findContactIds } from '../lists/found-contacts.ts'
import { visibleSql } from '../visible.ts'

/** So many of each way are looked at closely. */
const mostOfEach = 60

/** The ids of contacts that a new one may be the same as: by what they share, found through the indexes. */
export function matchCandidates(read: ReadDb, kind: MatchKind, subject: MatchSubject): number[] {
  const found = [
    ...byPoint(read, 'email', subject.emails?.filter(isTellingEmail)),
    ...byPoint(read, 'phone', subject.phones?.filter(isTellingPhone)),
    ...byIdentifier(read, subject),
    ...subject.names.flatMap((name) => byName(read, name)),
  ]
  return visibleOf(read, kind, [...new Set(found)])
}

const byPoint = (read: ReadDb, kind: 'email' | 'phone', values: readonly string[] = []): number[] =>
  values.flatMap((value) =>
    read.column<number>(
      `select contact_id from contact_point where kind = ? and normalised = ? limit ${mostOfEach}`,
      kind,
      value,
    ),
  )

const byIdentifier = (read: ReadDb, { identifiers = [] }: MatchSubject): number[] =>
  identifiers.flatMap(({ scheme, value }) =>
    read.column<number>('select record_id from external_id where scheme = ? and value = ?', scheme, value),
  )

/** By all words of the name, and by how the family name or the organization's begins. */
function byName(read: ReadDb, name: MatchSubject['names'][number]): number[] {
  const parts = typeof name === 'string' ? [name] : [name.family, name.given].map((part) => part ?? '')
  const words = parts.filter((part) => part.trim() !== '')
  if (words.length === 0) return []
  const start = fold(words[0] ?? '').slice(0, 4)
  return [...findContactIds(read, words.join(' '), mostOfEach), ...byStart(read, start)]
}

const byStart = (read: ReadDb, start: string): number[] =>
  read.column<number>(
    `select id from contact where noun in ('person', 'organization') and sort_key >= ? and sort_key < ?
     limit ${mostOfEach * 4}`,
    start,
    `${start}\u{10ffff}`,
  )

const visibleOf = (read: ReadDb, kind: MatchKind, ids: readonly number[]): number[] =>
  read.column<number>(
    `select id from record where id in (select value from json_each(?)) and noun = ?
     and ${visibleSql(read, 'record')}`,
    JSON.stringify(ids),
    kind,
  )
