import fc from 'fast-check'
import { fieldsOf, type FilteredNoun, type FilterField } from '../../../db/domain/filter/field.ts'
import type { Filter, FilterCondition } from '../../../db/domain/filter/filter.ts'
import { operandOf, operatorsOf, type Operator } from '../../../db/domain/filter/operator.ts'
import { periods } from '../../../db/domain/filter/relative-day.ts'
import { addDays, type LocalDate } from '../../../db/domain/local-date.ts'

const words = [
  'Ana',
  'water',
  'CLINICA',
  'clínica',
  'zoë',
  'łukasz',
  '“quoted”',
  'health',
  'meeting',
  "l'été",
  '🌱',
  '%',
  '_',
]

/**
 * A filter of random conditions over every field of a list, in random groups. `standing` gives the values that rows
 * have for a field: half of the conditions ask for those, since words out of the blue hardly ever part the rows.
 */
export function arbitraryFilter(
  noun: FilteredNoun,
  pool: Pool,
  standing: (field: string) => readonly (string | number)[],
): fc.Arbitrary<Filter> {
  const condition = fc
    .constantFrom(...Object.entries(fieldsOf(noun)).filter(([, { type }]) => type !== 'words'))
    .chain(([key, field]) => conditionOf(key, field, { ...pool, standing: standing(key) }))
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      condition,
      fc.array(tie('filter'), { maxLength: 3 }).map((all): Filter => ({ all })),
      fc.array(tie('filter'), { maxLength: 3 }).map((any): Filter => ({ any })),
    ),
  }))
  return filter
}

/** What values are drawn from. */
export interface Pool {
  readonly today: LocalDate
  readonly uids: readonly string[]
  readonly standing?: readonly (string | number)[]
}

const conditionOf = (key: string, field: FilterField, pool: Pool): fc.Arbitrary<FilterCondition> =>
  fc
    .constantFrom<Operator>(...operatorsOf[field.type])
    .chain((op) => conditionWith({ field: key, op }, field, pool))

/** The same with one comparison. */
export function conditionWith(
  asked: { readonly field: string; readonly op: Operator },
  { type, values }: FilterField,
  pool: Pool,
): fc.Arbitrary<FilterCondition> {
  const drawn = valueOf(type, { ...pool, values: values ?? [] })
  const standing = type === 'flag' ? [] : (pool.standing ?? [])
  const value = standing.length === 0 ? drawn : fc.oneof(drawn, fc.constantFrom(...standing))
  switch (operandOf(asked.op)) {
    case 'nothing':
      return fc.constant(asked)
    case 'one':
      return value.map((one) => ({ ...asked, value: one }))
    case 'several':
      return fc.array(value, { minLength: 1, maxLength: 3 }).map((all) => ({ ...asked, value: all }))
    case 'two':
      return fc.tuple(value, value).map((both) => ({ ...asked, value: both }))
    case 'days':
      return fc
        .oneof(fc.nat(500), fc.constantFrom('3w', '1m', '7m', '2y'))
        .map((span) => ({ ...asked, value: span }))
    case 'period':
      return fc.constantFrom(...periods).map((period) => ({ ...asked, value: period }))
  }
}

function valueOf(
  type: FilterField['type'],
  { today, uids, values }: Pool & { readonly values: readonly string[] },
): fc.Arbitrary<string | number | boolean> {
  switch (type) {
    case 'flag':
      return fc.boolean()
    case 'number':
      return fc.constantFrom(0, 1, 2, 3, 5, 15, 60, 400)
    case 'date':
      return fc.integer({ min: -800, max: 60 }).map((days) => addDays(today, days))
    case 'choice':
      return fc.constantFrom(...values)
    case 'member':
      return fc.constantFrom('me', ...uids)
    case 'record':
      return fc.constantFrom(...uids)
    case 'text':
    case 'words':
    case 'word':
      return fc.constantFrom(...words)
  }
}
