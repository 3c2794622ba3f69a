import {
  columnParts,
  fieldsOf,
  findField as findLanguageField,
  isFiltered,
  type FilteredNoun,
} from '../db/domain/filter/field.ts'
import type { Filter } from '../db/domain/filter/filter.ts'
import { readRelative } from '../db/domain/filter/relative-words.ts'
import { isOneself } from '../db/domain/oneself.ts'
import { fold } from '../db/domain/fold.ts'
import { listChoices } from '../db/service/choice.ts'
import { resolveCommittee } from '../db/service/committee-name.ts'
import { ownFilterFields } from '../db/service/custom-field.ts'
import { resolveBill } from '../db/service/bill.ts'
import { resolveContact } from '../db/service/contact-name.ts'
import { listInteractionTypes } from '../db/service/interaction-type.ts'
import type { FilterField, KnownWords } from '../db/service/list-filter.ts'
import { listKinds, openList, type ListKind, type ListNoun, type Sort } from '../db/service/list.ts'
import { getSelf, resolveMember } from '../db/service/member-name.ts'
import { readFilter as readLanguage } from '../db/service/read-filter.ts'
import type { Vault } from '../db/service/vault.ts'
import { day } from './day.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'
import { readYesNo } from './yes-no.ts'

/** `party=Democratic, serving=yes, smith`: pairs and words of the name, with commas between. */
interface Given {
  readonly pairs: readonly (readonly [key: string, value: string])[]
  readonly words: string
}

function parseText(text: string): Given {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const pairs = parts.flatMap((part) => {
    const [key = '', ...value] = part.split('=')
    return value.length === 0 ? [] : [[key.trim(), value.join('=').trim()] as const]
  })
  return { pairs, words: parts.filter((part) => !part.includes('=')).join(' ') }
}

interface Read {
  readonly filter: Record<string, unknown>
  readonly where?: Filter
}

interface GivenText {
  readonly text: string
  readonly vault: Vault
  /** Whether it is to be kept, and so has to be in the language of filters. */
  readonly isLanguage?: boolean
}

/**
 * `party=Democratic, smith` in the words of the list itself, or anything that the language of filters can say.
 * @throws UsageError that names what is possible.
 */
export async function readFilter(task: Task, noun: ListNoun, given: GivenText): Promise<Read> {
  if (isFiltered(noun) && (given.isLanguage === true || isLanguage(noun, given)))
    return {
      filter: {},
      where: await readLanguage(given.vault, { noun, text: given.text, locale: task.t.locale }),
    }
  return { filter: await readPairs(task, noun, given) }
}

/** Whether the text has more than pairs, or a field that is only in the language. */
function isLanguage(noun: FilteredNoun, { text, vault }: GivenText): boolean {
  if (/[()<>~^!]|\.\.|(?<!\S)(?:and|or|y|o|empty|vacío|not?(?=\s+[^\s,]+=))(?!\S)/iu.test(text)) return true
  const own = ownFilterFields(vault, noun)
  const isField = (word: string) => findLanguageField(noun, word.replaceAll('"', ''), own) !== undefined
  if (saysRelative(text, isField)) return true
  const known = Object.values(listKinds[noun].filters).map(({ name }) => name)
  return parseText(text).pairs.some(([key]) => !known.includes(key) && isField(key))
}

/** Whether a field is followed by a time from today; of anything else it may be the surname: Chris Hoy. */
const saysRelative = (text: string, isField: (word: string) => boolean): boolean =>
  text
    .split(/[\s,]+/u)
    .some((word, at, words) => isField(word) && readRelative(words.slice(at + 1)) !== undefined)

async function readPairs(
  task: Task,
  noun: ListNoun,
  { text, vault }: GivenText,
): Promise<Record<string, unknown>> {
  const { filters } = listKinds[noun]
  const { pairs, words } = parseText(text)
  const filter: Record<string, unknown> = words === '' ? {} : { text: words }
  for (const [name, value] of pairs) {
    const [key, field] = findField(task, { noun, filters }, name)
    filter[key] = await readValue(task, field, {
      value,
      vault,
      finds: (word) => finds(vault, noun, { [key]: word }),
    })
  }
  return filter
}

