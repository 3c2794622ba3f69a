import { isOffered } from '../../../db/domain/word.ts'
import type { CustomFieldId, CustomValue } from '../../../db/domain/custom-field.ts'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { ShownFieldValue } from '../../../db/domain/filter/field-value.ts'
import type { Noun } from '../../../db/domain/noun.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { dayOfWords } from '../../../db/domain/natural-date.ts'
import { defaultSensitivity, highestSensitivity, type Sensitivity } from '../../../db/domain/sensitivity.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { numberOfText } from '../../../db/domain/written-number.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import type { Change } from '../../../electron/contract/change.ts'
import type { WithFields } from '../../../electron/contract/list.ts'
import { tellWrite } from '../../app/api/changes.ts'
import { failureText } from '../../app/api/failures.ts'
import type { Language } from '../../app/api/language.tsx'
import { goTo } from '../../app/api/navigation.ts'
import { ask } from '../../app/api/queries.ts'
import type { CellEdit } from '../../ui/data-grid/grid-edit.ts'
import type { Option } from '../../ui/option.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { cellDraftOf, useCellTyping, type RecordTyped } from './cell-draft.ts'
import { findOptions } from './field-options.ts'
import { fieldWords, type ListColumn } from './list-column.ts'
import type { ListField } from './list-field.ts'

interface EditContext<Row> {
  readonly noun: FilteredNoun
  readonly language: Language
  readonly today: LocalDate
  readonly fields: readonly ListField[]
  readonly nameOf: (row: Row) => string
}

interface EditedRow extends WithFields {
  readonly id: string
  readonly noun: Noun
  readonly sensitivity?: Sensitivity
}

/** What is written: text, a number, a day, an id or a fixed word; null empties the field. */
type Written = string | number | null
type Write = (id: Uid, value: Written, draft?: number) => Promise<Change<unknown>>

/** Lets the cells of those columns be changed in their place that hold one plain fact of the record itself. */
export const withEdits = <Row extends EditedRow>(
  context: EditContext<Row>,
  columns: readonly ListColumn<Row>[],
): readonly ListColumn<Row>[] =>
  columns.map((column) => {
    const field = context.fields.find(({ key }) => key === column.id)
    const write = field && writerOf(context.noun, field)
    if (!write || !field) return column
    // The value itself has to come with the row, whatever the column shows of it.
    return { ...column, field: field.key, edit: (row: Row) => editOf(context, { field, write }, row) }
  })

interface Editable {
  readonly field: ListField
  readonly write: Write
}

function editOf<Row extends EditedRow>(
  context: EditContext<Row>,
  { field, write }: Editable,
  row: Row,
): CellEdit | undefined {
  const value = row.fields?.[field.key]
  if (value === undefined) return undefined
  const save = (written: Written, record?: RecordTyped) =>
    keep(context, { field, write }, { row, written, record })
  if (field.field.type === 'choice' || field.field.type === 'word' || field.field.type === 'member')
    return choiceOf(context, field, { value, save })
  const text = value === null || typeof value === 'object' ? '' : String(value)
  const path = location.hash.slice(1)
  const cell = {
    form: cellDraftOf(context.noun, row.id, field.key),
    noun: row.noun,
    record: row.id as Uid,
    sensitivity: highestSensitivity(
      row.sensitivity ?? defaultSensitivity,
      field.sensitivity ?? defaultSensitivity,
    ),
    name: context.nameOf(row),
    value: text,
    save: async (typed: string, record: RecordTyped) => {
      const read = readTyped(context, field, typed.trim())
      return typeof read === 'object' && read !== null ? read.problem : save(read, record)
    },
    tellUnsaved: (why: string) => tellUnsaved(context.language.t, { field: field.label, why, path }),
  }
  return { kind: 'text', value: text, useTyping: () => useCellTyping(cell) }
}

interface Unsaved {
  readonly field: string
  readonly why: string
  readonly path: string
}

/** Tells that what was typed could not be saved when the list was left, and leads back to it. */
function tellUnsaved(t: Translate, { field, why, path }: Unsaved): void {
  void showToast({
    message: t('contactScreen.fieldUnsaved', { field, why }),
    icon: 'alert',
    action: { label: t('contactScreen.goOn'), run: () => goTo(path) },
  })
}

interface Chosen {
  readonly value: ShownFieldValue
  readonly save: (written: Written) => Promise<string | undefined>
}

/** An id that no choice has. */
const nothing = 'nothing:'

function choiceOf<Row>(context: EditContext<Row>, field: ListField, { value, save }: Chosen): CellEdit {
  const { noun, language } = context
  const { t } = language
  const words = fieldWords(context, field, value)
  return {
    kind: 'choice',
    value: words === '' ? null : { id: String(value), label: words },
    load: async (typed) => {
      const found = await findWritten({ t, noun, key: field.key, field: field.field }, typed)
      return typed === '' ? [...found, { id: nothing, label: t('listGrid.nothing') }] : found
    },
    save: (option) => save(option === null || option.id === nothing ? null : option.id),
  }
}

