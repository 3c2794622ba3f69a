import { wordAfter } from '../renamed-word.ts'
import { isGroup, type Filter, type FilterCondition, type FilterValue } from './filter.ts'
import { isWholeWord } from './operator.ts'

/** Words of one's own that are called otherwise now, and the fields that are asked for them. */
interface Renaming {
  readonly isAsked: (field: string) => boolean
  /** Old word to new. */
  readonly renamed: Readonly<Record<string, string>>
}

/** The filter as it asks for the same under the new words. */
export function renameInFilter(filter: Filter, renaming: Renaming): Filter {
  if (!isGroup(filter)) return renameInCondition(filter, renaming)
  return 'all' in filter
    ? { all: filter.all.map((part) => renameInFilter(part, renaming)) }
    : { any: filter.any.map((part) => renameInFilter(part, renaming)) }
}

function renameInCondition(condition: FilterCondition, { isAsked, renamed }: Renaming): FilterCondition {
  const { field, op, value } = condition
  if (value === undefined || !isWholeWord(op) || !isAsked(field)) return condition
  const nowOf = wordAfter(renamed)
  const rename = (one: FilterValue): FilterValue => (typeof one === 'string' ? (nowOf(one) ?? one) : one)
  return { ...condition, value: typeof value === 'object' ? eachOnce(value.map(rename)) : rename(value) }
}

/** Two words may have become one. */
const eachOnce = (values: readonly FilterValue[]): FilterValue[] => [...new Set(values)]
