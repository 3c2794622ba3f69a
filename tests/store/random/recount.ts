import type { Selectable } from 'kysely'
import type { Store } from '../../../db/store/store.ts'
import type { Database } from '../../../db/store/schema.ts'

type Row<T extends keyof Database> = Selectable<Database[T]>

/** The last contact of every contact, as the store keeps it. */
export function derivedLastContacts({ writer }: Store): Map<number, string | null> {
  const rows = writer.prepare('select id, last_contact_on as day from contact').all() as {
    id: number
    day: string | null
  }[]
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** The same, counted anew from the bare rows, in the words of the specification and without SQL. */
export function recountLastContacts(store: Store): Map<number, string> {
  const tables = readTables(store)
  const last = new Map<number, string>()
  for (const participant of tables.participants) {
    const interaction = tables.interactions.get(participant.interaction_id)
    if (interaction === undefined || !isContact(interaction, tables)) continue
    for (const contact of reached(participant, interaction.occurred_on, tables))
      if ((last.get(contact) ?? '') < interaction.occurred_on) last.set(contact, interaction.occurred_on)
  }
  return last
}

type Tables = ReturnType<typeof readTables>

function readTables({ writer }: Store) {
  const all = <T>(table: string): T[] => writer.prepare(`select * from ${table}`).all() as T[]
  const byId = <T extends { id: number }>(rows: readonly T[]): Map<number, T> =>
    new Map(rows.map((row) => [row.id, row]))
  return {
    participants: all<Row<'participant'>>('participant'),
    interactions: byId(all<Row<'interaction'>>('interaction')),
    types: byId(all<Row<'interaction_type'>>('interaction_type')),
    records: byId(all<Row<'record'>>('record')),
    offices: byId(all<Row<'office'>>('office')),
    terms: byId(all<Row<'term'>>('term')),
  }
}

/** It happened, somebody was reached, it is of a type that can be a contact, not in the trash, not about a survivor. */
function isContact(interaction: Row<'interaction'>, { types, records }: Tables): boolean {
  const record = records.get(interaction.id)
  return (
    interaction.status === 'happened' &&
    ['met', 'spoke', 'replied', 'declined'].includes(interaction.outcome ?? '') &&
    types.get(interaction.type_id)?.counts_as === 'contact' &&
    record?.trashed_batch === null &&
    record.sensitivity < 3
  )
}

/** Who took part, on whose behalf, and the legislators of those offices of whom a term in its seat ran that day. */
function reached({ contact_id, on_behalf_of_id }: Row<'participant'>, day: string, tables: Tables): number[] {
  const contacts = on_behalf_of_id === null ? [contact_id] : [contact_id, on_behalf_of_id]
  return [...contacts, ...contacts.flatMap((id) => legislatorOf(id, day, tables) ?? [])]
}

function legislatorOf(office: number, day: string, { offices, terms, records }: Tables): number | undefined {
  const of = terms.get(offices.get(office)?.term_id ?? 0)
  const serves = [...terms.values()].some(
    (term) =>
      term.person_id === of?.person_id &&
      term.seat_id === of.seat_id &&
      (term.start_on === null || term.start_on <= day) &&
      (term.end_on === null || day <= term.end_on) &&
      records.get(term.id)?.trashed_batch === null,
  )
  return of && serves ? of.person_id : undefined
}
