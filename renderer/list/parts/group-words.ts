import { valueWords } from '../../../db/domain/filter/field-words.ts'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { Language } from '../../app/api/language.tsx'
import type { ListField } from './list-field.ts'

interface GroupsOf {
  readonly noun: FilteredNoun
  readonly language: Language
  readonly fields: readonly ListField[]
}

/** What the groups of a field are called, by the value that their rows have: "March 2026", "Without Sector". */
export function groupWords({ noun, language, fields }: GroupsOf, key: string) {
  const { t, locale } = language
  const found = fields.find((field) => field.key === key)
  const label = found?.label ?? key
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (value: string | number | null): string => {
    if (value === null || value === '') return t('listGrid.without', { field: label })
    if (found?.field.type === 'flag')
      return `${label}: ${t(value === 1 ? 'listScreen.yes' : 'listScreen.no')}`
    if (found?.field.type === 'date') return months.format(new Date(`${value}-01T00:00:00Z`))
    if (typeof value === 'number') return `${label} ${value.toLocaleString(locale)}`
    return valueWords(t, { noun, key }, value)
  }
}
