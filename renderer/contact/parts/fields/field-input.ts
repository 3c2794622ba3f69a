import type { CustomFieldType } from '../../../../db/domain/custom-field.ts'
import type { Option } from '../../../ui/option.tsx'

/** How the value of a field is typed or chosen. */
export type FieldInput =
  | { readonly kind: 'line' | 'text' | 'list' | 'number' | 'date' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }

/** What stands in a field: text, a day and a choice as text, several as a list. Null where it is empty. */
export type FieldValue = string | number | readonly string[] | null

/** How a field of the user's own is filled in. What stands there and is no choice any more can be kept. */
export function customInput(
  { type, choices }: { readonly type: CustomFieldType; readonly choices: readonly string[] },
  value: FieldValue,
): FieldInput {
  if (type === 'choice' || type === 'multi-choice') {
    const kept = (Array.isArray(value) ? value : [value]).filter(
      (word): word is string => typeof word === 'string' && !choices.includes(word),
    )
    const options = [...choices, ...kept].map((word) => ({ id: word, label: word }))
    return { kind: type === 'choice' ? 'choice' : 'choices', options }
  }
  return type === 'number' || type === 'date' ? { kind: type } : { kind: 'line' }
}

export const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (typeof value === 'object' && value.length === 0)

/** Nothing typed is no value. */
export const orEmpty = (value: FieldValue): FieldValue =>
  typeof value === 'string' ? value.trim() || null : isEmpty(value) ? null : value

export const isSame = (one: FieldValue, other: FieldValue): boolean =>
  JSON.stringify(orEmpty(one)) === JSON.stringify(orEmpty(other))
