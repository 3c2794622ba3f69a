import type { ChoiceKind } from '../../../../electron/contract/choice.ts'

/** What a list can be narrowed by, as the window offers it. `key` is the filter's in the service. */
export interface ListField {
  readonly key: string
  readonly label: string
  readonly input:
    | { readonly kind: 'text' | 'flag' | 'day' }
    | { readonly kind: 'word'; readonly of: ChoiceKind; readonly by: 'value' | 'label' }
    | { readonly kind: 'one'; readonly options: readonly { readonly id: string; readonly label: string }[] }
}

/** One condition in force, and how its chip says it. */
export interface ListCondition {
  readonly key: string
  readonly value: string | boolean
  /** "Vermont", "Yes", "3 Mar". */
  readonly words: string
}

/** A condition takes the place of another of its field. */
export const withCondition = (
  conditions: readonly ListCondition[],
  condition: ListCondition,
): readonly ListCondition[] => [...conditions.filter(({ key }) => key !== condition.key), condition]

/** As the service takes it. */
export const toFilter = (
  conditions: readonly Pick<ListCondition, 'key' | 'value'>[],
): Record<string, string | boolean> => Object.fromEntries(conditions.map(({ key, value }) => [key, value]))
