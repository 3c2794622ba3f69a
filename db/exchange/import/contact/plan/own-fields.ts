import { choicesOfText, textOfChoices } from '../../../../domain/choice-text.ts'
import {
  customKeyOf,
  freeCustomKey,
  hasChoices,
  toCustomValue,
  type CustomFieldOwner,
  type CustomFieldType,
  type CustomValue,
} from '../../../../domain/custom-field.ts'
import { AppError } from '../../../../domain/errors.ts'
import { collapseSpace, fold } from '../../../../domain/fold.ts'
import type { OwnForm, UnknownChoice } from '../../../../domain/import-mapping.ts'
import { typedDaySchema } from '../../../../domain/local-date.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { defaultSensitivity } from '../../../../domain/sensitivity.ts'
import { newUid, type Uid } from '../../../../domain/uid.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { fieldKeys, knownField, lastFieldPosition } from '../../../../store/queries/known-words.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { ContactDraft } from '../draft/contact-draft.ts'

/** A field of the user's own, or one that the import makes and that has no id yet. */
interface PlannedField {
  readonly uid: Uid
  readonly id: number | null
  readonly label: string
  readonly type: CustomFieldType
  readonly choices: readonly string[]
}

/** What a row says of a field of one's own, by its label. */
interface WantedValue {
  readonly owner: CustomFieldOwner
  readonly label: string
  readonly text: string
}

/** What a column brings into a field. `value` undefined: the field does not take it. */
interface PlannedValue {
  readonly field: PlannedField
  readonly value: string | number | undefined
  /** Words that became choices of the field by this. */
  readonly added: readonly string[]
}

/** The user's own fields that columns fill: those there are, by their labels, and those that have to be made. */
export class OwnFields {
  readonly #source: PlanSource
  readonly #fields = new Map<string, PlannedField | 'hidden' | undefined>()
  readonly #kinds: OwnKinds
  readonly #positions = new Map<CustomFieldOwner, number>()
  readonly #keys = new Map<CustomFieldOwner, Set<string>>()

  constructor(source: PlanSource, kinds: OwnKinds) {
    this.#source = source
    this.#kinds = kinds
  }

  /** Undefined where nobody knows the field and it is left out; `hidden` where it cannot be filled. */
  take(
    { owner, label, text }: WantedValue,
    unknown: UnknownChoice,
    operations: Operation[],
  ): PlannedValue | 'hidden' | undefined {
    const key = fieldKey(owner, label)
    if (!this.#fields.has(key)) this.#fields.set(key, knownField(this.#source, owner, fold(cleanName(label))))
    if (this.#fields.get(key) === undefined && unknown === 'create')
      this.#fields.set(key, this.#make(owner, label, operations))
    const known = this.#fields.get(key)
    if (typeof known !== 'object') return known
    const said = choicesAsKept(known, text)
    const field = unknown === 'create' ? this.#withChoices(known, said, operations) : known
    this.#fields.set(key, field)
    return { field, value: stored(field, said), added: field.choices.slice(known.choices.length) }
  }

  /** The field with what the text chooses among its choices: a word that it has not yet is added to it. */
  #withChoices(field: PlannedField, text: string, operations: Operation[]): PlannedField {
    const { id, type } = field
    if (id === null || !hasChoices(type)) return field
    const known = new Set(field.choices.map(fold))
    const added = wordsIn(type, text).filter((word) => !known.has(fold(word)) && word.length <= longestChoice)
    const choices = [...field.choices, ...added]
    if (added.length === 0 || choices.length > mostChoices) return field
    const columns = { choices: JSON.stringify(choices) }
    operations.push({ kind: 'update', table: 'custom_field', rowId: id, columns })
    return { ...field, choices }
  }

  #make(owner: CustomFieldOwner, text: string, operations: Operation[]): PlannedField | 'hidden' {
    const label = cleanName(text)
    if (label === '') return 'hidden'
    const { type, choices } = this.#kinds.get(fieldKey(owner, text)) ?? asText
    const uid = newUid<'custom_field'>()
    const columns = {
      applies_to: owner,
      label,
      folded: fold(label),
      type,
      choices: JSON.stringify(choices),
      key: this.#freeKey(owner, label),
      position: this.#nextPosition(owner),
    }
    const rows = [{ table: 'custom_field' as const, columns }]
    const record = { noun: 'custom_field' as const, uid, owner: null, rows, sensitivity: defaultSensitivity }
    operations.push({ kind: 'create', record })
    return { uid, id: null, label, type, choices }
  }

