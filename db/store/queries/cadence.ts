import { sql } from 'kysely'
import type { CadenceId, CadenceInput, ContactCadenceInput, Watch } from '../../domain/cadence.ts'
import type { Tier } from '../../domain/contact.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { deleteRow, insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'
import { visible, withinLevel } from '../visible.ts'
import { renameInViews } from './renamed-in-views.ts'
import { findOrInsertTag } from './tag.ts'

export interface CadenceRow {
  readonly id: CadenceId
  readonly name: string
  readonly idealDays: number
  readonly maxDays: number
  readonly tier: Tier | null
  readonly tags: readonly string[]
  readonly pausedUntil: LocalDate | null
  /** How many contacts it watches: those with a shorter one are not counted. */
  readonly contacts: number
}

const columnsOf = ({ name, idealDays, maxDays, tier, pausedUntil }: CadenceInput) => ({
  name,
  ideal_days: idealDays,
  max_days: maxDays,
  tier,
  paused_until: pausedUntil,
})

export function insertCadence(write: WriteDb, input: CadenceInput): NewRecord<'cadence'> {
  const record = insertRecord(write, 'cadence')
  insertRow(write, 'cadence', { id: record.id, ...columnsOf(input) })
  setTags(write, record.id, input.tags)
  return record
}

export const cadenceSpan = (write: WriteDb, id: number): Pick<CadenceInput, 'idealDays' | 'maxDays'> =>
  write
    .statement('select ideal_days as idealDays, max_days as maxDays from cadence where id = ?')
    .get(id) as Pick<CadenceInput, 'idealDays' | 'maxDays'>

export function updateCadence(write: WriteDb, id: number, input: CadenceInput): void {
  const was = write.statement('select name from cadence where id = ?').pluck().get(id) as string
  updateRow(write, 'cadence', id, columnsOf(input))
  renameInViews(write, {
    renamed: { [was]: input.name },
    isAsked: (_list, field) => field === 'cadence-name',
  })
  setTags(write, id, input.tags)
}

function setTags(write: WriteDb, cadenceId: number, names: readonly string[]): void {
  const wanted = new Set(names.map((name) => findOrInsertTag(write, { name })))
  const rows = write.statement('select id, tag_id from cadence_tag where cadence_id = ?').all(cadenceId) as {
    id: number
    tag_id: number
  }[]
  for (const row of rows) if (!wanted.has(row.tag_id)) deleteRow(write, 'cadence_tag', row.id)
  const kept = new Set(rows.map((row) => row.tag_id))
  for (const tag of wanted)
    if (!kept.has(tag)) insertRow(write, 'cadence_tag', { cadence_id: cadenceId, tag_id: tag })
}

interface Given extends ContactCadenceInput {
  /** For somebody nobody watched before. */
  readonly enrolledOn: LocalDate
}

/** A row that would say nothing any more goes. */
export function setContactCadence(write: WriteDb, contactId: number, given: Given): void {
  const row = write
    .statement(
      'select id, is_watched, cadence_id, ideal_days, paused_until from contact_cadence where contact_id = ?',
    )
    .get(contactId) as (SaidOfContact & { id: number }) | undefined
  const { watch, pausedUntil } = given
  const columns = { ...(watch && watchColumns(write, watch)), ...toColumns({ pausedUntil }) }
  if (!row) {
    const said = { ...nothingSaid, ...columns }
    if (!saysNothing(said))
      insertRow(write, 'contact_cadence', { contact_id: contactId, ...said, ...enrolment() })
  } else if (saysNothing({ ...row, ...columns })) deleteRow(write, 'contact_cadence', row.id)
  else updateRow(write, 'contact_cadence', row.id, { ...columns, ...(watch && enrolment()) })

  /** The clock of somebody never reached and watched already does not start anew. */
  function enrolment() {
    return { enrolled_on: watchedSince(write, contactId) ?? given.enrolledOn }
  }
}

interface SaidOfContact {
  readonly is_watched: 0 | 1
  readonly cadence_id: number | null
  readonly ideal_days: number | null
  readonly paused_until: string | null
}

const nothingSaid = {
  is_watched: 1,
  cadence_id: null,
  ideal_days: null,
  max_days: null,
  paused_until: null,
} as const

const saysNothing = (said: SaidOfContact): boolean =>
  said.is_watched === 1 && said.cadence_id === null && said.ideal_days === null && said.paused_until === null

function watchColumns(write: WriteDb, watch: Watch) {
  const { paused_until: _, ...rules } = nothingSaid
  switch (watch.by) {
    case 'rules':
      return rules
    case 'cadence':
      return { ...rules, cadence_id: idOf(write, watch.cadence, ['cadence']) }
    case 'days':
      return { ...rules, ideal_days: watch.idealDays, max_days: watch.maxDays }
    case 'nothing':
      return { ...rules, is_watched: 0 as const }
  }
}

/** Of somebody never reached. */
const watchedSince = (write: WriteDb, contactId: number): LocalDate | null =>
  write
    .statement(
      `select m.start_on from contact_rhythm m join contact c on c.id = m.contact_id
       where m.contact_id = ? and c.last_contact_on is null`,
    )
    .pluck()
    .get(contactId) as LocalDate | null

export async function listCadences(read: ReadDb): Promise<CadenceRow[]> {
  const rows = await read.db
    .selectFrom('cadence as k')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'k.id')
    .select([
      'r.uid',
      'k.name',
      'k.ideal_days',
      'k.max_days',
      'k.tier',
      'k.paused_until',
      sql<string>`(select json_group_array(g.name) from cadence_tag ct join tag g on g.id = ct.tag_id
        join record gr on gr.id = g.id where ct.cadence_id = k.id and ${visible(read, 'gr')})`.as('tags'),
      sql<number>`(select count(*) from contact where contact.cadence_id = k.id and ${withinLevel(read, 'contact')})`.as(
        'contacts',
      ),
    ])
    .where(visible(read, 'r'))
    .orderBy('k.max_days')
    .orderBy('k.ideal_days')
    .orderBy('k.id')
    .execute()
  return rows.map((row) => ({
    id: uidFromBytes<'cadence'>(row.uid),
    name: row.name,
    idealDays: row.ideal_days,
    maxDays: row.max_days,
    tier: row.tier,
    tags: JSON.parse(row.tags) as string[],
    pausedUntil: row.paused_until as LocalDate | null,
    contacts: row.contacts,
  }))
}
