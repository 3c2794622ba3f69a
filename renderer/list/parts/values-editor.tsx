import { useState } from 'react'
import { operandOf } from '../../../db/domain/filter/operator.ts'
import type { FilterValue } from '../../../db/domain/filter/filter.ts'
import {
  mostOf,
  periods,
  spanOf,
  spanUnits,
  spanValue,
  type Period,
  type SpanUnit,
} from '../../../db/domain/filter/relative-day.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DayField } from '../../follow-up/parts/day-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { sayValue, type FilterSpeech } from './condition-words.ts'
import type { DraftCondition } from './filter-draft.ts'
import { findOptions } from './field-options.ts'
import styles from './filter.module.css'
import type { ListField } from './list-field.ts'

export interface ValuesEditorProps {
  readonly speech: FilterSpeech
  readonly field: ListField
  readonly condition: DraftCondition
  readonly onChange: (values: DraftCondition['values']) => void
  /** What a record or a word that was chosen is called. */
  readonly onName: (id: string, name: string) => void
  readonly autoFocus?: boolean
}

/** What a condition compares with, asked for in the way of its field and its comparison. */
export function ValuesEditor(props: ValuesEditorProps) {
  const { condition, onChange } = props
  const { t } = useLanguage()
  const [first = null, second = null] = condition.values
  switch (operandOf(condition.op)) {
    case 'nothing':
      return null
    case 'days':
      return (
        <SpanFields
          value={first}
          onValue={(value) => onChange([value])}
          {...(props.autoFocus && { autoFocus: true })}
        />
      )
    case 'period':
      return (
        <Select<Period>
          label={t('filterBuilder.value')}
          labelHidden
          placeholder={t('filterBuilder.period')}
          options={periods.map((id) => ({ id, label: t(`filterPeriod.${id}`) }))}
          value={first as Period | null}
          {...(props.autoFocus && { autoFocus: true })}
          onChange={(period) => onChange([period])}
        />
      )
    case 'several':
      return <SeveralValues {...props} />
    case 'two':
      return (
        <span className={styles.two}>
          <OneValue
            {...props}
            label={t('filterBuilder.from')}
            value={first}
            onValue={(value) => onChange([value, second])}
          />
          <span className={styles.between}>{t('filterBuilder.to')}</span>
          <OneValue
            {...props}
            autoFocus={false}
            label={t('filterBuilder.to')}
            value={second}
            onValue={(value) => onChange([first, value])}
          />
        </span>
      )
    case 'one':
      return (
        <OneValue
          {...props}
          label={t('filterBuilder.value')}
          value={first}
          onValue={(value) => onChange([value])}
        />
      )
  }
}

interface SpanFieldsProps {
  readonly value: FilterValue | null
  readonly onValue: (value: FilterValue | null) => void
  readonly autoFocus?: true
}

/** How long before or after today. */
function SpanFields({ value, onValue, autoFocus }: SpanFieldsProps) {
  const { t } = useLanguage()
  const span = value === null ? undefined : spanOf(value)
  const [unit, setUnit] = useState(span?.unit ?? 'day')
  return (
    <span className={styles.two}>
      <NumberField
        label={t('filterBuilder.howMany')}
        labelHidden
        minValue={0}
        maxValue={mostOf(unit)}
        value={span?.count ?? Number.NaN}
        onChange={(count) => onValue(Number.isNaN(count) ? null : spanValue({ count, unit }))}
        {...(autoFocus && { autoFocus })}
      />
      <Select<SpanUnit>
        label={t('filterBuilder.unit')}
        labelHidden
        placeholder=""
        options={spanUnits.map((id) => ({ id, label: t(`filterUnit.${id}`, { count: span?.count ?? 2 }) }))}
        value={unit}
        onChange={(chosen) => {
          setUnit(chosen)
          if (span) onValue(spanValue({ count: Math.min(span.count, mostOf(chosen)), unit: chosen }))
        }}
      />
    </span>
  )
}

interface OneValueProps extends ValuesEditorProps {
  readonly label: string
  readonly value: FilterValue | null
  readonly onValue: (value: FilterValue | null) => void
}

function OneValue(props: OneValueProps) {
  const { field, label, value, onValue, autoFocus = false } = props
  const { t } = useLanguage()
  const shared = { label, labelHidden: true, ...(autoFocus && { autoFocus: true }) } as const
  switch (field.field.type) {
    case 'flag':
      return (
        <SegmentedControl
          label={field.label}
          segments={[
            { value: 'yes', label: t('listScreen.yes') },
            { value: 'no', label: t('listScreen.no') },
          ]}
          value={value === false ? 'no' : 'yes'}
          onChange={(one) => onValue(one === 'yes')}
        />
      )
    case 'number':
      return (
        <NumberField
          {...shared}
          decimals={10}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(number) => onValue(Number.isNaN(number) ? null : number)}
        />
      )
    case 'date':
      return (
        <DayField {...shared} toward="past" value={(value as LocalDate | null) ?? null} onChange={onValue} />
      )
    case 'text':
    case 'words':
      return <TextField {...shared} value={String(value ?? '')} onChange={onValue} />
    case 'choice':
    case 'word':
    case 'member':
    case 'record':
      return <OptionValue {...props} />
  }
}

function OptionValue({ speech, field, label, value, onValue, onName, autoFocus = false }: OneValueProps) {
  const { t } = useLanguage()
  const chosen = value === null ? null : { id: String(value), label: sayValue(speech, field.key, value) }
  return (
    <ComboBox
      label={label}
      labelHidden
      autoFocus={autoFocus}
      value={chosen}
      load={(words) => findOptions({ t, noun: speech.noun, key: field.key, field: field.field }, words)}
      onChange={(option) => {
        if (option) onName(option.id, option.label)
        onValue(option?.id ?? null)
      }}
    />
  )
}

/** Of texts, words with commas between; of all else, one after the other as chips. */
function SeveralValues(props: ValuesEditorProps) {
  const { speech, field, condition, onChange } = props
  const { t } = useLanguage()
  const values = condition.values.filter((value) => value !== null)
  if (field.field.type === 'text')
    return (
      <TextField
        label={t('filterBuilder.values')}
        labelHidden
        placeholder={t('filterBuilder.values')}
        {...(props.autoFocus && { autoFocus: true })}
        defaultValue={values.join(', ')}
        onChange={(text) => onChange(wordsIn(text))}
      />
    )
  return (
    <span className={styles.several}>
      {values.map((value) => {
        const name = sayValue(speech, field.key, value)
        const rest = values.filter((one) => one !== value)
        return (
          <Chip key={String(value)} remove={{ name, onPress: () => onChange(rest) }}>
            <bdi>{name}</bdi>
          </Chip>
        )
      })}
      <OptionValue
        key={values.length}
        {...props}
        autoFocus={props.autoFocus === true || values.length > 0}
        label={t('filterBuilder.value')}
        value={null}
        onValue={(value) => value !== null && !values.includes(value) && onChange([...values, value])}
      />
    </span>
  )
}

const wordsIn = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
