import {
  customKeyOf,
  freeCustomKey,
  toCustomValue,
  type CustomFieldOwner,
  type CustomFieldType,
  type CustomValue,
} from '../../../../domain/custom-field.ts'
import { AppError } from '../../../../domain/errors.ts'
import { collapseSpace, fold } from '../../../../domain/fold.ts'
import type { UnknownChoice } from '../../../../domain/import-mapping.ts'
import { isLocalDate } from '../../../../domain/local-date.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { defaultSensitivity } from '../../../../domain/sensitivity.ts'
import { newUid, type Uid } from '../../../../domain/uid.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { fieldKeys, knownField, lastFieldPosition } from '../../../../store/queries/known-words.ts'
import type { Operation } from '../../../../store/sync/operation.ts'

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
}

/** The user's own fields that columns fill: those there are, by their labels, and those that have to be made. */
export class OwnFields {
  readonly #source: PlanSource
  readonly #fields = new Map<string, PlannedField | 'hidden' | undefined>()
  readonly #dates: ReadonlySet<string>
  readonly #positions = new Map<CustomFieldOwner, number>()
  readonly #keys = new Map<CustomFieldOwner, Set<string>>()

  /** `dates`: keys of fields in which the files have nothing but days. */
  constructor(source: PlanSource, dates: ReadonlySet<string>) {
    this.#source = source
    this.#dates = dates
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
    const field = this.#fields.get(key)
    return typeof field === 'object' ? { field, value: stored(field, text) } : field
  }

  #make(owner: CustomFieldOwner, text: string, operations: Operation[]): PlannedField | 'hidden' {
    const label = cleanName(text)
    if (label === '') return 'hidden'
    const type = this.#dates.has(fieldKey(owner, text)) ? 'date' : 'text'
    const uid = newUid<'custom_field'>()
    const columns = {
      applies_to: owner,
      label,
      folded: fold(label),
      type,
      key: this.#freeKey(owner, label),
      position: this.#nextPosition(owner),
    }
    const rows = [{ table: 'custom_field' as const, columns }]
    const record = { noun: 'custom_field' as const, uid, owner: null, rows, sensitivity: defaultSensitivity }
    operations.push({ kind: 'create', record })
    return { uid, id: null, label, type, choices: [] }
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

const fieldKey = (owner: CustomFieldOwner, label: string): string => `${owner} ${fold(cleanName(label))}`

/** The keys of fields in which drafts have nothing but days. */
export function dateFields(
  drafts: Iterable<{ readonly noun: CustomFieldOwner; readonly custom: Readonly<Record<string, string>> }>,
): ReadonlySet<string> {
  const isDays = new Map<string, boolean>()
  for (const { noun, custom } of drafts)
    for (const [label, text] of Object.entries(custom)) {
      const key = `${noun} ${label}`
      isDays.set(key, isDays.get(key) !== false && isLocalDate(text.trim()))
    }
  const dates = [...isDays].filter(([, are]) => are).map(([key]) => key)
  return new Set(
    dates.map((key) => fieldKey(key.split(' ')[0] as CustomFieldOwner, key.slice(key.indexOf(' ') + 1))),
  )
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
