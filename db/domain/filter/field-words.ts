import { chamberWords, type ChamberKind } from '../chamber.ts'
import { fold } from '../fold.ts'
import type { Translate } from '../i18n/translator.ts'
import type { FilteredNoun } from './field.ts'

type Key = Parameters<Translate>[0]

/** The texts that the fixed values of a field are said in. */
const values: Readonly<Record<string, (value: string) => string>> = {
  sensitivity: (value) => `sensitivity.${value}`,
  cadence: (value) => `cadenceState.${value}`,
  'contact-point': (value) => `contactPointKind.${value}`,
  'contact-point-status': (value) => `contactPointStatus.${value}`,
  sector: (value) => `sector.${value}`,
  chamber: (value) => `chamberKind.${value}`,
  'committee-role': (value) => `committeeRole.${value}`,
  outcome: (value) => `outcome.${value}`,
  direction: (value) => `direction.${value}`,
  lobbying: (value) => `lobbying.${value}`,
  state: (value) => `followUpState.${value}`,
  bucket: (value) => `bucket.${value}`,
  priority: (value) => `priority.${value}`,
}

/** Of fields that mean different things in lists of different kinds. */
const valuesByNoun: Partial<Record<FilteredNoun, Readonly<Record<string, (value: string) => string>>>> = {
  organization: { status: (value) => `coalitionStatus.${value}` },
  interaction: {
    type: (value) => `interactionType.${value}`,
    status: (value) => `interactionStatus.${value}`,
  },
  office: { kind: (value) => `officeKind.${value}` },
  quiet: { kind: (value) => `goingCold.kind.${value}` },
}

/** What a value of a field is called: a fixed one by its text, any other as it is. */
export function valueWords(t: Translate, { noun, key }: FieldOf, value: string | number): string {
  const text = (valuesByNoun[noun]?.[key] ?? values[key])?.(String(value))
  return text !== undefined && t.has(text) ? t(text as Key & 'sensitivity.public') : String(value)
}

/** Whether typed words look for a value: by a part of its text, or by the beginning of another word for it. */
export function isValueMeant(t: Translate, of: FieldOf, [value, typed]: readonly [string, string]): boolean {
  const words = fold(typed)
  const others = of.key === 'chamber' ? (chamberWords[value as ChamberKind] ?? []) : []
  return (
    fold(valueWords(t, of, value)).includes(words) || others.some((other) => fold(other).startsWith(words))
  )
}

interface FieldOf {
  readonly noun: FilteredNoun
  readonly key: string
}

/** What a field of a list is called; one that users made has its own name. */
export const fieldName = (t: Translate, key: string): string =>
  t.has(`filterField.${key}`) ? t.find(`filterField.${key}`) : key
