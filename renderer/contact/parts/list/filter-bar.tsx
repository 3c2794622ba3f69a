import { useState } from 'react'
import { useTranslate } from '../../../app/api/language.tsx'
import { Chip, ChipButton } from '../../../ui/chip.tsx'
import { OptionList } from '../../../ui/option-list.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { withCondition, type ListCondition, type ListField } from './list-field.ts'

export interface FilterBarProps {
  readonly fields: readonly ListField[]
  readonly conditions: readonly ListCondition[]
  readonly onChange: (conditions: readonly ListCondition[]) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The conditions in force as chips, and the way to one more. */
export function FilterBar({ fields, conditions, onChange, isOpen, onOpenChange }: FilterBarProps) {
  const t = useTranslate()
  return (
    <>
      {conditions.map((condition) => (
        <ConditionChip
          key={condition.key}
          label={fields.find(({ key }) => key === condition.key)?.label ?? condition.key}
          condition={condition}
          onRemove={() => onChange(conditions.filter((other) => other !== condition))}
        />
      ))}
      <Popover
        label={t('listScreen.addFilter')}
        isFlush
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        trigger={
          <ChipButton isPlaceholder icon="filter" keys={['F']} onPress={() => onOpenChange(true)}>
            {t('listScreen.filter')}
          </ChipButton>
        }
      >
        <AddFilter
          fields={fields}
          onAdd={(condition) => {
            onChange(withCondition(conditions, condition))
            onOpenChange(false)
          }}
        />
      </Popover>
    </>
  )
}

interface ConditionChipProps {
  readonly label: string
  readonly condition: ListCondition
  readonly onRemove: () => void
}

function ConditionChip({ label, condition: { words }, onRemove }: ConditionChipProps) {
  return (
    <Chip isOn remove={{ name: `${label} ${words}`, onPress: onRemove }}>
      {label} <b>{words}</b>
    </Chip>
  )
}

interface AddFilterProps {
  readonly fields: readonly ListField[]
  readonly onAdd: (condition: ListCondition) => void
}

/** First the field, then its value. */
function AddFilter({ fields, onAdd }: AddFilterProps) {
  const t = useTranslate()
  const [field, setField] = useState<ListField | null>(null)
  if (field) return <ConditionEditor key={field.key} field={field} onDone={onAdd} />
  return (
    <OptionList
      label={t('listScreen.addFilter')}
      options={fields.map(({ key, label }) => ({ id: key, label }))}
      onChoose={(key) => setField(fields.find((candidate) => candidate.key === key) ?? null)}
    />
  )
}
