import type { AgendaItem } from '../../domain/meeting.ts'
import type { MeetingTemplateId, MeetingTemplateInput } from '../../domain/meeting-template.ts'
import { storedRichText, type RichText } from '../../domain/rich-text.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'
import { visible } from '../visible.ts'

export interface MeetingTemplate {
  readonly id: MeetingTemplateId
  /** Of one that Caucus brings: until somebody changes it, the catalogues say what is in it. */
  readonly key: string | null
  readonly label: string | null
  readonly type: Id<'interaction_type'> | null
  readonly agenda: readonly AgendaItem[]
  readonly body: RichText | null
}

export async function listMeetingTemplates(read: ReadDb): Promise<MeetingTemplate[]> {
  const rows = await read.db
    .selectFrom('meeting_template as t')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 't.id')
    .leftJoin('record as tr', 'tr.id', 't.type_id')
    .select(['r.uid', 't.key', 't.label', 'tr.uid as typeUid', 't.agenda', 't.body'])
    .where(visible(read, 'r'))
    .orderBy('t.position')
    .orderBy('t.id')
    .execute()
  return rows.map(({ uid, typeUid, agenda, body, ...row }) => ({
    ...row,
    id: uidFromBytes(uid),
    type: typeUid && uidFromBytes<'interaction_type'>(typeUid),
    agenda: JSON.parse(agenda) as AgendaItem[],
    body: storedRichText(body),
  }))
}

export function insertMeetingTemplate(
  write: WriteDb,
  input: MeetingTemplateInput,
): NewRecord<'meeting_template'> {
  const record = insertRecord(write, 'meeting_template', { sensitivity: 'internal' })
  const last = write.statement('select coalesce(max(position), 0) from meeting_template').pluck().get()
  insertRow(write, 'meeting_template', {
    id: record.id,
    key: null,
    label: input.label,
    type_id: idOf(write, input.type, ['interaction_type']),
    agenda: JSON.stringify(input.agenda),
    body: input.body && JSON.stringify(input.body),
    position: Number(last) + 1,
  })
  return record
}

export function updateMeetingTemplate(write: WriteDb, id: number, input: MeetingTemplateInput): void {
  const { label, agenda, body } = input
  const typeId = idOf(write, input.type, ['interaction_type'])
  updateRow(write, 'meeting_template', id, toColumns({ label, typeId, agenda, body }))
}
