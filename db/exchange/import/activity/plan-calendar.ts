import { createHash } from 'node:crypto'
import { normaliseEmail } from '../../../domain/email.ts'
import { collapseSpace } from '../../../domain/fold.ts'
import type { LocalDate } from '../../../domain/local-date.ts'
import { personSortKey, splitFullName } from '../../../domain/person-name.ts'
import {
  parseRecurrence,
  recurrenceText,
  recurrenceToJson,
  startRecurrence,
} from '../../../domain/recurrence.ts'
import { isAppError } from '../../../domain/errors.ts'
import { sensitivityOfRank, sensitivityRank, type Sensitivity } from '../../../domain/sensitivity.ts'
import { lineLimit } from '../../../domain/text.ts'
import { newUid, type Uid } from '../../../domain/uid.ts'
import {
  activityRow,
  findParticipant,
  interactionTypeOf,
  membersByEmail,
  organizationOn,
  recordOfIdentifier,
  type KnownParticipant,
} from '../../../store/queries/known-activities.ts'
import { nameKey, type PlanSource } from '../../../store/queries/known-contacts.ts'
import type { DesiredValue } from '../../../store/sync/desired-record.ts'
import type { Operation } from '../../../store/sync/operation.ts'
import type { CalendarPerson, EventDraft, TodoDraft } from '../calendar/calendar-draft.ts'
import {
  newPlannedRow,
  type ImportPlan,
  type PlannedRow,
  type PlanOptions,
  type RowReason,
} from '../contact/plan/plan.ts'
import { PlannedTags } from '../contact/plan/tags.ts'
import type { ImportPart } from '../import-part.ts'
import { quote } from '../reading-problem.ts'
import { createFollowUp } from './new-follow-up.ts'

/** Events of calendars as interactions with the contacts they name, to-dos as follow-ups. */
export function planCalendar(
  store: PlanSource,
  parts: readonly ImportPart[],
  { options, today }: { readonly options: PlanOptions; readonly today: LocalDate },
): ImportPlan {
  const planner = new CalendarPlanner(store, options, today)
  for (const [file, { calendar }] of parts.entries()) {
    for (const event of calendar?.events ?? []) planner.addEvent(file, event)
    for (const todo of calendar?.todos ?? []) planner.addTodo(file, todo)
  }
  return planner.plan()
}

/** Whom an entry names: those the vault knows, our own people, and the others in words. */
interface Named {
  readonly contacts: readonly (KnownParticipant & { readonly role: string | null })[]
  readonly members: readonly Uid[]
  readonly others: readonly string[]
}

type Columns = Readonly<Record<string, DesiredValue>>

class CalendarPlanner {
  readonly #store: PlanSource
  readonly #options: PlanOptions
  readonly #today: LocalDate
  readonly #members: ReadonlyMap<string, Uid>
  readonly #tags: PlannedTags
  readonly #operations: Operation[] = []
  readonly #rows: PlannedRow[] = []
  /** An entry that stands twice is taken once. */
  readonly #taken = new Set<string>()
  readonly #nth = new Map<string, number>()

  constructor(store: PlanSource, options: PlanOptions, today: LocalDate) {
    this.#store = store
    this.#options = options
    this.#today = today
    this.#members = membersByEmail(store)
    this.#tags = new PlannedTags(store)
  }

