import type { ReadSession } from './session.ts'
import { listWords, type Word } from './word.ts'

export type InteractionType = Word<'interaction_type'>

/** In their order, retired ones too. */
export const listInteractionTypes = (session: ReadSession): Promise<InteractionType[]> =>
  listWords(session, 'interaction_type')
