import { parseMeetingDraft, type MeetingValues } from '../../db/domain/meeting-draft.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'

interface MeetingDraft {
  readonly id: number
  readonly updatedAt: string
  readonly values: MeetingValues
}

/** What a draft holds of a meeting; nothing where it is one of something else. */
export const toMeetingDraft = ({ id, updatedAt, body }: DraftRow): readonly MeetingDraft[] => {
  const values = parseMeetingDraft(body)
  return values ? [{ id, updatedAt, values }] : []
}
