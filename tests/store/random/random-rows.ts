import { createHash } from 'node:crypto'
import type { WriteDb } from '../../../db/store/access.ts'
import type { Database, Value } from '../../../db/store/schema.ts'
import type { Dice } from './dice.ts'

export type Table = keyof Database
export type Columns = Record<string, Value>

/** Where a random row finds the rows it refers to. */
export interface Surroundings {
  readonly write: WriteDb
  readonly dice: Dice
}

/** The id of some row of the table, or null when it is empty. */
export function someId({ write, dice }: Surroundings, table: Table): number | null {
  const { low, high } = write.statement(`select min(id) as low, max(id) as high from ${table}`).get() as {
    low: number | null
    high: number | null
  }
  if (low === null || high === null) return null
  const from = low + dice.below(high - low + 1)
  return write
    .statement(`select id from ${table} where id >= ? order by id limit 1`)
    .pluck()
    .get(from) as number
}

const words = [
  'Ana',
  'Zoë',
  'Łukasz',
  'water',
  'housing',
  'clínica',
  '“quoted” "word"',
  'AND',
  'nul\0byte',
  '🌱',
  'l’été',
]
const days = [
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-06-15',
  '2025-07-04',
  '2026-01-20',
  '2026-03-03',
]

const text = (dice: Dice): string =>
  Array.from({ length: 1 + dice.below(3) }, () => dice.pick(words)).join(' ')
const textOrNull = (dice: Dice): string | null => (dice.below(3) === 0 ? null : text(dice))
const list = (dice: Dice): string => JSON.stringify(dice.below(2) === 0 ? [] : [text(dice)])
const flag = (dice: Dice): number => dice.below(2)

/** A beginning and an end in this order, or open. */
function span(dice: Dice): { start_on: string | null; end_on: string | null } {
  const [start_on, end_on] = [dice.perhaps(days), dice.perhaps(days)]
  return start_on !== null && end_on !== null && end_on < start_on
    ? { start_on: end_on, end_on: start_on }
    : { start_on, end_on }
}

/** What must be there is looked for here: without it there is no row to make. */
class Missing extends Error {}

function need(around: Surroundings, table: Table): number {
  const id = someId(around, table)
  if (id === null) throw new Missing(table)
  return id
}

function maybe(around: Surroundings, table: Table): number | null {
  return around.dice.below(2) === 0 ? null : someId(around, table)
}

const contact = ({ dice }: Surroundings): Columns => ({
  display_name: text(dice),
  sort_key: text(dice).toLowerCase(),
  other_names: list(dice),
  source: textOrNull(dice),
  do_not_contact: flag(dice),
  do_not_contact_reason: textOrNull(dice),
})

