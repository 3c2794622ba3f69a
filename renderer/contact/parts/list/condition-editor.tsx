import { useState } from 'react'
import { shortDate } from '../../../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../../../db/domain/local-date.ts'
import { useLanguage, useTranslate } from '../../../app/api/language.tsx'
import { useToday } from '../../../app/api/today.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { DatePicker } from '../../../ui/date-picker.tsx'
import { Row } from '../../../ui/layout.tsx'
import { OptionList } from '../../../ui/option-list.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChoices } from '../choices.ts'
import type { ListCondition, ListField } from './list-field.ts'
import styles from './filter-bar.module.css'

export interface ConditionEditorProps {
  readonly field: ListField
  readonly onDone: (condition: ListCondition) => void
}

/** Asks for the value of a field, in the way of its kind. */
export function ConditionEditor({ field, onDone }: ConditionEditorProps) {
  const done = (value: string | boolean, words: string) => onDone({ key: field.key, value, words })
  switch (field.input.kind) {
    case 'flag':
      return <FlagEditor field={field} done={done} />
    case 'one':
      return (
        <OptionList
          label={field.label}
          options={field.input.options}
          onChoose={(id) => done(id, optionLabel(field, id))}
        />
      )
    case 'day':
      return <DayEditor field={field} done={done} />
    case 'word':
      return <WordEditor field={field} of={field.input.of} by={field.input.by} done={done} />
    case 'text':
      return <TextEditor field={field} done={done} />
  }
}

const optionLabel = ({ input }: ListField, id: string): string =>
  (input.kind === 'one' && input.options.find((option) => option.id === id)?.label) || id

interface EditorProps {
  readonly field: ListField
  readonly done: (value: string | boolean, words: string) => void
}

function FlagEditor({ field, done }: EditorProps) {
  const t = useTranslate()
  const options = [
    { id: 'yes', label: t('listScreen.yes') },
    { id: 'no', label: t('listScreen.no') },
  ] as const
  return (
    <OptionList
      label={field.label}
      options={options}
      onChoose={(id) => done(id === 'yes', t(`listScreen.${id}`))}
    />
  )
}

function DayEditor({ field, done }: EditorProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const [day, setDay] = useState<LocalDate | null>(null)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (day) done(day, shortDate(day, today, locale))
      }}
    >
      <DatePicker autoFocus label={field.label} value={day} onChange={setDay} />
      <Apply isDisabled={day === null}>{t('listScreen.apply')}</Apply>
    </form>
  )
}

function TextEditor({ field, done }: EditorProps) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const value = text.trim()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== '') done(value, value)
      }}
    >
      <TextField autoFocus label={field.label} value={text} onChange={setText} />
      <Apply isDisabled={value === ''}>{t('listScreen.apply')}</Apply>
    </form>
  )
}

function Apply({ children, isDisabled }: { readonly children: string; readonly isDisabled: boolean }) {
  return (
    <Row spread>
      <span />
      <Button type="submit" variant="primary" isDisabled={isDisabled}>
        {children}
      </Button>
    </Row>
  )
}

type WordEditorProps = EditorProps & Pick<Extract<ListField['input'], { kind: 'word' }>, 'of' | 'by'>

function WordEditor({ field, of, by, done }: WordEditorProps) {
  const { find } = useChoices(of)
  return (
    <div className={styles.form}>
      <ComboBox
        autoFocus
        label={field.label}
        value={null}
        onChange={(option) => option && done(by === 'value' ? option.id : option.label, option.label)}
        load={find}
      />
    </div>
  )
}