interface OfList {
  readonly noun: ListNoun
  readonly filters: ListKind['filters']
}

function findField({ t }: Task, { noun, filters }: OfList, name: string): [string, FilterField] {
  const found = Object.entries(filters).find(([key, field]) => field.name === name || key === name)
  if (found) return found
  const own = Object.values(filters).map((field) => field.name)
  const known = new Set([...own, ...(isFiltered(noun) ? Object.keys(fieldsOf(noun)) : [])])
  throw new UsageError(t('usage.filterKey', { key: name, known: [...known].join(', ') }))
}

interface GivenValue {
  readonly value: string
  readonly vault: Vault
  /** Whether a word of this field finds anything by itself. */
  readonly finds: (word: string) => boolean
}

const finds = (vault: Vault, noun: ListNoun, filter: object): boolean =>
  openList(vault, noun, { filter }).total > 0

async function readValue(task: Task, field: FilterField, given: GivenValue): Promise<unknown> {
  const { value, vault } = given
  switch (field.kind) {
    case 'text':
      return field.words === undefined ? value : knownWord(task, field.name, { ...given, words: field.words })
    case 'flag':
      return readYesNo(task, { key: field.name, value })
    case 'day':
      return day(task)(value)
    case 'choice':
      return oneOfField(task, field, value)
    case 'choices':
      return value.split('|').map((word) => oneOfField(task, field, word.trim()))
    case 'contact':
      return (await resolveContact(vault, value)).id
    case 'committee':
      return resolveCommittee(vault, value)
    case 'member':
      return (await (isOneself(value) ? getSelf(vault) : resolveMember(vault, value))).id
    case 'bill':
      return (await resolveBill(vault, value)).id
  }
}

/**
 * A word that nobody knows would find nothing, and look like an answer. One that is no choice may still find something:
 * the key of a jurisdiction.
 */
async function knownWord(
  { t }: Task,
  key: string,
  { value, vault, finds: findsAny, words }: GivenValue & { readonly words: KnownWords },
): Promise<string> {
  const known = await wordsOf(vault, words)
  const meant = known.find((word) => fold(word) === fold(value))
  if (meant !== undefined || known.length === 0 || findsAny(value)) return meant ?? value
  throw new UsageError(t('usage.filterValue', { key, value, known: known.join(', ') }))
}

async function wordsOf(vault: Vault, words: KnownWords): Promise<string[]> {
  const choices =
    words === 'interaction_type' ? await listInteractionTypes(vault) : await listChoices(vault, { of: words })
  return choices.map(({ key, label }) => label ?? key ?? '')
}

function oneOfField(
  { t }: Task,
  field: FilterField & { readonly values: readonly string[] },
  value: string,
): string {
  const found = field.values.find((word) => word === value.toLowerCase())
  if (found !== undefined) return found
  throw new UsageError(t('usage.filterValue', { key: field.name, value, known: field.values.join(', ') }))
}

/** `-lastContactOn,name`: columns, with a minus for descending. @throws UsageError that names what is possible. */
export function readSort({ t }: Task, noun: ListNoun, { text, vault }: GivenText): Sort[] {
  const { sorts } = listKinds[noun]
  const fields = isFiltered(noun) ? Object.keys({ ...fieldsOf(noun), ...ownFilterFields(vault, noun) }) : []
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const by = part.replace(/^-/u, '')
      if (sorts.includes(by) || fields.includes(by) || by in columnParts)
        return { by, descending: part.startsWith('-') }
      throw new UsageError(
        t('usage.sortKey', { key: by, known: [...new Set([...sorts, ...fields])].join(', ') }),
      )
    })
}
