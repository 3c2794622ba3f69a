import { sql } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import { storedRichText, type RichText } from '../../domain/rich-text.ts'
import type { ReadDb } from '../access.ts'
import { isAbout } from '../lists/follow-up-list.ts'
import { interactionList, type InteractionRow } from '../lists/interaction-list.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'
import { followUpsWhere, inOrderOf, type PromisedFollowUps } from './timeline.ts'

export interface InteractionDetails extends InteractionRow, RecordFacts<'interaction'>, PromisedFollowUps {
  /** The notes as plain text. */
  readonly bodyText: string | null
  /** The notes as they were written; null where they were written as plain text. */
  readonly body: RichText | null
}

export async function interactionDetails(
  read: ReadDb,
  id: number,
  today: LocalDate,
): Promise<InteractionDetails | undefined> {
  const [row] = await inOrderOf([id], (ids) => interactionList.rows(read, ids))
  if (row === undefined) return undefined
  const notes = await read.db
    .selectFrom('interaction')
    .select(['body_text as bodyText', 'body'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const promised = sql<boolean>`(follow_up.origin_id = ${id} or ${isAbout(sql<number>`${id}`)})`
  return {
    ...row,
    ...(await recordFacts(read, 'interaction', id)),
    bodyText: notes.bodyText,
    body: storedRichText(notes.body),
    ...(await followUpsWhere(read, promised, today)),
  }
}
