import { useState } from 'react'
import { recurrencePhrase } from '../../../db/domain/recurrence-phrase.ts'
import { recurrenceOfWords } from '../../../db/domain/recurrence-words.ts'
import { recurrenceText } from '../../../db/domain/recurrence.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { TextField } from '../../ui/text-field.tsx'

export interface RecurrenceFieldProps {
  readonly value: string | null
  readonly onChange: (recurrence: string | null) => void
  /** Words that mean no recurrence keep a form from being saved. */
  readonly onUnclear: (isUnclear: boolean) => void
}

/** How a follow-up comes again, in words: "every 2 weeks", "10 days after completion". Empty, it comes once. */
export function RecurrenceField({ value, onChange, onUnclear }: RecurrenceFieldProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const phrase = value === null ? '' : recurrencePhrase(t, value, today)
  const [typed, setTyped] = useState(phrase)
  const isUnclear = typed.trim() !== '' && value === null
  const type = (text: string) => {
    const said = recurrenceOfWords(text, { today, locale })
    setTyped(text)
    onChange(said ? recurrenceText(said) : null)
    onUnclear(text.trim() !== '' && said === undefined)
  }
  return (
    <TextField
      label={t('recurrence.label')}
      size="lg"
      placeholder={t('recurrence.words')}
      value={typed}
      onChange={type}
      {...(isUnclear && { error: t('recurrence.unclear') })}
      {...(value !== null && phrase !== typed && { hint: phrase })}
    />
  )
}
