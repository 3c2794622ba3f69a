import type { Selectable } from 'kysely'
import { usualCadence } from '../../../db/domain/cadence.ts'
import { addDays, parseLocalDate } from '../../../db/domain/local-date.ts'
import type { Store } from '../../../db/store/store.ts'
import type { Database } from '../../../db/store/schema.ts'

type Row<T extends keyof Database> = Selectable<Database[T]>

/** From which day a contact is quiet and cold, and by which cadence; nulls for one that nobody watches. */
interface Rhythm {
  readonly quietOn: string | null
  readonly coldOn: string | null
  readonly cadence: number | null
}

const unwatched: Rhythm = { quietOn: null, coldOn: null, cadence: null }

/** The rhythm of every contact, as the store keeps it. */
export function derivedRhythms({ writer }: Store): Map<number, Rhythm> {
  const rows = writer
    .prepare('select id, quiet_on as quietOn, cold_on as coldOn, cadence_id as cadence from contact')
    .all() as (Rhythm & { id: number })[]
  return new Map(rows.map(({ id, ...rhythm }) => [id, rhythm]))
}

export function wrongRhythms(store: Store): string[] {
  const counted = recountRhythms(store)
  const words = ({ quietOn, coldOn, cadence }: Rhythm) => `${quietOn} ${coldOn} by ${cadence}`
  return [...derivedRhythms(store)].flatMap(([id, rhythm]) => {
    const [is, should] = [words(rhythm), words(counted.get(id) ?? unwatched)]
    return is === should ? [] : [`contact ${id}: ${is}, counted ${should}`]
  })
}

/** Where what a list tells of a silence is not what the rule says. */
export function wrongSilences({ writer }: Store): string[] {
  const columns =
    'contact_id, cadence_id, source, start_on, ideal_days, max_days, paused_until, quiet_on, cold_on'
  const [told, ruled] = ['contact_silence', 'contact_rhythm'].map((view) => {
    const rows = writer.prepare(`select ${columns} from ${view} where quiet_on is not null`).all()
    return new Set(rows.map((row) => JSON.stringify(row)))
  }) as [Set<string>, Set<string>]
  return [...told].filter((row) => !ruled.has(row)).concat([...ruled].filter((row) => !told.has(row)))
}

type Tables = ReturnType<typeof readTables>

function readTables({ writer }: Store) {
  const all = <T extends keyof Database>(table: T): Row<T>[] =>
    writer.prepare(`select * from ${table}`).all() as Row<T>[]
  const records = new Map(all('record').map((row) => [row.id, row]))
  const isThere = (id: number | null) => id !== null && records.get(id)?.trashed_batch === null
  return {
    records,
    contacts: all('contact'),
    own: new Map(all('contact_cadence').map((row) => [row.contact_id, row])),
    cadences: all('cadence').filter(({ id }) => isThere(id)),
    cadenceTags: all('cadence_tag'),
    recordTags: all('record_tag'),
    isThere,
    meetings: meetingsOf(all, records),
  }
}

/** The days on which a meeting with a contact, on its behalf or with one of its offices is planned. */
function meetingsOf(
  all: <T extends keyof Database>(table: T) => Row<T>[],
  records: Map<number, Row<'record'>>,
) {
  const planned = all('interaction').filter(({ id, status }) => {
    const record = records.get(id)
    return status === 'planned' && record?.trashed_batch === null && record.sensitivity < 3
  })
  const dayById = new Map(planned.map(({ id, occurred_on }) => [id, occurred_on]))
  const person = new Map(all('term').map(({ id, person_id }) => [id, person_id]))
  const legislator = new Map(all('office').map(({ id, term_id }) => [id, person.get(term_id)]))
  const days = new Map<number, string[]>()
  for (const { interaction_id, contact_id, on_behalf_of_id } of all('participant')) {
    const day = dayById.get(interaction_id)
    if (day === undefined) continue
    for (const one of [contact_id, on_behalf_of_id])
      for (const id of one === null ? [] : [one, legislator.get(one)])
        if (id !== undefined) days.set(id, [...(days.get(id) ?? []), day])
  }
  return days
}

/** Counted anew from the bare rows, in the words of the specification and without SQL. */
function recountRhythms(store: Store): Map<number, Rhythm> {
  const tables = readTables(store)
  return new Map(tables.contacts.map((contact) => [contact.id, rhythmOf(contact, tables)]))
}

function rhythmOf(contact: Row<'contact'>, tables: Tables): Rhythm {
  const own = tables.own.get(contact.id)
  if (contact.do_not_contact === 1 || contact.noun === 'office' || own?.is_watched === 0) return unwatched
  const cadence = cadenceOf(contact, tables)
  const since = contact.last_contact_on ?? enrolledOn(contact, cadence, tables)
  if (since === null) return unwatched
  const start = parseLocalDate(since)
  const pause = [own?.paused_until, cadence?.paused_until].map((day) => day ?? '')
  const ideal = own?.ideal_days ?? cadence?.ideal_days ?? usualCadence.ideal
  const max = own?.max_days ?? cadence?.max_days ?? usualCadence.max
  const meetings = (tables.meetings.get(contact.id) ?? []).filter((day) => day > since)
  return {
    quietOn: latest([addDays(start, ideal + 1), ...pause]),
    coldOn: latest([
      addDays(start, max + 1),
      ...pause,
      ...meetings.map((day) => addDays(parseLocalDate(day), 1)),
    ]),
    cadence: cadence?.id ?? null,
  }
}

const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? ''

/** None for days of its own; the chosen one, else the shortest of those of its tier and tags. */
function cadenceOf(contact: Row<'contact'>, tables: Tables): Row<'cadence'> | undefined {
  const own = tables.own.get(contact.id)
  if (own?.ideal_days != null) return undefined
  const chosen = tables.cadences.find(({ id }) => id === own?.cadence_id)
  if (chosen) return chosen
  const tags = tables.recordTags.filter(
    ({ record_id, tag_id }) => record_id === contact.id && tables.isThere(tag_id),
  )
  const ofTag = (id: number) =>
    tables.cadenceTags.some(
      (one) => one.cadence_id === id && tags.some(({ tag_id }) => tag_id === one.tag_id),
    )
  const [shortest] = tables.cadences
    .filter(({ id, tier }) => (tier !== null && tier === contact.tier) || ofTag(id))
    .toSorted((a, b) => a.max_days - b.max_days || a.ideal_days - b.ideal_days || a.id - b.id)
  return shortest
}

/** When it was said of the contact, else when both the cadence and the tag, or the contact, were there. */
function enrolledOn(
  { id }: Row<'contact'>,
  cadence: Row<'cadence'> | undefined,
  tables: Tables,
): string | null {
  const own = tables.own.get(id)
  if (own && (own.ideal_days !== null || (cadence && own.cadence_id === cadence.id))) return own.enrolled_on
  if (!cadence) return null
  const made = (record: number) => tables.records.get(record)?.created_at.slice(0, 10) ?? ''
  const tagged = tables.recordTags
    .filter(({ record_id, tag_id }) => {
      const isOfCadence = (one: Row<'cadence_tag'>) => one.cadence_id === cadence.id && one.tag_id === tag_id
      return record_id === id && tables.cadenceTags.some(isOfCadence)
    })
    .flatMap(({ added_on }) => added_on ?? [])
    .toSorted()
  return latest([made(cadence.id), tagged[0] ?? made(id)])
}
