import { createHash } from 'node:crypto'
import { fold } from '../../../db/domain/fold.ts'
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

/** Any two of these fit together, also when only one of a row's is changed. */
const spanOfDays = (dice: Dice): { ideal_days: number; max_days: number } => ({
  ideal_days: dice.pick([7, 21]),
  max_days: dice.pick([30, 45]),
})

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

const contact = (around: Surroundings): Columns => ({
  ...contactWords(around),
  tier: around.dice.perhaps([1, 2, 3]),
  photo_id: maybe(around, 'attachment'),
  owner_id: maybe(around, 'member'),
})

const contactWords = ({ dice }: Surroundings): Columns => ({
  display_name: text(dice),
  sort_key: text(dice).toLowerCase(),
  other_names: list(dice),
  source: textOrNull(dice),
  do_not_contact: flag(dice),
  do_not_contact_reason: textOrNull(dice),
  about: textOrNull(dice),
  avoid: textOrNull(dice),
})

/** What a word of any vocabulary has. */
const word = ({ dice }: Surroundings): Columns => ({
  label: text(dice),
  position: dice.below(5),
  retired: dice.pick([0, 0, 1]),
})

const makers: Partial<Record<Table, (around: Surroundings) => Columns>> = {
  member: ({ dice }) => ({ name: text(dice), email: textOrNull(dice), left_on: dice.perhaps(days) }),
  sector: word,
  relationship_type: (around) => ({ ...word(around), reverse_label: textOrNull(around.dice) }),
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
  custom_field: ({ dice }) => ({
    applies_to: dice.pick(['person', 'organization', 'contact']),
    label: text(dice),
    folded: dice.pick(words),
    type: dice.pick(['text', 'number']),
    choices: list(dice),
    position: dice.below(5),
    retired: flag(dice),
  }),
  custom_value: (around) => ({
    contact_id: need(around, 'contact'),
    field_id: need(around, 'custom_field'),
    value: around.dice.pick<string | number>([text(around.dice), 1, 2.5]),
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
  tag: ({ dice }) => ({ name: text(dice), folded: fold(dice.pick(words)), color: textOrNull(dice) }),
  record_tag: (around) => ({
    record_id: need(around, 'record'),
    tag_id: need(around, 'tag'),
    added_on: around.dice.perhaps(days),
  }),
  cadence: ({ dice }) => ({
    name: text(dice),
    ...spanOfDays(dice),
    tier: dice.perhaps([1, 2, 3]),
    paused_until: dice.perhaps(days),
  }),
  cadence_tag: (around) => ({ cadence_id: need(around, 'cadence'), tag_id: need(around, 'tag') }),
  contact_cadence: (around) => ({
    contact_id: need(around, 'contact'),
    cadence_id: maybe(around, 'cadence'),
    ...around.dice.pick([{ ideal_days: null, max_days: null }, spanOfDays(around.dice)]),
    paused_until: around.dice.perhaps(days),
    enrolled_on: around.dice.pick(days),
    is_watched: around.dice.pick([1, 1, 1, 0]),
  }),
  external_id: (around) => ({
    record_id: need(around, 'record'),
    scheme: around.dice.pick(['bioguide', 'ocd-person']),
    value: text(around.dice),
  }),
  jurisdiction: ({ dice }) => ({
    key: `${dice.pick(words)} ${dice.below(9)}`,
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
    predecessor_id: maybe(around, 'term'),
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
  interaction_type: (around) => ({
    ...word(around),
    counts_as: around.dice.pick(['contact', 'contact', 'attempt']),
    is_meeting: around.dice.pick([0, 1]),
  }),
  interaction: (around) => ({
    type_id: need(around, 'interaction_type'),
    occurred_on: around.dice.pick(days),
    subject: textOrNull(around.dice),
    body_text: textOrNull(around.dice),
    duration_minutes: around.dice.perhaps([15, 60]),
    place: textOrNull(around.dice),
    agenda: around.dice.perhaps(['[{"text":"Welcome","minutes":10,"done":false}]']),
    decisions: around.dice.perhaps(['["Agreed"]']),
    lobbying: around.dice.perhaps(['none', 'direct', 'grassroots']),
    lobbying_minutes: around.dice.perhaps([15, 60]),
    lobbying_cost: around.dice.perhaps([0, 12_050]),
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
  headcount: (around) => ({
    interaction_id: need(around, 'interaction'),
    sector_id: maybe(around, 'sector'),
    people: around.dice.below(40),
  }),
  score: (around) => ({
    interaction_id: need(around, 'interaction'),
    measure: around.dice.pick(words),
    ...around.dice.pick([
      { phase: 'before', months: null },
      { phase: 'after', months: null },
      { phase: 'later', months: 6 },
    ]),
    mean: around.dice.pick([1, 3.5, 4.25]),
    people: around.dice.perhaps([0, 12]),
  }),
  meeting_template: (around) => ({
    label: text(around.dice),
    type_id: maybe(around, 'interaction_type'),
    agenda: around.dice.pick(['[]', '[{"text":"Welcome","minutes":null,"done":false}]']),
    position: around.dice.below(5),
  }),
  saved_mapping: ({ dice }) => ({
    name: text(dice),
    definition: dice.pick(['{}', '{"name":"Table"}']),
  }),
  location: (around) => ({
    organization_id: need(around, 'organization'),
    key: text(around.dice),
    name: text(around.dice),
    description: textOrNull(around.dice),
    points: around.dice.pick(['[]', '[{"kind":"phone","value":"555-0101"}]']),
    schedules: list(around.dice),
  }),
  service: (around) => ({
    organization_id: need(around, 'organization'),
    key: text(around.dice),
    name: text(around.dice),
    description: textOrNull(around.dice),
    status: textOrNull(around.dice),
    points: '[]',
    schedules: list(around.dice),
    location_keys: list(around.dice),
  }),
  saved_view: ({ dice }) => ({
    list: dice.pick(['person', 'legislator']),
    name: text(dice),
    definition: dice.pick(['{}', '{"filter":{"all":[]}}']),
    pinned: flag(dice),
    position: dice.below(5),
  }),
  bill: (around) => ({
    jurisdiction_id: maybe(around, 'jurisdiction'),
    number: around.dice.pick(['HB 214', 'SB 88']),
    title: textOrNull(around.dice),
    sort_key: text(around.dice),
  }),
  interaction_bill: (around) => ({
    interaction_id: need(around, 'interaction'),
    bill_id: need(around, 'bill'),
  }),
  follow_up: (around) => ({
    title: text(around.dice),
    notes: textOrNull(around.dice),
    owner_id: maybe(around, 'member'),
    due_on: around.dice.perhaps(days),
    priority: around.dice.pick(['low', 'normal', 'high']),
    origin_id: maybe(around, 'interaction'),
    outcome_id: maybe(around, 'interaction'),
    previous_id: maybe(around, 'follow_up'),
    recurrence: around.dice.perhaps(['{"rule":"FREQ=MONTHLY"}']),
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
  redirect: (around) => ({ uid: randomUid(around.dice), record_id: need(around, 'contact') }),
  not_duplicate: (around) => twoContacts(around),
  record: ({ dice }) => ({ sensitivity: dice.below(4) }),
}

const randomUid = (dice: Dice): Uint8Array => Uint8Array.from({ length: 16 }, () => dice.below(256))

function twoContacts(around: Surroundings): Columns {
  const [contact_id, other_id] = [need(around, 'contact'), need(around, 'contact')]
  if (contact_id === other_id) throw new Missing('contact')
  return { contact_id, other_id }
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