  #freeKey(owner: CustomFieldOwner, label: string): string {
    const taken = this.#keys.get(owner) ?? new Set(fieldKeys(this.#source, owner))
    const key = freeCustomKey(customKeyOf(label), taken)
    this.#keys.set(owner, taken.add(key))
    return key
  }

  #nextPosition(owner: CustomFieldOwner): number {
    const last = this.#positions.get(owner) ?? lastFieldPosition(this.#source, owner)
    this.#positions.set(owner, last + 1)
    return last + 1
  }
}

/** The words of a list in JSON, between which stands a mark that no choice has, as the field keeps several. */
const choicesAsKept = ({ type, choices }: PlannedField, text: string): string =>
  type === 'multi-choice' && text.includes(listMark) && !choices.some((choice) => choice.includes(listMark))
    ? textOfChoices(text.split(listMark))
    : text

const listMark = ' ::: '

const fieldKey = (owner: CustomFieldOwner, label: string): string => `${owner} ${fold(cleanName(label))}`

/** What a field that has to be made is, by its key. */
type OwnKinds = ReadonlyMap<string, OwnKind>

interface OwnKind {
  readonly type: CustomFieldType
  readonly choices: readonly string[]
}

const asText: OwnKind = { type: 'text', choices: [] }

/** What the files have in a field. */
interface Gathered {
  form?: OwnForm
  isDays: boolean
  /** Of choices, the first way each was written. */
  readonly words: Map<string, string>
}

/** What the fields are that drafts fill: as their columns say, else of days where they have nothing but days that fit. */
export function ownKinds(drafts: Iterable<Pick<ContactDraft, 'noun' | 'custom' | 'forms'>>): OwnKinds {
  const gathered = new Map<string, Gathered>()
  for (const { noun, custom, forms = {} } of drafts)
    for (const [label, text] of Object.entries(custom)) {
      const key = `${noun} ${label}`
      const field = gathered.get(key) ?? { isDays: true, words: new Map() }
      gathered.set(key, field)
      gather(field, text, Object.hasOwn(forms, label) ? forms[label] : undefined)
    }
  return new Map(
    [...gathered].map(([key, field]) => {
      const [owner, label] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
      return [fieldKey(owner as CustomFieldOwner, label), kindOf(field)]
    }),
  )
}

function gather(field: Gathered, text: string, form: OwnForm | undefined): void {
  field.isDays &&= typedDaySchema.safeParse(text.trim()).success
  if (form === undefined) return
  field.form = form
  if (form !== 'choice' && form !== 'multi-choice') return
  for (const word of wordsIn(form, text)) if (!field.words.has(fold(word))) field.words.set(fold(word), word)
}

const wordsIn = (type: CustomFieldType, text: string): string[] =>
  (type === 'multi-choice' ? choicesOfText(text) : [text]).map(collapseSpace).filter((word) => word !== '')

/** More choices than a field can have, or longer ones than anybody chooses from, are text. */
const mostChoices = 200
const longestChoice = 200

function kindOf({ form, isDays, words }: Gathered): OwnKind {
  const choices = [...words.values()]
  if (form === 'number') return { type: 'number', choices: [] }
  if (form === 'choice' || form === 'multi-choice')
    return choices.length > 0 &&
      choices.length <= mostChoices &&
      choices.every((word) => word.length <= longestChoice)
      ? { type: form, choices }
      : asText
  return isDays && form !== 'text' ? { type: 'date', choices: [] } : asText
}

/** As the table keeps it. */
function stored(field: PlannedField, text: string): string | number | undefined {
  const value = fitting(field, text)
  return typeof value === 'object' ? JSON.stringify(value) : value
}

function fitting(field: PlannedField, text: string): CustomValue | undefined {
  try {
    return toCustomValue(field, field.type === 'text' ? text : collapseSpace(text))
  } catch (error) {
    if (error instanceof AppError && error.code === 'input.invalid') return undefined
    throw error
  }
}
