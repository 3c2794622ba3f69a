import type { Priority } from '../../../domain/follow-up.ts'
import type { TodoDraft } from './calendar-draft.ts'
import type { ComponentReader } from './component-reader.ts'

export function readTodo(reader: ComponentReader): TodoDraft {
  const due = reader.time('due') ?? reader.time('dtstart')
  const completed = reader.time('completed')
  const draft = {
    line: reader.component.line,
    title: reader.text('summary'),
    notes: reader.text('description'),
    dueOn: due?.on ?? null,
    dueTime: due?.time ?? null,
    zone: due?.zone ?? null,
    priority: toPriority(reader.integer('priority')),
    state: stateOf(reader.text('status'), completed !== undefined),
    completedOn: completed?.on ?? null,
    recurrence: reader.first('rrule')?.raw.trim() ?? null,
    tags: reader.list('categories'),
    people: [...reader.people('organizer'), ...reader.people('attendee')],
    isPrivate: reader.isPrivate(),
    uid: reader.text('uid'),
    sequence: reader.integer('sequence') ?? 0,
  }
  return { ...draft, remarks: reader.remarks }
}

/** RFC 5545: 1 to 4 are high, 5 is medium, 6 to 9 are low, 0 says nothing. */
function toPriority(number: number | null): Priority {
  if (number === null || number === 0 || number === 5) return 'normal'
  return number < 5 ? 'high' : 'low'
}

function stateOf(status: string | null, isCompleted: boolean): TodoDraft['state'] {
  if (status?.toUpperCase() === 'CANCELLED') return 'dropped'
  return isCompleted || status?.toUpperCase() === 'COMPLETED' ? 'done' : 'open'
}
