import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import inner from './inner-button.module.css'
import { Kbd } from './kbd.tsx'
import { useUiLabels } from './labels.tsx'

interface ChipLook {
  readonly children: ReactNode
  readonly icon?: IconName
  /** Before the words, instead of an icon: an `Avatar` of size `xs`. */
  readonly start?: ReactNode
}

export interface ChipProps extends ChipLook {
  /** In force: a filter that is on, the chosen one of several. */
  readonly isOn?: boolean
  readonly tone?: 'neutral' | 'warn'
  /** Shows a cross. `name` says what goes: "State is Merrow". */
  readonly remove?: { readonly name: string; readonly onPress: () => void }
}

/** A small thing that stands for another: a filter, an attendee, a bill. */
export function Chip({ children, icon, start, isOn = false, tone = 'neutral', remove }: ChipProps) {
  const labels = useUiLabels()
  return (
    <span className={classNames(styles.chip, isOn && styles.on)} data-tone={tone}>
      {start}
      {icon && <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
      {remove && (
        <Button
          aria-label={labels.remove(remove.name)}
          onPress={remove.onPress}
          className={classNames(inner.button, styles.remove)}
        >
          <Icon name="x" />
        </Button>
      )}
    </span>
  )
}

export interface ChipButtonProps extends ChipLook {
  readonly onPress: () => void
  /** Chosen, of several that exclude each other. */
  readonly isSelected?: boolean
  /** Dashed: a place where a chip will be. */
  readonly isPlaceholder?: boolean
  readonly keys?: readonly string[]
  readonly isDisabled?: boolean
}

/** A chip that does something. */
export function ChipButton(props: ChipButtonProps) {
  const {
    children,
    icon,
    start,
    onPress,
    isSelected,
    isPlaceholder = false,
    keys,
    isDisabled = false,
  } = props
  return (
    <Button
      onPress={onPress}
      isDisabled={isDisabled}
      aria-pressed={isSelected}
      className={classNames(
        styles.chip,
        styles.press,
        isSelected && styles.on,
        isPlaceholder && styles.dashed,
      )}
    >
      {start}
      {icon && <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
      {keys && <Kbd keys={keys} decorative />}
    </Button>
  )
}

export interface PressableChipProps extends ChipLook {
  readonly ref?: Ref<HTMLSpanElement>
  /** What pressing it does: "Change State is Merrow". */
  readonly label: string
  readonly onPress: () => void
  readonly remove: { readonly name: string; readonly onPress: () => void }
}

/** A chip in force that can be changed by pressing it, and taken away by its cross. */
export function PressableChip({ ref, children, icon, start, label, onPress, remove }: PressableChipProps) {
  const labels = useUiLabels()
  return (
    <span ref={ref} className={classNames(styles.chip, styles.on, styles.pressable)} data-tone="neutral">
      {start}
      {icon && <Icon name={icon} />}
      <Button aria-label={label} onPress={onPress} className={styles.inside}>
        <span className={styles.words}>{children}</span>
      </Button>
      <Button
        aria-label={labels.remove(remove.name)}
        onPress={remove.onPress}
        className={classNames(inner.button, styles.remove)}
      >
        <Icon name="x" />
      </Button>
    </span>
  )
}
