import { sql } from 'kysely'
import { excludedTexts } from '../../domain/search-query.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { matchingNames } from '../search-ids.ts'
import { toMatch } from '../search-text.ts'
import { recordId, wordsOf } from './condition.ts'
import type { InteractionFilter } from './interaction-conditions.ts'
import { withinLevel } from '../visible.ts'

/**
 * The filters that a good part of a million interactions may pass: each as the ids that do, to be intersected with the
 * list (keep-only.ts). What may be shown is judged there, not here.
 */
export function interactionSets(read: ReadDb, filter: InteractionFilter): number[][] {
  const words = wordsOf(filter.text)
  return [
    ...(filter.member === undefined ? [] : [attendedBy(read, filter.member)]),
    ...(words === undefined ? [] : [mentions(read, words)]),
  ]
}

const attendedBy = (read: ReadDb, member: Id<'member'>): number[] =>
  read.ids(
    read.db.selectFrom('attendee').select('interaction_id').where('member_id', '=', recordId(read, member)),
  )

/** With the words in the subject or the notes, or in the name of somebody who took part. */
function mentions(read: ReadDb, words: string): number[] {
  const excluded = new Set(excludedTexts(words).flatMap((text) => mentioning(read, text)))
  const found = mentioning(read, words)
  return excluded.size === 0 ? found : found.filter((id) => !excluded.has(id))
}

function mentioning(read: ReadDb, words: string): number[] {
  const match = toMatch({ text: words, typing: true })
  const restricted = sensitivityRank(read.clearance) >= sensitivityRank('restricted')
  const indexes = restricted ? ['search_note_open', 'search_note_restricted'] : ['search_note_open']
  const notes = indexes.map((index) => {
    return sql`select rowid as id from ${sql.table(index)} where ${sql.table(index)} match ${match}`
  })
  const people = sql`select p.interaction_id as id from participant p join contact c on c.id = p.contact_id
    where c.id in ${matchingNames(read, words)} and ${withinLevel(read, 'c')}`
  const found = sql<{ id: number }>`(${sql.join([...notes, people], sql` union all `)})`.as('found')
  return read.ids(read.db.selectFrom(found).select('found.id'))
}
