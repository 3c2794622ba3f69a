import { useId, type ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import styles from './segmented-control.module.css'

interface Segment<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  readonly icon?: IconName
}

export interface SegmentedControlProps<Value extends string> {
  /** What the choice is about; read aloud, and shown where the choices do not say it themselves. */
  readonly label: string
  readonly labelShown?: boolean
  readonly segments: readonly Segment<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly size?: 'sm' | 'md' | 'lg'
  readonly isDisabled?: boolean
}

/** One of two to five choices, all in sight. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, labelShown = false, segments, value, onChange, size = 'md', isDisabled = false } = props
  const caption = useId()
  const group = (
    <ToggleButtonGroup
      {...(labelShown ? { 'aria-labelledby': caption } : { 'aria-label': label })}
      selectionMode="single"
      disallowEmptySelection={value !== null}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => keys.forEach((key) => onChange(key as Value))}
      isDisabled={isDisabled}
      data-size={size}
      className={styles.group}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.value} id={segment.value} className={styles.segment}>
          {segment.icon && <Icon name={segment.icon} size="sm" />}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
  if (!labelShown) return group
  return (
    <div className={styles.captioned}>
      <span id={caption} className={styles.caption}>
        {label}
      </span>
      {group}
    </div>
  )
}
