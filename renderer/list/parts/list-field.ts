import { useMemo } from 'react'
import { customFilterField, customOwnerOf, isFieldOf } from '../../../db/domain/custom-field.ts'
import { fieldName } from '../../../db/domain/filter/field-words.ts'
import { fieldsOf, type FilteredNoun, type FilterField } from '../../../db/domain/filter/field.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'

/** A field that a list can be narrowed, shown, sorted and grouped by, with its name. */
export interface ListField {
  readonly key: string
  readonly label: string
  readonly field: FilterField
  /** Of one that users made: how guarded what stands in it is. */
  readonly sensitivity?: Sensitivity
}

/** The fields of a list by name: what every list of its kind has, and those that users of the vault made. */
export function useListFields(noun: FilteredNoun): readonly ListField[] {
  const { t, locale } = useLanguage()
  const owner = customOwnerOf(noun)
  const { data: custom } = useRead('customField', 'list', {}, { enabled: owner !== undefined })
  return useMemo(() => {
    const built = Object.entries(fieldsOf(noun)).map(([key, field]) => ({
      key,
      label: fieldName(t, key),
      field,
    }))
    const made = (custom ?? [])
      .filter(({ appliesTo, retired }) => isFieldOf(appliesTo, owner) && !retired)
      .map(({ key, label, type, choices, sensitivity }) => ({
        key,
        label,
        field: customFilterField({ type, choices }),
        sensitivity,
      }))
    return [...built, ...made].toSorted((a, b) => a.label.localeCompare(b.label, locale))
  }, [noun, t, locale, custom, owner])
}
