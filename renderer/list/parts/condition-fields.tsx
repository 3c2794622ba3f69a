import { operatorsOf, type Operator } from '../../../db/domain/filter/operator.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import type { FilterSpeech } from './condition-words.ts'
import { withField, withOperator, type DraftCondition } from './filter-draft.ts'
import { ValuesEditor } from './values-editor.tsx'

export interface ConditionFieldsProps {
  readonly speech: FilterSpeech
  readonly condition: DraftCondition
  readonly onChange: (condition: DraftCondition) => void
  readonly onName: (id: string, name: string) => void
  /** Whether to begin with the value, where the field is known. */
  readonly autoFocus?: boolean
}

/** A condition: which field, how it is compared, and with what. */
export function ConditionFields({ speech, condition, onChange, onName, autoFocus }: ConditionFieldsProps) {
  const t = useTranslate()
  const { fields } = speech
  const field = fields.find(({ key }) => key === condition.field)
  const choose = (key: string) => {
    const found = fields.find((one) => one.key === key)
    if (found) onChange(withField(condition, key, found.field))
  }
  return (
    <>
      <ComboBox
        label={t('filterBuilder.field')}
        labelHidden
        autoFocus={autoFocus === true && field === undefined}
        placeholder={t('filterBuilder.field')}
        options={fields.map(({ key, label }) => ({ id: key, label }))}
        value={field ? { id: field.key, label: field.label } : null}
        onChange={(option) => option && choose(option.id)}
      />
      {field && field.field.type !== 'flag' && (
        <Select<Operator>
          label={t('filterBuilder.operator')}
          labelHidden
          options={operatorsOf[field.field.type].map((op) => ({ id: op, label: t(`filterOperator.${op}`) }))}
          value={condition.op}
          placeholder=""
          onChange={(op) => onChange(withOperator(condition, op))}
        />
      )}
      {field && (
        <ValuesEditor
          key={`${field.key} ${condition.op}`}
          speech={speech}
          field={field}
          condition={condition}
          onChange={(values) => onChange({ ...condition, values })}
          onName={onName}
          {...(autoFocus && { autoFocus })}
        />
      )}
    </>
  )
}
