import { useState } from 'react'
import { Button, useLocale, type KeyboardEvent } from 'react-aria-components'
import type { FieldProps } from './field-parts.tsx'
import { Icon } from './icon.tsx'
import { useUiLabels } from './labels.tsx'
import steps from './number-field.module.css'
import { numberText, readTypedNumber, stepped, type NumberRange } from './number-text.ts'
import { TextField, type TextInputProps } from './text-field.tsx'

export interface NumberFieldProps
  extends
    FieldProps,
    NumberRange,
    Pick<TextInputProps, 'isRequired' | 'isDisabled' | 'isReadOnly' | 'autoFocus'> {
  /** NaN is empty. */
  readonly value: number
  readonly onChange: (value: number) => void
  /** What an arrow or a button adds; anything between can be typed. */
  readonly step?: number
  /** What was typed before and is no number for certain. */
  readonly startWords?: string | undefined
}

/**
 * A number in the writing of the place, with either decimal sign. What is none, or not for certain, stays as it was typed
 * with why, is not told to anybody, and keeps its form from being saved.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minValue, maxValue, decimals, step = 1, startWords, error, ...field } = props
  const range = { minValue, maxValue, decimals }
  const { locale } = useLocale()
  const words = useUiLabels().number
  const [typed, setTyped] = useTypedNumber(value, { locale, startWords })
  const { number, fault } = readTypedNumber(typed, locale, range)
  const tell = (text: string) => {
    setTyped(text)
    const read = readTypedNumber(text, locale, range)
    if (read.fault === null) onChange(read.number)
  }
  const stepBy = (by: number) => tell(numberText(stepped(number, by, range), locale))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return event.continuePropagation()
    event.preventDefault()
    stepBy(event.key === 'ArrowUp' ? step : -step)
  }
  const trouble = fault === null ? error : words.fault(fault, range)
  return (
    <TextField
      {...field}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={tell}
      onBlur={() => fault === null && !Object.is(number, value) && setTyped(numberText(value, locale))}
      {...(!field.isReadOnly && { onKeyDown })}
      isUnclear={fault !== null}
      {...(trouble !== undefined && { error: trouble })}
      end={
        <Steps
          label={field.label}
          isDisabled={field.isDisabled === true || field.isReadOnly === true}
          onStep={(up) => stepBy(up ? step : -step)}
        />
      }
    />
  )
}

interface StepsProps {
  readonly label: string
  readonly isDisabled: boolean
  readonly onStep: (isUp: boolean) => void
}

function Steps({ label, isDisabled, onStep }: StepsProps) {
  const words = useUiLabels().number
  const shared = {
    slot: null,
    className: steps.step,
    isDisabled,
    excludeFromTabOrder: true,
    preventFocusOnPress: true,
  } as const
  return (
    <span className={steps.steps}>
      <Button {...shared} aria-label={words.increase(label)} onPress={() => onStep(true)}>
        <Icon name="chevron-up" />
      </Button>
      <Button {...shared} aria-label={words.decrease(label)} onPress={() => onStep(false)}>
        <Icon name="chevron-down" />
      </Button>
    </span>
  )
}

/** What stands in the field as it is typed; it follows the value where that is changed from outside. */
function useTypedNumber(
  value: number,
  { locale, startWords }: { readonly locale: string } & Pick<NumberFieldProps, 'startWords'>,
) {
  const [typed, setText] = useState(() => startWords ?? numberText(value, locale))
  const [seen, setSeen] = useState<number | 'told'>(value)
  if (!Object.is(seen, value)) {
    setSeen(value)
    const isMeant =
      seen === 'told' || Object.is(readTypedNumber(typed, locale, { decimals: 15 }).number, value)
    if (!isMeant) setText(numberText(value, locale))
  }
  const setTyped = (text: string) => {
    setText(text)
    setSeen('told')
  }
  return [typed, setTyped] as const
}
