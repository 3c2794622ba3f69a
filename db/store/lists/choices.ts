import { sql, type RawBuilder } from 'kysely'
import { fold } from '../../domain/fold.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { openList } from '../list.ts'
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
}

const choiceKinds = ['jurisdiction', 'party', 'tag', 'sector', 'relationship_type', 'committee'] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** Of committees there are thousands: a person types more of the name. */
const mostCommittees = 50

/** What there is to choose from; `text` narrows committees. */
export function listChoices(read: ReadDb, of: ChoiceKind, text: string): Promise<readonly Choice[]> {
  if (of === 'committee') return committees(read, text)
  if (of === 'party') return parties(read)
  return words(read, of)
}

async function committees(read: ReadDb, text: string): Promise<Choice[]> {
  const list = openList(read, committeeList, { filter: { text } })
  const rows = await list.page(0, mostCommittees)
  return rows.map(({ id, name, chamber, jurisdiction }) => ({
    value: id,
    key: null,
    label: name,
    detail: chamber ?? jurisdiction,
  }))
}

async function parties(read: ReadDb): Promise<Choice[]> {
  const rows = await read.db
    .selectFrom('term')
    .innerJoin('record as r', 'r.id', 'term.id')
    .select('term.party')
    .where('term.party', 'is not', null)
    .where(visible(read, 'r'))
    .groupBy('term.party')
    .orderBy(sql`count(*)`, 'desc')
    .execute()
  return rows.map(({ party }) => ({ value: party ?? '', key: null, label: party, detail: null }))
}

type Words = Exclude<ChoiceKind, 'committee' | 'party'>

const labels: Readonly<Record<Words, { readonly key: string; readonly label: string }>> = {
  jurisdiction: { key: 'null', label: 'name' },
  tag: { key: 'null', label: 'name' },
  sector: { key: 'key', label: 'label' },
  relationship_type: { key: 'key', label: 'label' },
}

async function words(read: ReadDb, of: Words): Promise<Choice[]> {
  const { key, label } = labels[of]
  const { rows } = await sql<{ uid: Uint8Array; key: string | null; label: string | null }>`
    select r.uid, ${raw(key)} as key, ${raw(label)} as label
    from ${sql.table(of)} w join record r on r.id = w.id where ${visible(read, 'r')}
    order by w.id`.execute(read.db)
  const choices = rows.map(({ uid, ...word }) => ({ value: uidFromBytes(uid), ...word, detail: null }))
  return key === 'null' ? choices.toSorted((a, b) => folded(a).localeCompare(folded(b))) : choices
}

const raw = (column: string): RawBuilder<string> => sql.raw(column === 'null' ? column : `w.${column}`)
const folded = ({ label }: Choice): string => fold(label ?? '')
