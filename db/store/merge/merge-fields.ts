import { AppError } from '../../domain/errors.ts'
import { fold } from '../../domain/fold.ts'
import type { MatchKind } from '../../domain/matching/subject.ts'
import type { WriteDb } from '../access.ts'
import { loggedColumns } from '../history/columns.ts'
import { toCamelCase } from '../naming.ts'
import { updateOrganization } from '../queries/organization.ts'
import { updatePerson } from '../queries/person.ts'
import { uidOf } from '../record.ts'
import { updateRow } from '../row.ts'
import type { Value } from '../schema.ts'

/** Whose value a field takes, by the name of the field in the domain: `givenName`, `trust`. */
export type FieldChoices = Readonly<Record<string, 'keep' | 'other'>>

/** A field in which the two contacts differ, and what it comes to. */
export interface MergedField {
  readonly field: string
  readonly kept: Value
  readonly other: Value
  readonly result: Value
}

interface Merge {
  readonly kept: number
  readonly other: number
  readonly noun: MatchKind
  readonly choices: FieldChoices
}

/** Computed from the others, or not a matter of choice. */
const computed = new Set(['id', 'noun', 'display_name', 'sort_key'])

/**
 * Fills what the kept contact does not know, takes from the other what was chosen, and puts lists together; both names
 * stay findable. Not to be contacted holds if it held for either. Error: `input.invalid` for a choice of no field.
 */
export function mergeFields(write: WriteDb, merge: Merge): MergedField[] {
  const unused = new Set(Object.keys(merge.choices))
  const before = [merge.kept, merge.other].map((id) => nameOf(write, id))
  const merged = (['contact', merge.noun] as const).flatMap((table) => mergeTable(write, merge, table))
  for (const { field } of merged) unused.delete(field)
  if (unused.size > 0) throw new AppError('input.invalid', { issues: [`choose: ${[...unused].join(', ')}`] })
  renew(write, merge)
  keepNames(write, merge.kept, before)
  return merged.filter(({ kept, other }) => kept !== other)
}

function mergeTable(
  write: WriteDb,
  { kept, other, choices }: Merge,
  table: 'contact' | MatchKind,
): MergedField[] {
  const row = (id: number) =>
    write.statement(`select * from ${table} where id = ?`).get(id) as Record<string, Value>
  const [here, there] = [row(kept), row(other)]
  const columns = loggedColumns(write, table).map(({ name }) => name)
  const merged = columns
    .filter((name) => !computed.has(name))
    .map((name) => {
      const [a = null, b = null] = [here[name], there[name]]
      return {
        name,
        kept: a,
        other: b,
        result: resultOf(name, { kept: a, other: b, whose: choices[fieldOf(name)] }),
      }
    })
  updateRow(write, table, kept, Object.fromEntries(merged.map(({ name, result }) => [name, result])))
  return merged.map(({ name, ...values }) => ({
    field: fieldOf(name),
    kept: shown(write, name, values.kept),
    other: shown(write, name, values.other),
    result: shown(write, name, values.result),
  }))
}

/** A field of the domain by its column: what refers to a record is called after it. */
const fieldOf = (column: string): string => toCamelCase(column.replace(/_id$/u, ''))

/** Stored ids stay inside: outside a record is known by its uid. */
const shown = (write: WriteDb, column: string, value: Value): Value =>
  column.endsWith('_id') && typeof value === 'number' ? (uidOf(write, value)?.uid ?? null) : value

interface Values {
  readonly kept: Value
  readonly other: Value
  readonly whose: 'keep' | 'other' | undefined
}

function resultOf(column: string, { kept, other, whose }: Values): Value {
  if (column === 'do_not_contact') return Math.max(Number(kept), Number(other))
  if (column === 'do_not_contact_reason') return joined(kept, other)
  const lists = [listOf(kept), listOf(other)]
  if (lists[0] && lists[1]) return JSON.stringify(union(lists[0], lists[1]))
  return whose === 'other' ? other : (kept ?? other)
}

function joined(kept: Value, other: Value): Value {
  const reasons = new Set([kept, other].filter((reason) => reason !== null).map(String))
  return reasons.size === 0 ? null : [...reasons].join('; ').slice(0, 1000)
}

function listOf(value: Value): unknown[] | undefined {
  if (typeof value !== 'string' || !value.startsWith('[')) return undefined
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) ? list : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined // text that begins with a bracket
    throw error
  }
}

function union(kept: readonly unknown[], other: readonly unknown[]): unknown[] {
  const known = new Set(kept.map((item) => fold(String(item))))
  return [...kept, ...other.filter((item) => !known.has(fold(String(item))))]
}

const nameOf = (write: WriteDb, id: number): string =>
  write.statement('select display_name from contact where id = ?').pluck().get(id) as string

/** The name as shown and its place in lists follow the parts. */
function renew(write: WriteDb, { kept, noun }: Merge): void {
  const column = noun === 'person' ? 'given_name' : 'name'
  const value = write.statement(`select ${column} from ${noun} where id = ?`).pluck().get(kept) as
    string | null
  if (noun === 'person') updatePerson(write, kept, { givenName: value })
  else updateOrganization(write, kept, { name: value ?? '' })
}

/** A name that is no longer the name is one of the other names. */
function keepNames(write: WriteDb, id: number, names: readonly string[]): void {
  const others = JSON.parse(
    write.statement('select other_names from contact where id = ?').pluck().get(id) as string,
  ) as string[]
  const now = fold(nameOf(write, id))
  const kept = union(others, [...new Set(names)]).filter((name) => fold(String(name)) !== now)
  updateRow(write, 'contact', id, { other_names: JSON.stringify(kept.slice(0, 100)) })
}