  addEvent(file: number, event: EventDraft): void {
    const externalId = { scheme: 'ics', value: eventKey(event) }
    const name = subjectOf(event.summary)
    const start = this.#startRow({
      file,
      line: event.line,
      noun: 'interaction',
      name,
      remarks: event.remarks,
    })
    if (!this.#isFirst(start, externalId.value)) return
    const known = recordOfIdentifier(this.#store, 'interaction', externalId)
    if (known) return this.#meetEvent(start, event, known)
    const type = interactionTypeOf(this.#store, event.attendees.length > 0 ? 'meeting' : 'event')
    if (type === undefined) return this.#settle(start, 'error', 'noType')
    const from = this.#operations.length
    const uid = newUid<'interaction'>()
    const named = this.#namedBy([...(event.organizer ? [event.organizer] : []), ...event.attendees])
    const columns = { type_id: { uid: type }, ...eventColumns(event, named) }
    const sensitivity = this.#sensitivityOf(named, event.isPrivate)
    const rows = [{ table: 'interaction' as const, columns }]
    this.#operations.push({
      kind: 'create',
      record: { noun: 'interaction', uid, owner: null, rows, sensitivity },
    })
    this.#addPeople(uid, named, event.on)
    this.#addTags(uid, event.tags)
    this.#operations.push({ kind: 'identify', owner: uid, ...externalId })
    const told = tellLong(event.summary, event.location)
    const steps = [from, this.#operations.length] as const
    this.#rows.push({ ...start, told, verdict: 'created', record: uid, steps })
  }

  /** What changed in the calendar since: an appointment was held, cancelled or moved. */
  #meetEvent(start: PlannedRow, event: EventDraft, known: { readonly id: number; readonly uid: Uid }): void {
    const now = activityRow(this.#store, 'interaction', known.id)
    const { body_text: _notes, ...says } = eventColumns(event, { contacts: [], members: [], others: [] })
    const isOpen = now['status'] === 'planned'
    const columns: Columns = Object.fromEntries(
      Object.entries(says).filter(
        ([name, value]) =>
          value !== now[name] && (this.#options.mode === 'overwrite' || (isOpen && value !== null)),
      ),
    )
    if (this.#options.mode === 'create' || Object.keys(columns).length === 0)
      return this.#settle({ ...start, record: known.uid }, 'unchanged', 'isThere')
    const from = this.#operations.length
    this.#operations.push({ kind: 'update', table: 'interaction', rowId: known.id, columns })
    this.#rows.push({ ...start, verdict: 'updated', record: known.uid, steps: [from, from + 1] })
  }

  addTodo(file: number, todo: TodoDraft): void {
    const value = idOf(todo.uid) ?? hashOf([todo.title, todo.dueOn])
    const externalId = { scheme: 'ics', value }
    const start = this.#startRow({
      file,
      line: todo.line,
      noun: 'follow_up',
      name: subjectOf(todo.title),
      remarks: todo.remarks,
    })
    if (!this.#isFirst(start, value)) return
    const known = recordOfIdentifier(this.#store, 'follow_up', externalId)
    if (known) return this.#settle({ ...start, record: known.uid }, 'unchanged', 'isThere')
    const named = this.#namedBy(todo.people)
    const recurrence = this.#recurrenceOf(todo)
    const from = this.#operations.length
    const { uid, operations } = createFollowUp({
      title: subjectOf(todo.title),
      notes:
        [...longLines(todo.title), todo.notes ?? '', ...named.others]
          .filter((text) => text !== '')
          .join('\n') || null,
      dueOn: recurrence?.dueOn ?? todo.dueOn,
      dueTime: todo.dueTime,
      priority: todo.priority,
      state: todo.state,
      doneOn: todo.completedOn ?? this.#today,
      droppedReason: 'iCalendar: CANCELLED',
      recurrence: recurrence?.json ?? null,
      about: named.contacts.map((contact) => contact.uid),
      sensitivity: this.#sensitivityOf(named, todo.isPrivate),
      externalId,
    })
    this.#operations.push(...operations)
    this.#addTags(uid, todo.tags)
    const isLost = todo.recurrence !== null && recurrence === null && todo.state === 'open'
    const remarks = isLost ? [...todo.remarks, `RRULE: ${todo.recurrence}`] : todo.remarks
    this.#rows.push({
      ...start,
      remarks,
      told: tellLong(todo.title),
      verdict: 'created',
      record: uid,
      steps: [from, this.#operations.length],
    })
  }

  /** Only what is still to be done comes again. Null where it does not, or by a rule that follow-ups do not know. */
  #recurrenceOf({ recurrence, dueOn, state }: TodoDraft): { json: string; dueOn: LocalDate | null } | null {
    if (recurrence === null || state !== 'open') return null
    try {
      const started = startRecurrence(
        parseRecurrence(`RRULE:${recurrence.replace(/^RRULE:/iu, '')}`),
        dueOn,
        this.#today,
      )
      return { json: recurrenceToJson(recurrenceText(started.recurrence)), dueOn: started.dueOn }
    } catch (error) {
      if (isAppError(error, 'input.invalid')) return null
      throw error
    }
  }

  #namedBy(people: readonly CalendarPerson[]): Named {
    const contacts = new Map<Uid, Named['contacts'][number]>()
    const members = new Set<Uid>()
    const others: string[] = []
    for (const person of people) {
      if (person.answer === 'declined') {
        others.push(`${inWords(person)} (DECLINED)`)
        continue
      }
      const member = this.#members.get(person.email?.trim().toLowerCase() ?? '')
      const email = person.email === null ? null : normaliseEmail(person.email)
      const contact = findParticipant(this.#store, { email, nameKey: keyOf(person.name) })
      if (member) members.add(member)
      else if (contact) contacts.set(contact.uid, { ...contact, role: roleOf(person.role) })
      else others.push(inWords(person))
    }
    return { contacts: [...contacts.values()], members: [...members], others: [...new Set(others)] }
  }

  #sensitivityOf({ contacts }: Named, isPrivate: boolean): Sensitivity {
    const ranks = contacts.map(({ sensitivity }) => sensitivity)
    const own = sensitivityRank(isPrivate ? 'restricted' : this.#options.sensitivity)
    return sensitivityOfRank(Math.max(own, ...ranks))
  }

  #addPeople(interaction: Uid, { contacts, members }: Named, day: LocalDate): void {
    for (const { uid, id, role } of contacts) {
      const behalf = organizationOn(this.#store, id, day)
      const on_behalf_of_id = behalf === null ? null : { uid: behalf }
      const columns = { interaction_id: { uid: interaction }, contact_id: { uid }, role, on_behalf_of_id }
      this.#operations.push({ kind: 'link', table: 'participant', columns })
    }
    for (const member of members) {
      const columns = { interaction_id: { uid: interaction }, member_id: { uid: member } }
      this.#operations.push({ kind: 'link', table: 'attendee', columns })
    }
  }

  #addTags(record: Uid, texts: readonly string[]): void {
    const given = new Set<Uid>()
    for (const text of texts) {
      const tag = this.#tags.take(text, this.#options.unknown.tags, this.#operations)
      if (tag === undefined || given.size === given.add(tag.uid).size) continue
      const columns = { record_id: { uid: record }, tag_id: { uid: tag.uid } }
      this.#operations.push({ kind: 'link', table: 'record_tag', columns })
    }
  }

  #startRow(row: Pick<PlannedRow, 'file' | 'line' | 'noun' | 'name' | 'remarks'>): PlannedRow {
    const place = `${row.file}.${row.line}`
    const nth = this.#nth.get(place) ?? 0
    this.#nth.set(place, nth + 1)
    const key = nth === 0 ? place : `${place}.${nth}`
    return newPlannedRow({ ...row, key })
  }

  #isFirst(row: PlannedRow, key: string): boolean {
    const isNew = this.#taken.size < this.#taken.add(`${row.noun} ${key}`).size
    if (!isNew) this.#settle(row, 'skipped', 'twice')
    return isNew
  }

  #settle(row: PlannedRow, verdict: PlannedRow['verdict'], code: 'isThere' | 'noType' | 'twice'): void {
    this.#rows.push({ ...row, verdict, reason: { code, detail: row.name } })
  }

  plan(): ImportPlan {
    return { rows: this.#rows, operations: this.#operations, photos: [] }
  }
}

