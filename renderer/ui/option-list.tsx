import { ListBox } from 'react-aria-components'
import floating from './floating.module.css'
import { OptionItem, type Option } from './option.tsx'

export interface OptionListProps<Id extends string> {
  readonly label: string
  readonly options: readonly Option<Id>[]
  readonly onChoose: (id: Id) => void
}

/** Choices in a popover, of which one is taken: arrows and first letters move, Enter takes. */
export function OptionList<Id extends string>({ label, options, onChoose }: OptionListProps<Id>) {
  return (
    <ListBox
      aria-label={label}
      items={options}
      autoFocus="first"
      className={floating.list}
      onAction={(id) => onChoose(id as Id)}
    >
      {(option) => <OptionItem option={option} />}
    </ListBox>
  )
}
