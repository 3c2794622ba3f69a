import type { LocalDate } from '../../../../db/domain/local-date.ts'
import { useTranslate } from '../../../app/api/language.tsx'
import { Checkbox, CheckboxGroup } from '../../../ui/checkbox.tsx'
import { DayField } from '../../../follow-up/parts/day-field.tsx'
import type { FieldProps } from '../../../ui/field-parts.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import type { Option } from '../../../ui/option.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toList } from '../contact-values.ts'
import type { FieldInput, FieldValue } from './field-input.ts'

export interface FieldControlProps extends FieldProps {
  readonly input: FieldInput
  readonly value: FieldValue
  readonly onChange: (value: FieldValue) => void
  readonly autoFocus?: boolean
  /** What was typed before and means no value of the field. */
  readonly startWords?: string
}

/** Where a value is typed or chosen, in the way of its kind. */
export function FieldControl({ input, value, onChange, startWords, ...field }: FieldControlProps) {
  const words = startWords !== undefined && { startWords }
  switch (input.kind) {
    case 'line':
      return <TextField {...field} value={textOf(value)} onChange={onChange} />
    case 'text':
      return <TextArea {...field} value={textOf(value)} onChange={onChange} />
    case 'list':
      return <ListControl {...field} value={value} onChange={onChange} />
    case 'number':
      return (
        <NumberField
          {...field}
          {...words}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
          decimals={10}
        />
      )
    case 'date':
      // An own field may hold what was and what will be; words without a year mean what was.
      return (
        <DayField {...field} {...words} toward="past" value={value as LocalDate | null} onChange={onChange} />
      )
    case 'choice':
      return <ChoiceControl {...field} options={input.options} value={value} onChange={onChange} />
    case 'choices':
      return (
        <CheckboxGroup {...field} value={Array.isArray(value) ? [...value] : []} onChange={onChange}>
          {input.options.map(({ id, label }, index) => (
            <Checkbox key={id} value={id} autoFocus={field.autoFocus === true && index === 0}>
              <bdi>{label}</bdi>
            </Checkbox>
          ))}
        </CheckboxGroup>
      )
  }
}

const textOf = (value: FieldValue): string => (value === null ? '' : String(value))

type OfValue = Omit<FieldControlProps, 'input'>

/** Words with commas between; typed as a line, so that a comma can be typed at its end. */
function ListControl({ value, onChange, ...field }: OfValue) {
  const t = useTranslate()
  const text = Array.isArray(value) ? value.join(', ') : textOf(value)
  return <TextField hint={t('contactForm.commas')} {...field} value={text} onChange={onChange} />
}

/** A list as it is typed is a line; what is saved are its words. */
export const listOf = (value: FieldValue): readonly string[] =>
  typeof value === 'string' ? toList(value) : Array.isArray(value) ? value : []

/** Not a choice that anybody has. */
const nothing = ' '

function ChoiceControl({
  options,
  value,
  onChange,
  ...field
}: OfValue & { readonly options: readonly Option[] }) {
  const t = useTranslate()
  return (
    <Select
      {...field}
      placeholder={t('contactForm.notSet')}
      value={value === null ? null : textOf(value)}
      onChange={(id) => onChange(id === nothing ? null : id)}
      options={[{ id: nothing, label: t('contactForm.notSet') }, ...options]}
    />
  )
}
