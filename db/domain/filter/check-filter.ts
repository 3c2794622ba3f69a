import { AppError } from '../errors.ts'
import { isLocalDate } from '../local-date.ts'
import { parseInput } from '../parse.ts'
import { anyUidSchema } from '../uid.ts'
import { findField, type FilteredNoun, type FilterField, type FilterFields } from './field.ts'
import { conditionsOf, filterSchema, type Filter, type FilterCondition } from './filter.ts'
import { operandOf, operatorsOf, type Operator } from './operator.ts'
import { periods, spanOf } from './relative-day.ts'

/**
 * The filter, if the list has its fields and each is asked what its type can be asked. Error: `input.invalid` with an
 * issue for each condition that is not so: "days: issue.wrongType". `own`: the fields that users gave its records.
 */
export function checkFilter(noun: FilteredNoun, filter: unknown, own: FilterFields = {}): Filter {
  const parsed = parseInput(filterSchema, filter)
  const issues = conditionsOf(parsed).flatMap((condition) => {
    const issue = issueOf(findField(noun, condition.field, own), condition)
    return issue === undefined ? [] : [`${condition.field}: ${issue}`]
  })
  if (issues.length > 0) throw new AppError('input.invalid', { issues })
  return parsed
}

/** What is wrong with a condition, as a key of the catalogues; undefined where nothing is. */
function issueOf(field: FilterField | undefined, condition: FilterCondition): string | undefined {
  if (field === undefined) return 'issue.unknownField'
  if (!canAsk(field, condition.op)) return 'issue.choice'
  const { value } = condition
  switch (operandOf(condition.op)) {
    case 'nothing':
      return value === undefined ? undefined : 'issue.wrongType'
    case 'several':
      return Array.isArray(value) && value.length > 0 ? issueOfAll(field, value) : 'issue.required'
    case 'two':
      return Array.isArray(value) && value.length === 2 ? issueOfAll(field, value) : 'issue.wrongType'
    case 'days':
      return spanOf(value) ? undefined : 'issue.wrongType'
    case 'period':
      return periods.some((period) => period === value) ? undefined : 'issue.choice'
    case 'one':
      return issueOfValue(field, value)
  }
}

const canAsk = ({ type }: FilterField, op: Operator): boolean =>
  (operatorsOf[type] as readonly Operator[]).includes(op)

const issueOfAll = (field: FilterField, values: readonly unknown[]): string | undefined =>
  values.map((value) => issueOfValue(field, value)).find((issue) => issue !== undefined)

function issueOfValue(field: FilterField, value: unknown): string | undefined {
  if (value === undefined) return 'issue.required'
  if (field.type === 'choice') return field.values?.some((one) => one === value) ? undefined : 'issue.choice'
  return fits(field, value) ? undefined : 'issue.wrongType'
}

function fits({ type }: FilterField, value: unknown): boolean {
  switch (type) {
    case 'flag':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'date':
      return isLocalDate(value)
    case 'member':
      return value === 'me' || anyUidSchema.safeParse(value).success
    case 'record':
      return anyUidSchema.safeParse(value).success
    case 'text':
    case 'words':
    case 'word':
    case 'choice':
      return typeof value === 'string' && value !== '' && !value.includes('\0')
  }
}
