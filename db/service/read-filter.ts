import type { NamedRecord } from '../domain/row/reference.ts'
import { checkFilter } from '../domain/filter/check-filter.ts'
import { AppError, isAppError } from '../domain/errors.ts'
import { fieldsOf, findField, type FilteredNoun, type FilterField } from '../domain/filter/field.ts'
import { parseFilterText, toFilter, type TypedCondition } from '../domain/filter/filter-text.ts'
import { conditionsOf, everything, type Filter, type FilterValue } from '../domain/filter/filter.ts'
import { oppositeOf } from '../domain/filter/opposite.ts'
import { operandOf, operatorsOf, type Operator } from '../domain/filter/operator.ts'
import { periods, spanOf, spanValue } from '../domain/filter/relative-day.ts'
import { filterText } from '../domain/filter/say-filter.ts'
import { fold } from '../domain/fold.ts'
import type { Locale } from '../domain/i18n/locale.ts'
import { addDays, isLocalDate, today, type LocalDate } from '../domain/local-date.ts'
import { dayOfWords } from '../domain/natural-date.ts'
import { isOneself } from '../domain/oneself.ts'
import { isUid, type Uid } from '../domain/uid.ts'
import { namedRecords } from '../store/lists/named-records.ts'
import { rowsOfUids } from '../store/queries/row-id.ts'
import { resolveCommittee } from './committee-name.ts'
import { resolveContact } from './contact-name.ts'
import { ownFilterFields } from './custom-field.ts'
import { resolveMember } from './member-name.ts'
import { readOf, type ReadSession } from './session.ts'
import { numberOfText } from '../domain/written-number.ts'

interface TypedFilter {
  readonly noun: FilteredNoun
  readonly text: string
  /** Which language its days are said in. */
  readonly locale: Locale
}

/**
 * `sector=health and (tag=champion or days>45)`: conditions on every field of a list, in groups, people by their names.
 * Errors: `filter.notBefore`, `filter.unreadable`, `filter.unfinished`, `filter.unknownField`, `filter.unknownComparison`, `filter.unknownValue`, `filter.unknownDay`,
 * `input.invalid`, and those of names.
 */
export async function readFilter(session: ReadSession, { noun, text, locale }: TypedFilter): Promise<Filter> {
  if (text.trim() === '') return everything
  const typed = parseFilterText(text)
  if ('unreadable' in typed)
    throw typed.unreadable === undefined
      ? new AppError('filter.unfinished', {})
      : new AppError('filter.unreadable', { word: typed.unreadable })
  const words: Words = { session, locale, day: today(session.store.clock) }
  const filter = await toFilter(typed, {
    read: (condition) => readCondition(words, noun, condition),
    opposite: (inner, said) => leftOut(words, noun, { inner, said }),
  })
  return checkFilter(noun, filter, ownFilterFields(session, noun))
}

/** The names of the records that a filter asks for, by their ids; the id itself of one that is not here or not shown. */
export async function filterNames(
  session: ReadSession,
  filter: Filter,
): Promise<Readonly<Record<Uid, string>>> {
  const records = await recordsIn(session, filter)
  return Object.fromEntries([...records].map(([uid, record]) => [uid, record?.name ?? uid]))
}

/** The records that a filter asks for; undefined for one that is not here or not shown. */
async function recordsIn(session: ReadSession, filter: Filter): Promise<Map<Uid, NamedRecord | undefined>> {
  const said = conditionsOf(filter).flatMap(({ value = [] }) => (typeof value === 'object' ? value : [value]))
  const uids = said.filter((value): value is Uid => typeof value === 'string' && isUid(value))
  if (uids.length === 0) return new Map()
  const read = readOf(session)
  const rows = await rowsOfUids(read, uids)
  const named = await namedRecords(
    read,
    [...rows.values()].map(({ rowId }) => rowId),
  )
  return new Map(uids.map((uid) => [uid, named.get(rows.get(uid)?.rowId ?? -1)]))
}

/** A filter in the words that `readFilter` reads. */
export async function sayFilter(session: ReadSession, filter: Filter): Promise<string> {
  const words = new Map<unknown, string>()
  for (const [uid, record] of await recordsIn(session, filter))
    words.set(uid, await sayRecord(session, uid, record))
  return filterText(filter, (_, value) => {
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    return words.get(value) ?? String(value)
  })
}

/** A record by its name; where that does not mean it alone, with its id behind it: `Ana Ruiz [0198…]`. */
async function sayRecord(session: ReadSession, uid: Uid, record: NamedRecord | undefined): Promise<string> {
  if (record === undefined) return `[${uid}]`
  return (await meantBy(session, record)) === uid ? record.name : `${record.name} [${uid}]`.trim()
}

