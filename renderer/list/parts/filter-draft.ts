import type { FilterField } from '../../../db/domain/filter/field.ts'
import { isGroup, partsOf, type Filter, type FilterValue } from '../../../db/domain/filter/filter.ts'
import { operandOf, operatorsOf, type Operator } from '../../../db/domain/filter/operator.ts'

/** A filter while somebody puts it together: parts may be unfinished, and each has a number to find it by. */
export interface DraftCondition {
  readonly id: number
  readonly field: string | null
  readonly op: Operator
  /** What was given so far; null where something is still to be given. */
  readonly values: readonly (FilterValue | null)[]
}

export interface DraftGroup {
  readonly id: number
  readonly how: 'all' | 'any'
  readonly parts: readonly DraftPart[]
}

export type DraftPart = DraftCondition | DraftGroup

export const isDraftGroup = (part: DraftPart): part is DraftGroup => 'how' in part

let last = 0
const nextId = (): number => ++last

export const newCondition = (): DraftCondition => ({ id: nextId(), field: null, op: 'is', values: [] })

export const newGroup = (how: DraftGroup['how'], parts: readonly DraftPart[]): DraftGroup => ({
  id: nextId(),
  how,
  parts,
})

/** The whole is always a group, so that there is somewhere to add to. */
export function toDraft(filter: Filter): DraftGroup {
  const part = partOf(filter)
  return isDraftGroup(part) ? part : newGroup('all', [part])
}

function partOf(filter: Filter): DraftPart {
  if (isGroup(filter)) return newGroup('all' in filter ? 'all' : 'any', partsOf(filter).map(partOf))
  const { field, op, value } = filter
  const values = value === undefined ? [] : typeof value === 'object' ? value : [value]
  return { id: nextId(), field, op, values }
}

interface Finished {
  /** Of what is finished. */
  readonly filter: Filter
  /** Conditions to which something is still missing. */
  readonly unfinished: number
}

/** What the draft asks so far. Groups without a finished condition ask nothing and are left out. */
export function toFilter(group: DraftGroup): Finished {
  const done = group.parts.map((part) => (isDraftGroup(part) ? toFilter(part) : conditionOf(part)))
  const parts = done.flatMap(({ filter }) => (filter === undefined || isEmpty(filter) ? [] : [filter]))
  const unfinished = done.reduce((sum, part) => sum + part.unfinished, 0)
  return { filter: group.how === 'all' ? { all: parts } : { any: parts }, unfinished }
}

/** Whether something was said that text cannot say, and so would be lost in it. An empty condition says nothing. */
export const isHalfSaid = (group: DraftGroup): boolean =>
  group.parts.some((part) =>
    isDraftGroup(part)
      ? isHalfSaid(part)
      : part.field !== null && toFilter({ ...group, parts: [part] }).unfinished > 0,
  )

const isEmpty = (filter: Filter): boolean => isGroup(filter) && partsOf(filter).length === 0

/** How many values a comparison takes, and whether they are values of the field: a span of days is none. */
const taken = {
  nothing: { least: 0, most: 0, isValue: false },
  one: { least: 1, most: 1, isValue: true },
  two: { least: 2, most: 2, isValue: true },
  several: { least: 1, most: Infinity, isValue: true },
  days: { least: 1, most: 1, isValue: false },
  period: { least: 1, most: 1, isValue: false },
} as const

function conditionOf({ field, op, values }: DraftCondition): {
  readonly filter?: Filter
  readonly unfinished: number
} {
  const given = values.filter((value): value is FilterValue => value !== null && value !== '')
  const operand = operandOf(op)
  if (field === null || given.length < taken[operand].least) return { unfinished: 1 }
  if (operand === 'nothing') return { filter: { field, op }, unfinished: 0 }
  const value = operand === 'several' || operand === 'two' ? given : given[0]
  return { filter: { field, op, value }, unfinished: 0 }
}

/** With another condition or group in the place of the one with its number. */
export const withPart = (group: DraftGroup, part: DraftPart): DraftGroup =>
  group.id === part.id && isDraftGroup(part)
    ? part
    : {
        ...group,
        parts: group.parts.map((one) =>
          one.id === part.id ? part : isDraftGroup(one) ? withPart(one, part) : one,
        ),
      }

/** Without a part; groups that become empty stay, to be filled again. */
export const withoutPart = (group: DraftGroup, id: number): DraftGroup => ({
  ...group,
  parts: group.parts
    .filter((one) => one.id !== id)
    .map((one) => (isDraftGroup(one) ? withoutPart(one, id) : one)),
})

/** Another field is asked with what one mostly means by its type. */
export function withField(condition: DraftCondition, key: string, field: FilterField): DraftCondition {
  const op = operatorsOf[field.type][0]
  return { ...condition, field: key, op, values: field.type === 'flag' ? [true] : [] }
}

/** Another comparison keeps what was given, as far as it can be given to it. */
export function withOperator(condition: DraftCondition, op: Operator): DraftCondition {
  const [before, after] = [operandOf(condition.op), operandOf(op)]
  const isKept = before === after || (taken[before].isValue && taken[after].isValue)
  return { ...condition, op, values: isKept ? condition.values.slice(0, taken[after].most) : [] }
}
