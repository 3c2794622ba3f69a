import { sql } from 'kysely'
import { fold } from '../../domain/fold.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { openList } from '../list.ts'
import { listWords } from '../queries/word.ts'
import { committeeList } from './committee-list.ts'
import { visible } from '../visible.ts'

/** A word or place that lists are narrowed by, and that records are given. */
export interface Choice {
  /** The id; of a party, which has none, its name. */
  readonly value: string
  /** Of a word that Caucus brings, to be translated where there is no label. */
  readonly key: string | null
  readonly label: string | null
  /** Tells it from others of its name. */
  readonly detail: string | null
  /** A word that is offered no more; what has it can still be looked for. */
  readonly retired: boolean
}

const choiceKinds = ['jurisdiction', 'party', 'tag', 'sector', 'committee'] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** Of committees there are thousands: a person types more of the name. */
const mostCommittees = 50

/** What there is to choose from; `text` narrows committees. */
export async function listChoices(read: ReadDb, of: ChoiceKind, text: string): Promise<readonly Choice[]> {
  if (of === 'committee') return committees(read, text)
  if (of === 'party') return parties(read)
  return of === 'sector' ? sectors(read) : named(read, of)
}

async function committees(read: ReadDb, text: string): Promise<Choice[]> {
  const list = openList(read, committeeList, { filter: { text } })
  const rows = await list.page(0, mostCommittees)
  return rows.map(({ id, name, chamber, jurisdiction }) => ({
    value: id,
    key: null,
    label: name,
    detail: chamber ?? jurisdiction,
    retired: false,
  }))
}

async function parties(read: ReadDb): Promise<Choice[]> {
  const rows = await read.db
    .selectFrom('term')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'term.id')
    .select('term.party')
    .where('term.party', 'is not', null)
    .where(visible(read, 'r'))
    .groupBy('term.party')
    .orderBy(sql`count(*)`, 'desc')
    .execute()
  return rows.map(({ party }) => ({
    value: party ?? '',
    key: null,
    label: party,
    detail: null,
    retired: false,
  }))
}

type Named = Exclude<ChoiceKind, 'committee' | 'party' | 'sector'>

async function named(read: ReadDb, of: Named): Promise<Choice[]> {
  const { rows } = await sql<{ uid: Uint8Array; name: string }>`
    select r.uid, w.name from ${sql.table(of)} w join record r on r.id = w.id where ${visible(read, 'r')}
    order by w.id`.execute(read.db)
  return rows
    .map(({ uid, name }) => ({
      value: uidFromBytes(uid),
      key: null,
      label: name,
      detail: null,
      retired: false,
    }))
    .toSorted((a, b) => fold(a.label).localeCompare(fold(b.label)))
}

const sectors = (read: ReadDb): Choice[] =>
  listWords(read, 'sector').map(({ id, key, label, retired }) => ({
    value: id,
    key,
    label,
    detail: null,
    retired,
  }))
