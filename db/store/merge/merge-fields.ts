import { AppError } from '../../domain/errors.ts'
import { fold } from '../../domain/fold.ts'
import type { MatchKind } from '../../domain/matching/subject.ts'
import { publicDatasets } from '../../domain/public-dataset.ts'
import { lineLimit, textLimit } from '../../domain/text.ts'
import type { WriteDb } from '../access.ts'
import { loggedColumns } from '../history/columns.ts'
import { toCamelCase } from '../naming.ts'
import { updateOrganization } from '../queries/organization.ts'
import { updatePerson } from '../queries/person.ts'
import { uidOf } from '../record.ts'
import { updateRow } from '../row.ts'
import type { Value } from '../schema.ts'
import { listOf, union } from './lists.ts'
import { mergeCustomValues } from './merge-custom-values.ts'
import type { FieldChoices, MergedField } from './merged-field.ts'

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
  const unused = new Set(Object.keys(merge.choices).filter((field) => merge.choices[field] === 'other'))
  const before = [merge.kept, merge.other].map((id) => nameOf(write, id))
  const merged = [
    ...(['contact', merge.noun] as const).flatMap((table) => mergeTable(write, merge, table)),
    ...mergeCustomValues(write, merge),
  ]
  for (const { field } of merged) unused.delete(field)
  if (unused.size > 0)
    throw new AppError('input.invalid', {
      issues: [...unused].map((field) => `${field}: issue.unknownField`),
    })
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
    label: null,
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
  const together = writtenTogether[column]
  if (together && (whose === undefined || together.always)) return joined([kept, other], together)
  if (column === 'source' && isPublicSource(other) && !isPublicSource(kept)) return other
  const lists = [listOf(kept), listOf(other)]
  if (lists[0] && lists[1]) return JSON.stringify(union(lists[0], lists[1]))
  return whose === 'other' ? other : (kept ?? other)
}

interface Together {
  readonly between: string
  /** In characters. */
  readonly most: number
  /** Whatever was chosen: what protects somebody is not chosen away. */
  readonly always: boolean
}

/** Texts of which both are kept. */
const writtenTogether: Readonly<Record<string, Together>> = {
  do_not_contact_reason: { between: '; ', most: lineLimit, always: true },
  avoid: { between: '\n\n', most: textLimit, always: true },
  about: { between: '\n\n', most: textLimit, always: false },
}

function joined(values: readonly Value[], { between, most }: Together): Value {
  const texts = new Set(values.filter((value) => value !== null).map(String))
  return texts.size === 0 ? null : [...texts].join(between).slice(0, most)
}

/** A refresh looks after those of its own dataset: the kept contact is one of them if either was. */
const isPublicSource = (source: Value): boolean =>
  typeof source === 'string' && (publicDatasets as readonly string[]).includes(source)

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
