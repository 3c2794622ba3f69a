import { systemCode } from '../../../domain/errors.ts'
import type { Watch } from '../../../domain/watch.ts'
import type { WriteDb } from '../../access.ts'
import type { Value } from '../../schema.ts'
import { loggedRow, rowKey, type Change } from '../change.ts'
import { loggedColumns } from '../columns.ts'
import { asLogged, recordOfRow, type Conflict } from './conflict.ts'
import { leadingField } from './fields-together.ts'
import { makeTurns } from '../../turn.ts'

/**
 * Takes changes back, newest first, and returns those that the database refuses because of what was written since: a
 * name that is taken, a rule between two fields. The triggers record it all in turn, so an undo can be undone.
 * Error: `job.cancelled`.
 */
export async function revert(
  write: WriteDb,
  changes: readonly Change[],
  watch: Watch = {},
): Promise<Conflict[]> {
  const refused: Conflict[] = []
  const turn = makeTurns(watch)
  let done = 0
  const standing = withoutUpdatesOfMade(changes)
  for (const step of steps(standing)) {
    await turn(done, standing.length)
    done += step.length
    const reason = refusal(() => revertStep(write, step))
    if (reason !== null) refused.push(...refusedParts(write, step, reason))
  }
  return refused
}

/**
 * A row that was made goes as a whole: what was changed in it after it was made need not be as it was, and beside what
 * was changed since it might break a rule.
 */
function withoutUpdatesOfMade(changes: readonly Change[]): readonly Change[] {
  const made = new Set<string>()
  return changes.filter((change) => {
    if (change.op === 'create') made.add(rowKey(change))
    return change.op !== 'update' || !made.has(rowKey(change))
  })
}

/** Of fields that do not go together only those that are refused stay. */
function refusedParts(write: WriteDb, step: Step, reason: Conflict['reason']): Conflict[] {
  const [first] = step
  if (first.op !== 'update') return [refusedRow(first, reason)]
  const groups = Map.groupBy(step, ({ table, field }) => leadingField(table, field ?? ''))
  return [...groups.values()].flatMap((group) => {
    const [one, ...others] = group
    if (one === undefined) return []
    const part: Step = [one, ...others]
    const still = groups.size === 1 ? reason : refusal(() => revertUpdates(write, part))
    return still === null ? [] : [refusedFields(part, still)]
  })
}

function refusedRow(change: Change, reason: Conflict['reason']): Conflict {
  const { table, rowId, recordId } = change
  const own = recordOfRow(change)
  const conflict = { recordId, fields: [], reason, undoWould: 'bringBack', canRestore: false } as const
  return own === null
    ? { ...conflict, scope: 'row', row: { table, rowId } }
    : { ...conflict, scope: 'record', row: { table: 'record', rowId: own } }
}

function refusedFields(step: Step, reason: Conflict['reason']): Conflict {
  const [{ table, rowId, recordId }] = step
  const olders = new Map(step.map(({ field, old }) => [field ?? '', asLogged(old)]))
  const latest = new Map(step.toReversed().map((change) => [change.field ?? '', asLogged(change.new)]))
  const fields = [...olders].map(([field, older]) => ({
    table,
    rowId,
    field,
    now: latest.get(field) ?? null,
    older,
  }))
  const row = { table, rowId }
  return { scope: 'fields', row, recordId, fields, reason, undoWould: 'set', canRestore: false }
}

type Step = readonly [Change, ...Change[]]

/**
 * Newest first. Updates of one row that follow each other are one step: the row was never without the others, and a
 * CHECK may speak of several fields at once. So are the rows that were made in one table one after the other: removing
 * them refuses nothing, and one statement for all of them takes half the time.
 */
function* steps(changes: readonly Change[]): Generator<Step> {
  let step: [Change, ...Change[]] | undefined
  for (const change of changes.toReversed()) {
    if (step && step.length < longestStep && belongTogether(step[0], change)) step.push(change)
    else {
      if (step) yield step
      step = [change]
    }
  }
  if (step) yield step
}

/** So many rows are removed in some milliseconds. */
const longestStep = 250

const belongTogether = (one: Change, other: Change): boolean =>
  one.op === other.op &&
  (one.op === 'create' ? one.table === other.table : one.op === 'update' && rowKey(one) === rowKey(other))

function revertStep(write: WriteDb, step: Step): void {
  const [change] = step
  switch (change.op) {
    case 'create':
      write
        .statement(`delete from ${change.table} where id in (select value from json_each(?))`)
        .run(JSON.stringify(step.map(({ rowId }) => rowId)))
      return
    case 'update':
      revertUpdates(write, step)
      return
    case 'delete':
      insertLogged(write, change)
  }
}

function revertUpdates(write: WriteDb, step: Step): void {
  const [{ table, rowId }] = step
  const values = new Map(step.map(({ field, old }) => [field, old])) // the oldest, which comes last, stays
  const assignments = [...values.keys()].map((field) => `${field} = ?`).join(', ')
  write.statement(`update ${table} set ${assignments} where id = ?`).run(...values.values(), rowId)
}

export function insertLogged(write: WriteDb, change: Pick<Change, 'table' | 'data'>): void {
  const row: Record<string, Value> = { ...loggedRow(change) }
  for (const { name, type } of loggedColumns(write, change.table))
    if (type === 'BLOB') row[name] = fromHex(row[name])
  if (change.table === 'record') row['updated_at'] = write.at
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  write
    .statement(`insert into ${change.table} (${columns.join(', ')}) values (${marks})`)
    .run(...Object.values(row))
}

const fromHex = (value: Value | undefined): Value =>
  typeof value === 'string' ? Buffer.from(value, 'hex') : null

/** Why a constraint refused a step, or null when it did not. A failed statement leaves the others as they are. */
export function refusal(work: () => void): Conflict['reason'] | null {
  try {
    work()
    return null
  } catch (error) {
    const reason = refusals[systemCode(error) ?? '']
    if (reason === undefined) throw error
    return reason
  }
}

const refusals: Readonly<Record<string, Conflict['reason']>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'taken',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'taken',
  SQLITE_CONSTRAINT_CHECK: 'changedSince',
}
