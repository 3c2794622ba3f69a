import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'

export interface InteractionType {
  readonly id: Id<'interaction_type'>
  /** Of a type that Caucus brings; its name is translated until somebody gives it a label. */
  readonly key: string | null
  readonly label: string | null
}

/** The types of interaction in use, those that Caucus brings first. */
export async function listInteractionTypes(read: ReadDb): Promise<InteractionType[]> {
  const rows = await read.db
    .selectFrom('interaction_type as t')
    .innerJoin('record as r', 'r.id', 't.id')
    .select(['r.uid', 't.key', 't.label'])
    .where(visible(read, 'r'))
    .orderBy('t.id')
    .execute()
  return rows.map(({ uid, ...row }) => ({ id: uidFromBytes(uid), ...row }))
}
