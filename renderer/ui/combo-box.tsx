import { useContext, useEffect, useEffectEvent, useState, type KeyboardEvent, type ReactNode } from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  Popover,
  type ComboBoxProps as AriaProps,
} from 'react-aria-components'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import floating from './floating.module.css'
import { Icon, type IconName } from './icon.tsx'
import inner from './inner-button.module.css'
import { useUiLabels } from './labels.tsx'
import { OptionItem, type Option } from './option.tsx'
import { useOptionSearch, type OptionSource } from './option-search.ts'

type AriaInputProps = Pick<
  AriaProps<Option>,
  'isDisabled' | 'isReadOnly' | 'isRequired' | 'autoFocus' | 'name'
>

export interface ComboBoxProps extends FieldProps, OptionSource, AriaInputProps {
  readonly value: Option | null
  readonly onChange: (option: Option | null) => void
  readonly placeholder?: string
  readonly icon?: IconName
  /** Offers to make what was typed: `label` says so ("Create “Harbor Choir”"). */
  readonly create?: { readonly label: (text: string) => string; readonly onCreate: (text: string) => void }
}

/** Not an id that any record has. */
const createId = 'create:'

/** One of many, found by typing; the list may come from elsewhere (`load`). */
export function ComboBox(props: ComboBoxProps) {
  const { label, labelHidden, hint, error, size, value, onChange, placeholder, icon, create } = props
  const { options, load, ...rest } = ariaProps(props)
  const [text, setText] = useSyncedText(value)
  const [isOpen, setOpen] = useState(false)
  const words = text === value?.label ? '' : text
  const { found, state } = useOptionSearch({ options, load }, words, isOpen)
  const items = listed({ found, value, text: words.trim(), create })
  const isOnlyKept = found.length === 0 && items.length === 1 && items[0] === value

  const choose = (id: string | null) => {
    if (id === createId) return create?.onCreate(words.trim())
    const option = items.find((item) => item.id === id) ?? null
    setText(option?.label ?? '')
    // Leaving by Escape chooses again what stood there: that is no change, and must not begin anything anew.
    if (option?.id !== value?.id) onChange(option)
  }
  const type = (typed: string) => {
    setText(typed)
    if (typed === '' && value !== null) onChange(null)
  }

  return (
    <AriaComboBox<Option>
      {...rest}
      {...fieldFrame({ size, error })}
      items={items}
      value={value?.id ?? null}
      onChange={(id) => choose(id as string | null)}
      inputValue={text}
      onInputChange={type}
      onOpenChange={setOpen}
      allowsEmptyCollection
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className={styles.box}>
        {icon && <Icon name={icon} />}
        <TypedWords
          placeholder={placeholder}
          words={words.trim()}
          first={items.find((item) => item !== value)?.id}
          ids={state === 'ready' ? items.map(({ id }) => id) : undefined}
        />
        <Button className={inner.button}>
          <Icon name="chevron-down" />
        </Button>
      </Group>
      <FieldNote hint={hint} error={error} />
      <Popover className={floating.surface} offset={4}>
        <ListBox<Option> className={floating.list} renderEmptyState={() => <NothingFound state={state} />}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
        {isOnlyKept && <NothingFound state={state} />}
      </Popover>
    </AriaComboBox>
  )
}

interface TypedWordsProps {
  readonly placeholder: string | undefined
  /** What was typed to find an option; empty while the chosen one stands there. */
  readonly words: string
  /** What Enter takes while no option is marked. */
  readonly first: string | undefined
  /** The options in their order; undefined until the list for these words has come. */
  readonly ids: readonly string[] | undefined
}

/** What was asked for by keys before the list for the words was there. */
interface Wanted {
  readonly words: string
  /** How far down an option is to be marked. */
  readonly steps: number
  readonly isTaken: boolean
}

/**
 * Where one types. Enter takes the first option that fits, also if that has yet to come: words typed to find it would
 * be wiped otherwise. So does an arrow wait: it would mark, and Enter take, an option for what was typed before.
 */
function TypedWords({ placeholder, words, first, ids }: TypedWordsProps) {
  const state = useContext(ComboBoxStateContext)
  const [wanted, setWanted] = useState<Wanted>()
  // The list takes in what was found a moment after it came: until then nothing of it can be marked or taken.
  const there = ids?.every((id) => state?.collection.getItem(id)) ? ids : undefined
  const isOpen = state?.isOpen === true
  const give = useEffectEvent(({ steps, isTaken }: Wanted) => {
    setWanted(undefined)
    const id = steps === 0 ? first : there?.[Math.min(steps, there.length) - 1]
    if (!state || id === undefined) return
    if (isTaken) state.selectionManager.select(id)
    else state.selectionManager.setFocusedKey(id)
  })
  useEffect(() => {
    if (wanted === undefined) return
    if (!isOpen || wanted.words !== words) setWanted(undefined)
    else if (there !== undefined) give(wanted)
  }, [wanted, isOpen, words, there])
  const want = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || words === '' || !state?.isOpen) return
    const isEnter = event.key === 'Enter' && state.selectionManager.focusedKey === null
    const isStep = event.key === 'ArrowDown' && there === undefined
    if (!isEnter && !isStep) return
    event.preventDefault()
    event.stopPropagation()
    const steps = wanted?.words === words ? wanted.steps : 0
    setWanted({ words, steps: isStep ? steps + 1 : steps, isTaken: isEnter })
  }
  return <Input placeholder={placeholder} className={styles.bare} onKeyDownCapture={want} />
}

function NothingFound({ state }: { readonly state: 'ready' | 'loading' | 'failed' }): ReactNode {
  const labels = useUiLabels()
  const words = { ready: labels.noMatches, loading: labels.loading, failed: labels.couldNotLoad }[state]
  return <span className={floating.empty}>{words}</span>
}

function ariaProps(props: ComboBoxProps): OptionSource & AriaInputProps {
  const { options, load, isDisabled, isReadOnly, isRequired, autoFocus, name } = props
  return { options, load, isDisabled, isReadOnly, isRequired, autoFocus, name }
}

/** The typed text, which follows the value when that changes from outside. */
function useSyncedText(value: Option | null) {
  const [text, setText] = useState(value?.label ?? '')
  const [shown, setShown] = useState(value?.id)
  if (shown !== value?.id) {
    setShown(value?.id)
    if (value) setText(value.label)
  }
  return [text, setText] as const
}

interface ListedOptions extends Pick<ComboBoxProps, 'create' | 'value'> {
  readonly found: readonly Option[]
  readonly text: string
}

/**
 * What the open list shows. The chosen option is always among it: the field takes its text from the list when one
 * leaves, so that a choice the words do not fit would be lost.
 */
function listed({ found, value, text, create }: ListedOptions): readonly Option[] {
  const kept = value && !found.some(({ id }) => id === value.id) ? [value] : []
  const isNew = create && text !== '' && !found.some(({ label }) => label === text)
  const made: readonly Option[] = isNew ? [{ id: createId, label: create.label(text), icon: 'plus' }] : []
  return [...kept, ...found, ...made]
}
