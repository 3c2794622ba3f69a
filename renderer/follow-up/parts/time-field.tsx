import { useState } from 'react'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { timeOfWords } from '../../../db/domain/time-words.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface TimeFieldProps {
  readonly label: string
  readonly value: LocalTime | null
  readonly onChange: (time: LocalTime | null) => void
  readonly size?: 'md' | 'lg'
}

/** A time of day as people write it: "2 pm", "14:30". */
export function TimeField({ label, value, onChange, size }: TimeFieldProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState(value ?? '')
  const isUnclear = typed.trim() !== '' && value === null
  const type = (text: string) => {
    setTyped(text)
    onChange(timeOfWords(text) ?? null)
  }
  return (
    <TextField
      label={label}
      {...(size && { size })}
      placeholder={t('followUpForm.timeWords')}
      value={typed}
      onChange={type}
      onBlur={() => value && setTyped(value)}
      {...(isUnclear && { error: t('followUpForm.unclearTime') })}
    />
  )
}