const makers: Partial<Record<Table, (around: Surroundings) => Columns>> = {
  member: ({ dice }) => ({ name: text(dice), email: textOrNull(dice), left_on: dice.perhaps(days) }),
  sector: ({ dice }) => ({ label: text(dice) }),
  relationship_type: ({ dice }) => ({ label: text(dice), reverse_label: textOrNull(dice) }),
  contact,
  person: ({ dice }) => ({
    given_name: textOrNull(dice),
    family_name: text(dice),
    pronouns: textOrNull(dice),
    languages: list(dice),
  }),
  organization: (around) => ({
    name: text(around.dice),
    sector_id: maybe(around, 'sector'),
    parent_id: maybe(around, 'organization'),
    services: list(around.dice),
    trust: around.dice.perhaps([1, 3, 5]),
  }),
  contact_point: (around) => ({
    contact_id: need(around, 'contact'),
    kind: around.dice.pick(['email', 'phone', 'address', 'web', 'social']),
    value: text(around.dice),
    normalised: text(around.dice),
    is_primary: flag(around.dice),
  }),
  affiliation: (around) => ({
    person_id: need(around, 'person'),
    organization_id: need(around, 'organization'),
    title: textOrNull(around.dice),
    is_primary: flag(around.dice),
    ...span(around.dice),
  }),
  relationship: (around) => ({
    from_id: need(around, 'person'),
    to_id: need(around, 'organization'),
    type_id: need(around, 'relationship_type'),
    strength: around.dice.perhaps([1, 5]),
    note: textOrNull(around.dice),
    ...span(around.dice),
  }),
  // Few names, so that one is taken again after its tag is gone.
  tag: ({ dice }) => ({ name: text(dice), folded: dice.pick(words), color: textOrNull(dice) }),
  record_tag: (around) => ({ record_id: need(around, 'record'), tag_id: need(around, 'tag') }),
  external_id: (around) => ({
    record_id: need(around, 'record'),
    scheme: around.dice.pick(['bioguide', 'ocd-person']),
    value: text(around.dice),
  }),
  jurisdiction: ({ dice }) => ({
    key: dice.pick(words),
    name: text(dice),
    level: dice.pick(['country', 'state']),
  }),
  chamber: (around) => ({
    jurisdiction_id: need(around, 'jurisdiction'),
    kind: around.dice.pick(['upper', 'lower']),
    name: text(around.dice),
  }),
  seat: (around) => ({
    chamber_id: need(around, 'chamber'),
    district: around.dice.pick(['1', '2', '21A', 'At-Large']),
    sort_key: text(around.dice),
    capacity: 1 + around.dice.below(3),
    votes: flag(around.dice),
  }),
  term: (around) => ({
    person_id: need(around, 'person'),
    seat_id: need(around, 'seat'),
    party: textOrNull(around.dice),
    serving: flag(around.dice),
    verify: flag(around.dice),
    ...span(around.dice),
  }),
  office: (around) => ({ term_id: need(around, 'term'), kind: around.dice.pick(['capitol', 'district']) }),
  committee: (around) => ({
    jurisdiction_id: need(around, 'jurisdiction'),
    chamber_id: maybe(around, 'chamber'),
    parent_id: maybe(around, 'committee'),
    name: text(around.dice),
    sort_key: text(around.dice),
    other_names: list(around.dice),
  }),
  committee_membership: (around) => ({
    committee_id: need(around, 'committee'),
    person_id: maybe(around, 'person'),
    member_name: text(around.dice),
    role: around.dice.pick(['chair', 'member']),
    rank: around.dice.perhaps([1, 2]),
    ...span(around.dice),
  }),
  interaction_type: ({ dice }) => ({
    label: text(dice),
    counts_as: dice.pick(['contact', 'contact', 'attempt']),
  }),
  interaction: (around) => ({
    type_id: need(around, 'interaction_type'),
    occurred_on: around.dice.pick(days),
    subject: textOrNull(around.dice),
    body_text: textOrNull(around.dice),
    duration_minutes: around.dice.perhaps([15, 60]),
    ...around.dice.pick([
      { status: 'happened', outcome: 'met' },
      { status: 'happened', outcome: 'spoke' },
      { status: 'happened', outcome: 'no-reply' },
      { status: 'planned', outcome: null },
      { status: 'cancelled', outcome: null },
    ]),
  }),
  participant: (around) => ({
    interaction_id: need(around, 'interaction'),
    contact_id: need(around, 'contact'),
    role: textOrNull(around.dice),
    on_behalf_of_id: maybe(around, around.dice.pick(['organization', 'office'])),
  }),
  attendee: (around) => ({ interaction_id: need(around, 'interaction'), member_id: need(around, 'member') }),
  follow_up: (around) => ({
    title: text(around.dice),
    notes: textOrNull(around.dice),
    owner_id: maybe(around, 'member'),
    due_on: around.dice.perhaps(days),
    priority: around.dice.pick(['low', 'normal', 'high']),
    origin_id: maybe(around, 'interaction'),
    outcome_id: maybe(around, 'interaction'),
    previous_id: maybe(around, 'follow_up'),
    ...around.dice.pick([
      { state: 'open', done_on: null, dropped_reason: null, waiting_until: null },
      { state: 'done', done_on: '2025-07-04', dropped_reason: null, waiting_until: null },
      { state: 'dropped', done_on: null, dropped_reason: 'no longer needed', waiting_until: null },
      { state: 'waiting', done_on: null, dropped_reason: null, waiting_until: '2026-01-20' },
    ]),
  }),
  follow_up_link: (around) => ({
    follow_up_id: need(around, 'follow_up'),
    record_id: need(around, 'record'),
  }),
  attachment: (around) => ({
    record_id: need(around, 'record'),
    name: text(around.dice),
    media_type: 'text/plain',
    ...content(around),
  }),
  record: ({ dice }) => ({ sensitivity: dice.below(4) }),
}

function content({ write, dice }: Surroundings): Columns {
  const data = Buffer.from(dice.pick(words))
  const sha256 = createHash('sha256').update(data).digest()
  write.statement('insert or ignore into attachment_content (sha256, data) values (?, ?)').run(sha256, data)
  return { sha256, size: data.byteLength }
}

/** Random columns for a row of the table, or undefined when what it has to refer to is missing. */
export function randomColumns(around: Surroundings, table: Table): Columns | undefined {
  const make = makers[table]
  if (make === undefined) throw new Error(`no random rows for ${table}`)
  try {
    return make(around)
  } catch (error) {
    if (error instanceof Missing) return undefined
    throw error
  }
}