/** Choices by what is written: a sector by its id, a member by theirs and never by "me". */
async function findWritten(of: Parameters<typeof findOptions>[0], typed: string): Promise<readonly Option[]> {
  if (of.key === 'sector') {
    const sectors = await ask('choice', 'list', { of: 'sector' })
    const found = await findOptions(of, typed)
    const idOf = new Map(
      sectors.filter(isOffered()).map(({ value, key, label }) => [label ?? key ?? '', value]),
    )
    return found.flatMap((option) => {
      const id = idOf.get(option.id)
      return id === undefined ? [] : [{ ...option, id }]
    })
  }
  return (await findOptions(of, typed)).filter(({ id }) => id !== 'me')
}

/** What was typed, as the field keeps it; or what is wrong with it. */
function readTyped<Row>(
  { language, today }: EditContext<Row>,
  { field }: ListField,
  text: string,
): Written | { readonly problem: string } {
  const { t, locale } = language
  if (text === '') return null
  if (field.type === 'number') return numberOfText(text, locale) ?? { problem: t('listGrid.notANumber') }
  if (field.type !== 'date') return text
  return dayOfWords(text, { today, locale, toward: 'past' }) ?? { problem: t('listGrid.notADay') }
}

interface Kept<Row> {
  readonly row: Row
  readonly written: Written
  /** Ends the draft of what was typed. */
  readonly record?: RecordTyped | undefined
}

/** Writes it and says so with Undo; what is refused is told beside the cell. */
async function keep<Row extends EditedRow>(
  { language: { t }, nameOf }: EditContext<Row>,
  { field, write }: Editable,
  { row, written, record }: Kept<Row>,
): Promise<string | undefined> {
  try {
    const words = { field: field.label, name: nameOf(row) }
    const writeIt = (ended?: number) => write(row.id as Uid, written, ended)
    await tellWrite(t, record ? record(writeIt) : writeIt(), t('listGrid.changed', words))
    return undefined
  } catch (error) {
    return failureText(t, error)
  }
}

/** How a field of a record is written; undefined for what cannot be changed here. */
function writerOf(noun: FilteredNoun, { key, field }: ListField): Write | undefined {
  if (key.startsWith('field.'))
    return field.type === 'choice' && isSeveral(field) ? undefined : ownWriter(key)
  const own = Object.hasOwn(together, key) ? together[key] : undefined
  switch (noun) {
    case 'person':
    case 'legislator':
      return own ?? fieldWriter('person', personFields[key])
    case 'organization':
      return own ?? organizationOnly[key] ?? fieldWriter('organization', organizationFields[key])
    case 'quiet':
      return own
    case 'follow-up':
      return fieldWriter('followUp', followUpFields[key])
    case 'bill':
      return fieldWriter('bill', billFields[key])
    case 'office':
    case 'interaction':
    case 'meeting':
    case 'committee':
      return undefined
  }
}

const isSeveral = ({ values }: ListField['field']): boolean => values === undefined

const ids = (id: Uid) => ({ ids: [id] })
const set = (id: Uid, fields: object, draft?: number) =>
  ask('together', 'set', { of: ids(id), fields } as never, draft)

/** What contacts have alike. */
const together: Readonly<Record<string, Write>> = {
  owner: (id, owner, draft) => set(id, { owner }, draft),
  tier: (id, tier, draft) => set(id, { tier }, draft),
}

const organizationOnly: Readonly<Record<string, Write>> = {
  sector: (id, sector, draft) => set(id, { sector }, draft),
  status: (id, coalitionStatus, draft) => set(id, { coalitionStatus }, draft),
}

const ofContact = { source: 'source', about: 'about', avoid: 'avoid' } as const

const personFields: Readonly<Record<string, string>> = {
  ...ofContact,
  'given-name': 'givenName',
  'family-name': 'familyName',
  'preferred-name': 'preferredName',
  pronouns: 'pronouns',
  salutation: 'salutation',
}

const organizationFields: Readonly<Record<string, string>> = {
  ...ofContact,
  type: 'type',
  trust: 'trust',
  'member-since': 'memberSince',
}

const followUpFields: Readonly<Record<string, string>> = {
  title: 'title',
  due: 'dueOn',
  owner: 'owner',
  priority: 'priority',
}

const billFields: Readonly<Record<string, string>> = {
  number: 'number',
  title: 'title',
  session: 'session',
  web: 'url',
}

const fieldWriter = (
  slice: 'person' | 'organization' | 'followUp' | 'bill',
  name: string | undefined,
): Write | undefined =>
  name === undefined
    ? undefined
    : (id, value, draft) => ask(slice, 'update', { id, fields: { [name]: value } } as never, draft)

/** A field that users made, found by its key. */
const ownWriter =
  (key: string): Write =>
  async (contact, value, draft) => {
    const fields = await ask('customField', 'list', {})
    const field = fields.find((one) => one.key === key)?.id as CustomFieldId
    const entries = [{ field, value: value as CustomValue | null }]
    return ask('customField', 'set', { contact, entries } as never, draft)
  }