const inWords = ({ name, email }: CalendarPerson): string => [name, email].filter(Boolean).join(' · ')

const subjectOf = (text: string | null): string => collapseSpace(text ?? '').slice(0, lineLimit) || '–'

/** What is cut where it stands on one line, and is kept whole in the notes. */
const longLines = (...texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => (text !== null && text.length > lineLimit ? text : []))

function tellLong(...texts: readonly (string | null)[]): RowReason[] {
  const long = longLines(...texts)
  return long.length === 0 ? [] : [{ code: 'longInNotes', detail: long.map(quote).join(', ') }]
}

/** One that is longer than any identifier is known by what it comes to. */
const idOf = (uid: string | null): string | null =>
  uid !== null && uid.length > lineLimit ? hashOf([uid]) : uid

const hashOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)

/** Each occurrence of a series is one record. */
const eventKey = ({ uid, recurrenceId, summary, on, time }: EventDraft): string =>
  [idOf(uid) ?? hashOf([summary, on, time]), recurrenceId].filter((part) => part !== null).join(' ')

function keyOf(name: string | null): string | null {
  if (name === null || name.includes('@')) return null
  const { given, middle, family, suffix } = splitFullName(name)
  return nameKey(personSortKey({ given, middle, family, suffix }))
}

const roleOf = (role: string | null): string | null =>
  role === null || role === 'req-participant' ? null : role

function eventColumns(
  event: EventDraft,
  { others }: Named,
): Readonly<Record<string, string | number | null>> {
  const { description, endOn, link, location } = event
  const until = endOn === null ? '' : `→ ${endOn}`
  const notes = [
    ...longLines(event.summary, location),
    description ?? '',
    until,
    link ?? '',
    ...others,
  ].filter((text) => text.trim() !== '')
  return {
    status: event.status,
    occurred_on: event.on,
    occurred_time: event.time,
    zone: event.time === null ? null : event.zone,
    duration_minutes: event.durationMinutes === null ? null : Math.round(event.durationMinutes),
    outcome: event.status === 'happened' ? 'met' : null,
    subject: subjectOf(event.summary),
    body_text: notes.join('\n') || null,
    place: location === null || location.trim() === '' ? null : location.trim().slice(0, lineLimit),
  }
}
