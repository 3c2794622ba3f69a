import { useRef, useState } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { isGroup, partsOf, type Filter } from '../../../db/domain/filter/filter.ts'
import { operandOf } from '../../../db/domain/filter/operator.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipButton, PressableChip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover, PopoverAt } from '../../ui/popover.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { conditionWords, filterWords, type FilterSpeech } from './condition-words.ts'
import { newCondition, newGroup, toDraft, toFilter, type DraftCondition } from './filter-draft.ts'
import { FilterBuilder } from './filter-builder.tsx'
import styles from './filter.module.css'
import { useSpeech } from './use-speech.ts'

export interface FilterBarProps {
  readonly noun: FilteredNoun
  /** What the list is called, in the heading of the builder. */
  readonly title: string
  readonly filter: Filter
  /** What the view asks by itself, beside the chips: the builder counts what fits both. */
  readonly within: Filter
  readonly onChange: (filter: Filter) => void
  readonly isAsking: boolean
  readonly onAskingChange: (isAsking: boolean) => void
  /** The key that asks for one more, where the screen has one. */
  readonly askKey?: string
}

/** The filter in force as chips, each to be changed in its place, the way to one more, and to groups of them. */
export function FilterBar(props: FilterBarProps) {
  const { noun, title, filter, onChange, isAsking, onAskingChange, askKey } = props
  const t = useTranslate()
  const { speech, onName } = useSpeech(noun, filter)
  const [isBuilding, setBuilding] = useState(false)
  const parts = topParts(filter)
  const replace = (index: number, part: Filter | null) =>
    onChange({ all: parts.flatMap((one, at) => (at !== index ? [one] : part === null ? [] : [part])) })
  return (
    <>
      {parts.map((part, index) => (
        <FilterChip
          key={`${index} ${JSON.stringify(part)}`}
          speech={speech}
          part={part}
          onName={onName}
          onChange={(changed) => replace(index, changed)}
          onRemove={() => replace(index, null)}
          onBuild={() => setBuilding(true)}
        />
      ))}
      <Popover
        label={t('listScreen.addFilter')}
        isOpen={isAsking}
        onOpenChange={onAskingChange}
        trigger={
          <ChipButton
            isPlaceholder
            icon="filter"
            {...(askKey && { keys: [askKey] })}
            onPress={() => onAskingChange(true)}
          >
            {t('listScreen.filter')}
          </ChipButton>
        }
      >
        <ConditionForm
          speech={speech}
          condition={newCondition()}
          onName={onName}
          onDone={(part) => {
            onChange({ all: [...parts, part] })
            onAskingChange(false)
          }}
        />
      </Popover>
      <IconButton icon="settings" label={t('filterBuilder.build')} onPress={() => setBuilding(true)} />
      {isBuilding && (
        <FilterBuilder
          noun={noun}
          title={title}
          filter={filter}
          within={props.within}
          onApply={(built) => {
            onChange(built)
            setBuilding(false)
          }}
          onClose={() => setBuilding(false)}
        />
      )}
    </>
  )
}

/** What stands beside each other and has to be fulfilled all together. */
const topParts = (filter: Filter): readonly Filter[] => {
  if (isGroup(filter) && 'all' in filter) return filter.all
  return isGroup(filter) && partsOf(filter).length === 0 ? [] : [filter]
}

interface FilterChipProps {
  readonly speech: FilterSpeech
  readonly part: Filter
  readonly onName: (id: string, name: string) => void
  readonly onChange: (part: Filter) => void
  readonly onRemove: () => void
  readonly onBuild: () => void
}

function FilterChip({ speech, part, onName, onChange, onRemove, onBuild }: FilterChipProps) {
  const t = useTranslate()
  const chip = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const words = filterWords(speech, part)
  const remove = { name: words, onPress: onRemove }
  const label = t('filterBuilder.edit', { condition: words })
  if (isGroup(part))
    return (
      <PressableChip label={label} remove={remove} onPress={onBuild}>
        <span title={words}>{words}</span>
      </PressableChip>
    )
  const { question, answer } = conditionWords(speech, part)
  const [condition] = toDraft(part).parts
  return (
    <>
      <PressableChip ref={chip} label={label} remove={remove} onPress={() => setOpen(true)}>
        {question} <b>{answer}</b>
      </PressableChip>
      <PopoverAt label={label} at={chip} isOpen={isOpen} onOpenChange={setOpen}>
        <ConditionForm
          speech={speech}
          condition={condition as DraftCondition}
          onName={onName}
          onDone={(changed) => {
            onChange(changed)
            setOpen(false)
          }}
        />
      </PopoverAt>
    </>
  )
}

interface ConditionFormProps extends Pick<FilterChipProps, 'speech' | 'onName'> {
  readonly condition: DraftCondition
  readonly onDone: (part: Filter) => void
}

/** The condition, if nothing is missing. */
function finished(condition: DraftCondition): Filter | undefined {
  const { filter, unfinished } = toFilter(newGroup('all', [condition]))
  return unfinished === 0 && isGroup(filter) ? partsOf(filter)[0] : undefined
}

/** Whether the one thing that was missing was chosen from a list: there is nothing more to say then. */
function isChosen({ fields }: FilterSpeech, before: DraftCondition, after: DraftCondition): boolean {
  const type = fields.find(({ key }) => key === after.field)?.field.type ?? 'text'
  const isFromList = type === 'choice' || type === 'word' || type === 'member' || type === 'record'
  const isSame = before.field === after.field && before.op === after.op
  return isFromList && isSame && operandOf(after.op) === 'one' && before.values[0] !== after.values[0]
}

/** One condition by itself: Enter applies it. */
function ConditionForm({ speech, condition: start, onName, onDone }: ConditionFormProps) {
  const t = useTranslate()
  const [condition, setCondition] = useState(start)
  const part = finished(condition)
  const change = (next: DraftCondition) => {
    setCondition(next)
    const chosen = isChosen(speech, condition, next) ? finished(next) : undefined
    if (chosen) onDone(chosen)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (part) onDone(part)
      }}
    >
      <ConditionFields autoFocus speech={speech} condition={condition} onChange={change} onName={onName} />
      <span className={styles.apply}>
        <Button type="submit" variant="primary" isDisabled={part === undefined}>
          {t('listScreen.apply')}
        </Button>
      </span>
    </form>
  )
}