/** Which record the name of one means; undefined where it means none or several. */
async function meantBy(session: ReadSession, { noun, name }: NamedRecord): Promise<Uid | undefined> {
  if (name === '' || isOneself(name)) return undefined
  try {
    if (noun === 'committee') return await resolveCommittee(session, name)
    const { id } = await (noun === 'member' ? resolveMember(session, name) : resolveContact(session, name))
    return id
  } catch (error) {
    if (isAppError(error)) return undefined
    throw error
  }
}

/** The id that stands behind a name, or alone, in brackets. */
function idBehind(word: string): Uid | undefined {
  const [, id = ''] = /(?:^|\s)\[([^\]\s]+)\]$/u.exec(word) ?? []
  return isUid(id) ? id : undefined
}

interface Words {
  readonly session: ReadSession
  readonly locale: Locale
  readonly day: LocalDate
}

interface LeftOut {
  readonly inner: Filter
  readonly said: string
}

function leftOut({ session }: Words, noun: FilteredNoun, { inner, said }: LeftOut): Filter {
  const own = ownFilterFields(session, noun)
  const opposite = oppositeOf(inner, (key) => findField(noun, key, own)?.type ?? 'text')
  if (opposite === undefined) throw new AppError('filter.notBefore', { word: said })
  return opposite
}

async function readCondition(words: Words, noun: FilteredNoun, condition: TypedCondition) {
  const fields = { ...fieldsOf(noun), ...ownFilterFields(words.session, noun) }
  const field = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined
  if (field === undefined) {
    const known = Object.keys(fields).join(', ')
    throw new AppError('filter.unknownField', { key: condition.field, known })
  }
  const op = operatorFor(field, condition)
  const asked = { field, op, key: condition.field }
  return { op, values: await Promise.all(condition.words.map((word) => readValue(words, asked, word))) }
}

/** `>` of a day is after it, and `=` of running text is that it has the words. */
function operatorFor({ type }: FilterField, { field, op }: TypedCondition): Operator {
  const meant = type === 'date' ? (daily[op] ?? op) : type === 'words' ? (spoken[op] ?? op) : op
  const possible: readonly Operator[] = operatorsOf[type]
  if (possible.includes(meant)) return meant
  throw new AppError('filter.unknownComparison', { key: field, op: meant, possible })
}

const daily: Partial<Record<Operator, Operator>> = { more: 'after', less: 'before' }
const spoken: Partial<Record<Operator, Operator>> = { is: 'contains', 'is-not': 'not-contains' }

const unknown = (key: string, value: string, known: readonly string[]) =>
  new AppError('filter.unknownValue', { key, value, known: known.join(', ') })

const yes = ['yes', 'true', 'sí', 'si']
const no = ['no', 'false']

interface AskedOf {
  readonly field: FilterField
  readonly op: Operator
  readonly key: string
}

async function readValue(words: Words, { field, op, key }: AskedOf, word: string): Promise<FilterValue> {
  const operand = operandOf(op)
  if (operand === 'period') return oneOf(key, word, periods)
  if (operand === 'days') return readSpan(key, word)
  if (field.type === 'number') return readNumber(key, word)
  switch (field.type) {
    case 'flag':
      return yes.includes(oneOf(key, word, [...yes, ...no]))
    case 'choice':
      return oneOf(key, word, field.values ?? [])
    case 'date':
      return readDay(words, key, word)
    case 'member':
      if (isOneself(word)) return 'me'
      return idBehind(word) ?? (await resolveMember(words.session, word)).id
    case 'record':
      return idBehind(word) ?? readRecord(words.session, field, word)
    case 'text':
    case 'words':
    case 'word':
      return word
  }
}

const readRecord = async (session: ReadSession, { from }: FilterField, word: string): Promise<Uid> =>
  from === 'committee' ? resolveCommittee(session, word) : (await resolveContact(session, word)).id

function oneOf(key: string, word: string, known: readonly string[]): string {
  const found = known.find((value) => fold(value) === fold(word))
  if (found !== undefined) return found
  throw unknown(key, word, known)
}

function readNumber(key: string, word: string): number {
  const number = numberOfText(word)
  if (number !== undefined) return number
  throw unknown(key, word, ['0', '1', '2 …'])
}

function readSpan(key: string, word: string): FilterValue {
  const span = spanOf(word)
  if (span !== undefined) return spanValue(span)
  throw unknown(key, word, ['30', '3 months', '1 year'])
}

function readDay({ locale, day }: Words, key: string, word: string): LocalDate {
  if (isLocalDate(word)) return word
  if (/^[+-]\d{1,5}$/u.test(word)) return addDays(day, Number(word))
  const found = dayOfWords(word, { today: day, locale, toward: 'past' })
  if (found !== undefined) return found
  throw new AppError('filter.unknownDay', { key, value: word })
}
