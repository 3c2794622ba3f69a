import {
  hiddenDrafts as queryHiddenDrafts,
  listDrafts as queryDrafts,
  removeDraft as deleteDraft,
  saveDraft as upsertDraft,
} from '../store/queries/draft.ts'
import type { Draft, DraftInput, HiddenDrafts } from '../store/queries/draft.ts'
import { readOf, type ReadSession, type Session } from './session.ts'

/** Saves typing outside history; with an id, over what was saved before. */
export const saveDraft = (session: Session, draft: DraftInput): Promise<number> =>
  upsertDraft(session.store, draft)

export const removeDraft = (session: Session, id: number): Promise<void> => deleteDraft(session.store, id)

export const listDrafts = (session: ReadSession): Promise<Draft[]> => queryDrafts(readOf(session))

/** Of what is guarded one is told that it is there, and nothing else. */
export const hiddenDrafts = (session: ReadSession): Promise<HiddenDrafts> =>
  queryHiddenDrafts(readOf(session))
