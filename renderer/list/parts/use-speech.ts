import { useMemo, useState } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { Filter } from '../../../db/domain/filter/filter.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import type { FilterSpeech } from './condition-words.ts'
import { useListFields } from './list-field.ts'

interface Speaking {
  readonly speech: FilterSpeech
  /** Keeps what a record that was just chosen is called. */
  readonly onName: (id: string, name: string) => void
}

/** What it takes to say a filter of a list in words: names of fields, and of the records it asks for. */
export function useSpeech(noun: FilteredNoun, filter: Filter): Speaking {
  const language = useLanguage()
  const today = useToday()
  const fields = useListFields(noun)
  const { data } = useRead('filter', 'say', { filter }, { keepPrevious: true })
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const speech = useMemo(
    () => ({ noun, language, today, fields, names: { ...chosen, ...data?.names } }),
    [noun, language, today, fields, chosen, data],
  )
  const onName = (id: string, name: string) => setChosen((names) => ({ ...names, [id]: name }))
  return { speech, onName }
}
