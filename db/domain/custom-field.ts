import { z } from 'zod'
import { choicesOfText } from './choice-text.ts'
import { AppError } from './errors.ts'
import type { FilterField, FilterFields, FilteredNoun } from './filter/field.ts'
import { fold } from './fold.ts'
import { typedDaySchema } from './local-date.ts'
import { sensitivitySchema } from './sensitivity.ts'
import { lineSchema, textSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'
import { toWebLink } from './web-address.ts'
import { numberOfText } from './written-number.ts'

export type CustomFieldId = Id<'custom_field'>

export const customFieldTypes = ['text', 'number', 'date', 'choice', 'multi-choice', 'link'] as const
export type CustomFieldType = (typeof customFieldTypes)[number]

/** The contacts that can have fields of the user's own. */
export const customFieldOwners = ['person', 'organization'] as const
export type CustomFieldOwner = (typeof customFieldOwners)[number]

/** Whose field it is: of one kind of contact, or of both. */
export const customFieldScopes = [...customFieldOwners, 'contact'] as const
export type CustomFieldScope = (typeof customFieldScopes)[number]

/** Whether a field of this scope is one of that kind of contact. */
export const isFieldOf = (scope: CustomFieldScope, owner: CustomFieldOwner | undefined | null): boolean =>
  owner != null && (scope === owner || scope === 'contact')

/** The scopes whose fields stand beside one of this scope: their names and keys have to differ. */
export const scopesBeside = (scope: CustomFieldScope): readonly CustomFieldScope[] =>
  scope === 'contact' ? customFieldScopes : [scope, 'contact']

/** Whether what is written in a field of this type is one of its choices. */
export const hasChoices = (type: CustomFieldType): boolean => type === 'choice' || type === 'multi-choice'

const choicesSchema = z
  .array(lineSchema)
  .max(200)
  .refine((choices) => new Set(choices.map(fold)).size === choices.length, { error: 'issue.twice' })

/** What a field of this label is called in filters: letters, digits and underscores, without accents. */
export const customKeyOf = (label: string): string =>
  fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '') || 'field'

/** The same word may have been another field's first, before that was renamed. */
export function freeCustomKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let count = 2
  while (taken.has(`${wanted}_${count}`)) count += 1
  return `${wanted}_${count}`
}

/** As much of a field as a filter has to know. */
export interface FilterableField extends Expected {
  /** `field.district_office` */
  readonly key: string
  readonly appliesTo: CustomFieldScope
}

/** The contacts whose own fields a list can be narrowed by. */
export const customOwnerOf = (list: FilteredNoun): CustomFieldOwner | undefined =>
  list === 'legislator' ? 'person' : customFieldOwners.find((owner) => owner === list)

/** How a field of the user's own is asked for in a filter, sorted and grouped by. */
export function customFilterField({ type, choices }: Pick<Expected, 'type' | 'choices'>): FilterField {
  switch (type) {
    case 'number':
      return { type: 'number', isSum: true }
    case 'date':
      return { type: 'date', isGroup: true }
    case 'choice':
      return { type: 'choice', values: choices, isGroup: true }
    case 'multi-choice':
      return { type: 'choice', values: choices, isGroup: true, isList: true }
    case 'text':
      return { type: 'text', isGroup: true }
    case 'link':
      return { type: 'text' }
  }
}

/** The fields of the user's own by which a list can be narrowed, beside those that `fieldsOf` tells. */
export const customFilterFields = (list: FilteredNoun, fields: readonly FilterableField[]): FilterFields =>
  Object.fromEntries(
    fields
      .filter(({ appliesTo }) => isFieldOf(appliesTo, customOwnerOf(list)))
      .map((field) => [field.key, customFilterField(field)]),
  )

/** A field of the user's own. What it holds is no more open than the field itself. */
export const customFieldSchema = z
  .strictObject({
    appliesTo: z.enum(customFieldScopes),
    label: lineSchema,
    type: z.enum(customFieldTypes),
    choices: choicesSchema.optional(),
    sensitivity: sensitivitySchema.optional(),
  })
  .refine(({ type, choices }) => !hasChoices(type) || (choices !== undefined && choices.length > 0), {
    error: 'issue.choicesMissing',
    path: ['choices'],
  })
export type CustomFieldInput = z.infer<typeof customFieldSchema>

/** What a field is for and what its values are stays as it is: its values were written so. */
export const customFieldPatchSchema = z.strictObject({
  label: lineSchema.optional(),
  choices: choicesSchema.min(1).optional(),
  /** Choices that are called otherwise now, old word to new: the values follow. */
  renamed: z.record(lineSchema, lineSchema).optional(),
  /** Offered no more; what was written in it stays. */
  retired: z.boolean().optional(),
  sensitivity: sensitivitySchema.optional(),
})
export type CustomFieldPatch = z.infer<typeof customFieldPatchSchema>

/** What stands in a field: a number, several choices, or text (a date as YYYY-MM-DD, a link as its address). */
const customValueSchema = z.union([textSchema.min(1), z.number(), z.array(lineSchema).min(1).max(200)])
export type CustomValue = z.infer<typeof customValueSchema>

/** What is written in one field of a contact; null empties it. */
export const customEntriesSchema = z
  .array(z.strictObject({ field: uidSchema<'custom_field'>(), value: customValueSchema.nullable() }))
  .max(500)
export type CustomEntries = readonly z.infer<typeof customEntriesSchema>[number][]

interface Expected {
  readonly label: string
  readonly type: CustomFieldType
  readonly choices: readonly string[]
}

/**
 * What was typed or imported, as the field keeps it: choices as the field writes them, links with their scheme.
 * Error: `input.invalid`, naming the field, for what does not fit its type.
 */
export function toCustomValue(field: Expected, raw: CustomValue): CustomValue {
  const value = converters[field.type](raw, field.choices)
  if (value === undefined)
    throw new AppError('input.invalid', { issues: [`${field.label}: ${customIssues[field.type]}`] })
  return value
}

type Converter = (raw: CustomValue, choices: readonly string[]) => CustomValue | undefined

const line = (raw: CustomValue): string => (Array.isArray(raw) ? raw.join('; ') : String(raw)).trim()

const converters: Readonly<Record<CustomFieldType, Converter>> = {
  text: (raw) => line(raw) || undefined,
  number: (raw) => (typeof raw === 'number' ? raw : numberOfText(line(raw))),
  date: (raw) => typedDaySchema.safeParse(line(raw)).data,
  link: (raw) => toWebLink(line(raw)),
  choice: (raw, choices) => findChoice(line(raw), choices),
  'multi-choice': (raw, choices) => {
    const found = wordsOf(raw).map((word) => findChoice(word, choices))
    const known = found.filter((choice) => choice !== undefined)
    return known.length === found.length && known.length > 0 ? [...new Set(known)] : undefined
  },
}

/** What is wrong with a value that a field of this type cannot hold, by the code of its text. */
export const customIssues = {
  text: 'issue.blank',
  number: 'issue.number',
  date: 'issue.date',
  link: 'issue.link',
  choice: 'issue.notAChoice',
  'multi-choice': 'issue.notAChoice',
} as const

const wordsOf = (raw: CustomValue): readonly string[] =>
  Array.isArray(raw) ? raw : choicesOfText(String(raw))

const findChoice = (word: string, choices: readonly string[]): string | undefined =>
  choices.find((choice) => fold(choice) === fold(word))
