import { timeOfDay } from '../../../db/domain/date-phrase.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { timeOfWords } from '../../../db/domain/time-words.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTypedValue } from './typed-value.ts'

export interface TimeFieldProps {
  readonly label: string
  readonly value: LocalTime | null
  readonly onChange: (time: LocalTime | null) => void
  /** Words that mean no time; null where there are none. */
  readonly onUnclear?: (words: string | null) => void
  /** Such words that were typed before, where the field is shown again. */
  readonly unclear?: string | null
  readonly size?: 'md' | 'lg'
}

/** A time of day as people write it: "2 pm", "14:30". */
export function TimeField({ label, value, onChange, onUnclear, unclear, size }: TimeFieldProps) {
  const { t, locale } = useLanguage()
  const format = (time: LocalTime) => timeOfDay(time, locale)
  const [typed, setTyped] = useTypedValue(value, { format, start: unclear ?? '' })
  const isUnclear = typed.trim() !== '' && timeOfWords(typed) === undefined
  const type = (text: string) => {
    const time = timeOfWords(text) ?? null
    setTyped(text, time)
    onChange(time)
    onUnclear?.(text.trim() !== '' && time === null ? text.trim() : null)
  }
  return (
    <TextField
      label={label}
      {...(size && { size })}
      placeholder={t('followUpForm.timeWords')}
      value={typed}
      onChange={type}
      onBlur={() => value && setTyped(format(value), value)}
      {...(isUnclear && { error: t('followUpForm.unclearTime') })}
    />
  )
}
