import { checkFilter } from '../db/domain/filter/check-filter.ts'
import { findField, fieldsOf, type FilteredNoun, type FilterField } from '../db/domain/filter/field.ts'
import { parseFilterText, toFilter, type TypedCondition } from '../db/domain/filter/filter-text.ts'
import type { Filter, FilterValue } from '../db/domain/filter/filter.ts'
import { operandOf, operatorsOf, type Operator } from '../db/domain/filter/operator.ts'
import { fold } from '../db/domain/fold.ts'
import { resolveCommittee } from '../db/service/committee-name.ts'
import { resolveContact } from '../db/service/contact-name.ts'
import { ownFilterFields } from '../db/service/custom-field.ts'
import { resolveMember } from '../db/service/member-name.ts'
import type { Vault } from '../db/service/vault.ts'
import { day } from './day.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

interface Asked {
  readonly noun: FilteredNoun
  readonly text: string
  readonly vault: Vault
}

/**
 * `sector=health and (tag=champion or days>45)`: conditions on every field of a list, in groups.
 * @throws UsageError that names what is possible.
 */
export async function readFilterLanguage(task: Task, { noun, text, vault }: Asked): Promise<Filter> {
  const typed = parseFilterText(text)
  if ('unreadable' in typed)
    throw new UsageError(task.t('usage.filterWord', { word: typed.unreadable ?? text }))
  const filter = await toFilter(typed, (condition) => readCondition(task, condition, { noun, vault }))
  return checkFilter(noun, filter, ownFilterFields(vault, noun))
}

type Within = Pick<Asked, 'noun' | 'vault'>

async function readCondition(task: Task, condition: TypedCondition, { noun, vault }: Within) {
  const own = ownFilterFields(vault, noun)
  const field = findField(noun, condition.field, own)
  if (field === undefined) {
    const known = [...Object.keys(fieldsOf(noun)), ...Object.keys(own)].join(', ')
    throw new UsageError(task.t('usage.filterKey', { key: condition.field, known }))
  }
  const op = operatorFor(task, field, condition)
  const values = await Promise.all(
    condition.words.map((word) => readValue(task, { field, op, key: condition.field }, { word, vault })),
  )
  return { op, values }
}

/** `>` of a day is after it, and `=` of running text is that it has the words. */
function operatorFor({ t }: Task, { type }: FilterField, { field, op }: TypedCondition): Operator {
  const meant = type === 'date' ? (daily[op] ?? op) : type === 'words' ? (spoken[op] ?? op) : op
  const possible: readonly Operator[] = operatorsOf[type]
  if (possible.includes(meant)) return meant
  throw new UsageError(t('usage.filterValue', { key: field, value: op, known: possible.join(', ') }))
}

const daily: Partial<Record<Operator, Operator>> = { more: 'after', less: 'before' }
const spoken: Partial<Record<Operator, Operator>> = { is: 'contains', 'is-not': 'not-contains' }

const yes = ['yes', 'true', 'sí', 'si']
const no = ['no', 'false']

interface OfField {
  readonly field: FilterField
  readonly op: Operator
  readonly key: string
}

async function readValue(
  task: Task,
  { field, op, key }: OfField,
  { word, vault }: { readonly word: string; readonly vault: Vault },
): Promise<FilterValue> {
  const oneOf = (known: readonly string[]) => {
    const found = known.find((value) => fold(value) === fold(word))
    if (found !== undefined) return found
    throw new UsageError(task.t('usage.filterValue', { key, value: word, known: known.join(', ') }))
  }
  if (operandOf(op) === 'days' || field.type === 'number') return readNumber(task, key, word)
  switch (field.type) {
    case 'flag':
      return yes.includes(oneOf([...yes, ...no]))
    case 'choice':
      return oneOf(field.values ?? [])
    case 'date':
      return day(task)(word)
    case 'member':
      return word === 'me' || word === 'yo' ? 'me' : (await resolveMember(vault, word)).id
    case 'record':
      return field.from === 'committee'
        ? resolveCommittee(vault, word)
        : (await resolveContact(vault, word)).id
    case 'text':
    case 'words':
    case 'word':
      return word
  }
}

function readNumber({ t }: Task, key: string, word: string): number {
  if (/^-?\d+(?:\.\d+)?$/u.test(word)) return Number(word)
  throw new UsageError(t('usage.filterValue', { key, value: word, known: '0, 1, 2 …' }))
}
