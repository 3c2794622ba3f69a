import { sql } from 'kysely'
import type { Reference, VocabularyWord } from '../../domain/row/reference.ts'
import type { AgendaItem, LobbyingKind, ScorePhase } from '../../domain/meeting.ts'
import { storedRichText, type RichText } from '../../domain/rich-text.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'

/** What an interaction has besides its row: notes, agenda, decisions, and who was counted without names. */
export interface MeetingFacts {
  /** The notes as plain text. */
  readonly bodyText: string | null
  /** The notes as they were written; null where they were written as plain text. */
  readonly body: RichText | null
  readonly place: string | null
  readonly agenda: readonly AgendaItem[]
  readonly decisions: readonly string[]
  readonly lobbying: LobbyingKind | null
  readonly lobbyingMinutes: number | null
  /** In hundredths of the currency that the vault counts in. */
  readonly lobbyingCost: number | null
  readonly headcount: readonly HeadcountFacts[]
  readonly scores: readonly ScoreFacts[]
  readonly bills: readonly Reference<'bill'>[]
}

interface HeadcountFacts {
  readonly sector: VocabularyWord<'sector'> | null
  readonly people: number
}

interface ScoreFacts {
  readonly measure: string
  readonly phase: ScorePhase
  readonly months: number | null
  readonly mean: number
  readonly people: number | null
  readonly scaleMax: number
}

export async function meetingFacts(read: ReadDb, id: number): Promise<MeetingFacts> {
  const row = await read.db
    .selectFrom('interaction')
    .select(['body', 'body_text as bodyText', 'place', 'agenda', 'decisions', 'lobbying'])
    .select(['lobbying_minutes as lobbyingMinutes', 'lobbying_cost as lobbyingCost'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...row,
    body: storedRichText(row.body),
    agenda: JSON.parse(row.agenda ?? '[]') as AgendaItem[],
    decisions: JSON.parse(row.decisions ?? '[]') as string[],
    headcount: await headcountOf(read, id),
    scores: await scoresOf(read, id),
    bills: await billsOf(read, id),
  }
}

async function headcountOf(read: ReadDb, id: number): Promise<HeadcountFacts[]> {
  const rows = await read.db
    .selectFrom('headcount as h')
    .leftJoin('sector as s', 's.id', 'h.sector_id')
    .leftJoin('record as r', 'r.id', 's.id')
    .select(['h.people', 'r.uid', 's.key', 's.label'])
    .where('h.interaction_id', '=', id)
    .orderBy(sql`h.sector_id is null`)
    .orderBy('h.id')
    .execute()
  return rows.map(({ people, uid, key, label }) => ({
    people,
    sector: uid === null ? null : { id: uidFromBytes<'sector'>(uid) as Id<'sector'>, key, label },
  }))
}

const scoresOf = (read: ReadDb, id: number): Promise<ScoreFacts[]> =>
  read.db
    .selectFrom('score')
    .select(['measure', 'phase', 'months', 'mean', 'people', 'scale_max as scaleMax'])
    .where('interaction_id', '=', id)
    .orderBy('measure')
    .orderBy(sql`case phase when 'before' then 0 when 'after' then 1 else 2 end`)
    .orderBy('months')
    .execute()

async function billsOf(read: ReadDb, id: number): Promise<Reference<'bill'>[]> {
  const rows = await read.db
    .selectFrom('interaction_bill as l')
    .innerJoin('bill as b', 'b.id', 'l.bill_id')
    .innerJoin('record as r', 'r.id', 'b.id')
    .select(['r.uid', 'b.number as name'])
    .where('l.interaction_id', '=', id)
    .where(visible(read, 'r'))
    .orderBy('l.id')
    .execute()
  return rows.map(({ uid, name }) => ({ id: uidFromBytes<'bill'>(uid), name }))
}
