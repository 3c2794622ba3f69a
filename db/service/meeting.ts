import { followUpSchema, type FollowUpInput } from '../domain/follow-up.ts'
import { interactionSchema, type InteractionId, type InteractionInput } from '../domain/interaction.ts'
import {
  meetingTemplateSchema,
  type MeetingTemplateId,
  type MeetingTemplateInput,
} from '../domain/meeting-template.ts'
import { parseInput } from '../domain/parse.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertFollowUp } from '../store/queries/follow-up.ts'
import {
  insertMeetingTemplate,
  listMeetingTemplates as queryTemplates,
  updateMeetingTemplate,
  type MeetingTemplate,
} from '../store/queries/meeting-template.ts'
import { idOf } from '../store/record.ts'
import { changeIn, logIn } from './interaction.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** What one session of writing comes to. */
interface FinishedMeeting {
  /** The one that was written on; null makes a new one. */
  readonly id: InteractionId | null
  readonly fields: InteractionInput
  /** The promises in its notes that were looked at and added. */
  readonly followUps: readonly FollowUpInput[]
}

/** Writes down a meeting with its promises, which remember where they were made: one batch. */
export function finishMeeting(
  session: Session,
  { id, fields, followUps }: FinishedMeeting,
): Promise<Recorded<InteractionId>> {
  const meeting = parseInput(interactionSchema, fields)
  const promised = followUps.map((followUp) => parseInput(followUpSchema, followUp))
  return record(session, id === null ? 'interaction.create' : 'interaction.update', (write) => {
    const origin = id === null ? logIn(write, meeting) : change(write, id, meeting)
    for (const followUp of promised) insertFollowUp(write, { ...followUp, origin })
    return origin
  })
}

function change(write: WriteDb, id: InteractionId, meeting: InteractionInput): InteractionId {
  changeIn(write, idOf(write, id, ['interaction']), meeting)
  return id
}

export const listMeetingTemplates = (session: ReadSession): Promise<MeetingTemplate[]> =>
  queryTemplates(readOf(session))

/** Changes a template, or adds one where there is no id. */
export function saveMeetingTemplate(
  session: Session,
  id: MeetingTemplateId | null,
  input: MeetingTemplateInput,
): Promise<Recorded<MeetingTemplateId>> {
  const template = parseInput(meetingTemplateSchema, input)
  return record(session, id === null ? 'meeting_template.create' : 'meeting_template.update', (write) => {
    if (id === null) return insertMeetingTemplate(write, template).uid
    updateMeetingTemplate(write, idOf(write, id, ['meeting_template']), template)
    return id
  })
}
