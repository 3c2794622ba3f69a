import type { InteractionPatch } from '../../domain/interaction.ts'
import type { Headcount, Score } from '../../domain/meeting.ts'
import { mentionsIn, storedRichText, type RichText } from '../../domain/rich-text.ts'
import { uidToBytes } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { idOf } from '../record.ts'
import { deleteRow, insertRow, updateRow } from '../row.ts'
import { visibleSql } from '../visible.ts'

/** What stands in tables of its own: where it is given, it replaces what there was; rows that are the same stay. */
export function replaceMeetingParts(write: WriteDb, id: number, patch: InteractionPatch): void {
  if (patch.headcount)
    replaceRows(
      write,
      'headcount',
      id,
      patch.headcount.map((one) => headcountRow(write, one)),
    )
  if (patch.scores) replaceRows(write, 'score', id, patch.scores.map(scoreRow))
  if (patch.body !== undefined || patch.bills) replaceBills(write, id, patch)
}

interface Keyed {
  /** What tells the rows of one interaction apart. */
  readonly key: string
  readonly row: Readonly<Record<string, string | number | null>>
}

const headcountRow = (write: WriteDb, { sector, people }: Headcount): Keyed => {
  const sectorId = idOf(write, sector, ['sector'])
  return { key: String(sectorId), row: { sector_id: sectorId, people } }
}

const scoreRow = ({ measure, phase, months, mean, people, scaleMax }: Score): Keyed => ({
  key: JSON.stringify([measure, phase, months]),
  row: { measure, phase, months, mean, people, scale_max: scaleMax },
})

const keysOf = {
  headcount: (row: Record<string, unknown>) => String(row['sector_id']),
  score: (row: Record<string, unknown>) => JSON.stringify([row['measure'], row['phase'], row['months']]),
} as const

function replaceRows(
  write: WriteDb,
  table: 'headcount' | 'score',
  id: number,
  wanted: readonly Keyed[],
): void {
  const rows = write.statement(`select * from ${table} where interaction_id = ?`).all(id) as {
    id: number
    [column: string]: unknown
  }[]
  const staying = new Map(rows.map((row) => [keysOf[table](row), row.id]))
  // Said twice, the last counts.
  const byKey = new Map(wanted.map(({ key, row }) => [key, row]))
  for (const [key, rowId] of staying) if (!byKey.has(key)) deleteRow(write, table, rowId)
  for (const [key, row] of byKey) {
    const rowId = staying.get(key)
    if (rowId === undefined) insertRow(write, table, { interaction_id: id, ...row } as never)
    else updateRow(write, table, rowId, row)
  }
}

/** The bills that are named, and those that the notes mention, are those it was about. */
function replaceBills(
  write: WriteDb,
  id: number,
  { body = storedBody(write, id), bills = [] }: InteractionPatch,
): void {
  const mentioned = body ? mentionsIn(body).filter(({ noun }) => noun === 'bill') : []
  const named = [...bills, ...mentioned.map(({ id: uid }) => uid)]
  const wanted = new Set(named.flatMap((uid) => billId(write, uid) ?? []))
  const rows = write
    .statement(
      `select l.id, l.bill_id from interaction_bill l join record r on r.id = l.bill_id
       where l.interaction_id = ? and ${visibleSql(write, 'r')}`,
    )
    .all(id) as { id: number; bill_id: number }[]
  for (const row of rows) if (!wanted.delete(row.bill_id)) deleteRow(write, 'interaction_bill', row.id)
  for (const billRow of wanted) insertRow(write, 'interaction_bill', { interaction_id: id, bill_id: billRow })
}

const storedBody = (write: WriteDb, id: number): RichText | null =>
  storedRichText(
    write.statement('select body from interaction where id = ?').pluck().get(id) as string | null,
  )

/** Notes may still name a bill that is gone. */
const billId = (write: WriteDb, uid: Parameters<typeof uidToBytes>[0]): number | undefined =>
  write
    .statement(`select id from record where uid = ? and noun = 'bill' and ${visibleSql(write, 'record')}`)
    .pluck()
    .get(uidToBytes(uid)) as number | undefined
