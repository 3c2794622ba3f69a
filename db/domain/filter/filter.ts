import { z } from 'zod'
import { operators, type Operator } from './operator.ts'

export type FilterValue = string | number | boolean

/** One thing asked of one field. Several values only where the operator takes several. */
export interface FilterCondition {
  readonly field: string
  readonly op: Operator
  readonly value?: FilterValue | readonly FilterValue[] | undefined
}

/** Conditions of which all, or any one, have to be fulfilled; groups stand in groups. An empty one asks nothing. */
type FilterGroup = { readonly all: readonly Filter[] } | { readonly any: readonly Filter[] }
export type Filter = FilterCondition | FilterGroup

/** How deep groups stand in groups, the outermost counted. */
const mostDepth = 5
/** Conditions and groups of one filter. */
const mostParts = 100
const mostValues = 100

export const isGroup = (filter: Filter): filter is FilterGroup => 'all' in filter || 'any' in filter

export const partsOf = (group: FilterGroup): readonly Filter[] => ('all' in group ? group.all : group.any)

export const everything: FilterGroup = { all: [] }

/** Every condition, wherever it stands. */
export const conditionsOf = (filter: Filter): readonly FilterCondition[] =>
  isGroup(filter) ? partsOf(filter).flatMap(conditionsOf) : [filter]

/** The filter without some of its conditions, and without the groups that nothing is left of. */
export function withoutConditions(
  filter: Filter,
  isLeftOut: (condition: FilterCondition) => boolean,
): Filter {
  if (!isGroup(filter)) return isLeftOut(filter) ? everything : filter
  const left = partsOf(filter)
    .map((part) => withoutConditions(part, isLeftOut))
    .filter((part, index) => !isEmpty(part) || isEmpty(partsOf(filter)[index] ?? part))
  return 'all' in filter ? { all: left } : { any: left }
}

const isEmpty = (filter: Filter): boolean => isGroup(filter) && partsOf(filter).length === 0

/** Those that every row has to fulfil. */
export const requiredOf = (filter: Filter): readonly FilterCondition[] => {
  if (!isGroup(filter)) return [filter]
  const parts = partsOf(filter)
  return 'all' in filter || parts.length === 1 ? parts.flatMap(requiredOf) : []
}

const valueSchema = z.union([z.string().max(1000), z.number(), z.boolean()])

const conditionSchema = z.strictObject({
  field: z.string().max(100),
  op: z.enum(operators),
  value: z.union([valueSchema, z.array(valueSchema).max(mostValues)]).optional(),
})

const partSchema = (depth: number): z.ZodType<Filter> => {
  if (depth === 0) return conditionSchema
  const parts = z.array(partSchema(depth - 1)).max(mostParts)
  return z.union([conditionSchema, z.strictObject({ all: parts }), z.strictObject({ any: parts })])
}

const count = (filter: Filter): number =>
  isGroup(filter) ? partsOf(filter).reduce((sum, part) => sum + count(part), 1) : 1

/** The shape of a filter and its limits; whether its fields exist is for `checkFilter` to say. */
export const filterSchema: z.ZodType<Filter> = partSchema(mostDepth).refine(
  (filter) => count(filter) <= mostParts,
  { error: 'issue.tooMany' },
)
