import { longDate, shortDate } from '../../../db/domain/date-phrase.ts'
import { dayOfWords, type DayContext } from '../../../db/domain/natural-date.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { DatePicker } from '../../ui/date-picker.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTypedValue } from './typed-value.ts'

export interface DayFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: LocalDate | null
  readonly onChange: (day: LocalDate | null) => void
  readonly toward: DayContext['toward']
  readonly size?: 'md' | 'lg'
  readonly autoFocus?: boolean
  /** In place of the exact day, while the field is empty. */
  readonly hint?: string
  /** Words that mean no day keep a form from being saved. */
  readonly onUnclear?: (isUnclear: boolean) => void
}

/** A day in words ("friday", "in 2 weeks", "12 mar") or from a calendar; below it the day that was understood. */
export function DayField(props: DayFieldProps) {
  const { label, labelHidden, value, toward, size, autoFocus, hint, onUnclear } = props
  const { t, locale } = useLanguage()
  const today = useToday()
  const [typed, setTyped] = useTypedValue(value, { format: (day) => shortDate(day, today, locale) })
  const isUnclear = typed.trim() !== '' && value === null
  const type = (text: string) => {
    const day = text.trim() === '' ? undefined : dayOfWords(text, { today, locale, toward })
    setTyped(text, day ?? null)
    props.onChange(day ?? null)
    onUnclear?.(text.trim() !== '' && day === undefined)
  }
  return (
    <TextField
      label={label}
      {...(labelHidden && { labelHidden })}
      {...(size && { size })}
      {...(autoFocus && { autoFocus })}
      placeholder={t(toward === 'past' ? 'followUpForm.pastDayWords' : 'followUpForm.dayWords')}
      value={typed}
      onChange={type}
      {...(isUnclear && { error: t('followUpForm.unclearDay') })}
      hint={value === null ? hint : longDate(value, locale)}
      end={<DayCalendar {...props} />}
    />
  )
}

function DayCalendar({ label, value, onChange, onUnclear }: DayFieldProps) {
  const { t } = useLanguage()
  const choose = (day: LocalDate | null) => {
    onChange(day)
    onUnclear?.(false)
  }
  return (
    <Popover
      label={label}
      placement="bottom end"
      trigger={<IconButton icon="meeting" size="sm" label={t('followUpForm.pickDay')} excludeFromTabOrder />}
    >
      <DatePicker label={label} value={value} onChange={choose} isClearable autoFocus />
    </Popover>
  )
}
