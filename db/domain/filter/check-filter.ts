import { AppError } from '../errors.ts'
import { isLocalDate } from '../local-date.ts'
import { parseInput } from '../parse.ts'
import { anyUidSchema } from '../uid.ts'
import {
  findField,
  isGoneField,
  ownKeyPrefix,
  type FilteredNoun,
  type FilterField,
  type FilterFields,
} from './field.ts'
import { conditionsOf, filterSchema, isGroup, partsOf, type Filter, type FilterCondition } from './filter.ts'
import { isWholeWord, operandOf, operatorsOf, type Operator } from './operator.ts'
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

/** What a kept filter still asks, and what in it means nothing any more. */
export interface KeptFilter {
  /** Null: nothing can fulfil it. */
  readonly filter: Filter | null
  readonly lost: readonly LostCondition[]
}

/**
 * `field`: it is not here any more, or not shown. `choice`: it is not offered any more; some may still have it. `tag`:
 * one that is asked for is not here, or not shown.
 */
export interface LostCondition {
  readonly condition: FilterCondition
  readonly why: 'field' | 'choice' | 'tag'
}

/** How that is told, with the `condition` in words. */
export const lostWords = {
  field: 'listScreen.lostField',
  choice: 'listScreen.lostChoice',
  tag: 'listScreen.lostTag',
} as const satisfies Record<LostCondition['why'], string>

/** What a kept filter may ask of a vault. */
interface KnownWords {
  /** The fields that users gave the records of the list. */
  readonly own: FilterFields
  readonly isTag: (name: string) => boolean
}

/**
 * A filter that was kept, with fields that users gave their records and have taken away since: a condition that means
 * nothing is fulfilled by nobody. Error: `input.invalid` for what never was a filter of the list.
 */
export function keptFilter(noun: FilteredNoun, filter: unknown, { own, isTag }: KnownWords): KeptFilter {
  const parsed = parseInput(filterSchema, filter)
  const isUnknown = (name: unknown) => typeof name === 'string' && !isTag(name)
  const lost = conditionsOf(parsed).flatMap((condition) => {
    const why = tagsOf(noun, condition).some(isUnknown) ? 'tag' : whyLost(noun, condition, own)
    return why === undefined ? [] : [{ condition, why }]
  })
  const gone = new Set(lost.flatMap(({ condition, why }) => (why === 'tag' ? [] : [condition])))
  checkFilter(noun, { all: conditionsOf(parsed).filter((condition) => !gone.has(condition)) }, own)
  const unanswered = new Set(lost.flatMap(({ condition, why }) => (why === 'field' ? [condition] : [])))
  return { filter: withoutThose(parsed, unanswered), lost }
}

/** The tags that a condition asks for by their whole names. */
function tagsOf(noun: FilteredNoun, { field, op, value = [] }: FilterCondition): readonly unknown[] {
  if (findField(noun, field)?.from !== 'tag' || !isWholeWord(op)) return []
  return typeof value === 'object' ? value : [value]
}

function whyLost(
  noun: FilteredNoun,
  condition: FilterCondition,
  own: FilterFields,
): LostCondition['why'] | undefined {
  if (isGoneField(noun, condition.field, own)) return 'field'
  const field = condition.field.startsWith(ownKeyPrefix) ? findField(noun, condition.field, own) : undefined
  return field?.type === 'choice' &&
    issueOf(field, condition) === 'issue.choice' &&
    canAsk(field, condition.op)
    ? 'choice'
    : undefined
}

/** What is left where none of these can be fulfilled: null where nothing can. */
function withoutThose(filter: Filter, those: ReadonlySet<Filter>): Filter | null {
  if (!isGroup(filter)) return those.has(filter) ? null : filter
  const parts = partsOf(filter).map((part) => withoutThose(part, those))
  const left = parts.filter((part) => part !== null)
  if ('all' in filter) return left.length < parts.length ? null : { all: left }
  return left.length === 0 && parts.length > 0 ? null : { any: left }
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
