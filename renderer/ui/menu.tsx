import type { ReactElement } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type Placement,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import floating from './floating.module.css'
import { focusReturn } from './focus-return.ts'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly icon?: IconName
  readonly keys?: readonly string[]
  readonly tone?: 'neutral' | 'danger'
  readonly isDisabled?: boolean
  readonly onAction?: () => void
  /** Goes somewhere instead. */
  readonly href?: string
}

export interface MenuGroup {
  readonly id: string
  /** Above the group; left out, a line divides it from the one before. */
  readonly title?: string
  readonly actions: readonly MenuAction[]
  /** Makes the group a choice: the chosen ids are ticked. */
  readonly choice?: {
    readonly mode: 'single' | 'multiple'
    readonly selected: readonly string[]
    readonly onChange: (ids: readonly string[]) => void
  }
}

export interface MenuProps {
  /** The accessible name of the open menu. */
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly groups: readonly MenuGroup[]
  readonly placement?: Placement
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** Things to do, in groups. */
export function Menu({
  label,
  trigger,
  groups,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
}: MenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover
        ref={focusReturn}
        placement={placement}
        offset={4}
        className={classNames(floating.surface, floating.menu)}
      >
        <AriaMenu aria-label={label} className={floating.list}>
          {groups.flatMap((group, index) => [
            index > 0 && <Separator key={`before ${group.id}`} className={floating.separator} />,
            <Group key={group.id} group={group} />,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Group({ group: { id, title, actions, choice } }: { readonly group: MenuGroup }) {
  const selection = choice && {
    selectionMode: choice.mode,
    disallowEmptySelection: choice.mode === 'single',
    selectedKeys: choice.selected,
    onSelectionChange: (keys: 'all' | Set<string | number>) =>
      choice.onChange(keys === 'all' ? actions.map((action) => action.id) : [...keys].map(String)),
  }
  return (
    <MenuSection id={id} aria-label={title === undefined ? id : undefined} {...selection}>
      {title !== undefined && <Header className={floating.heading}>{title}</Header>}
      {actions.map((action) => (
        <Item key={action.id} action={action} isChoice={choice !== undefined} />
      ))}
    </MenuSection>
  )
}

function Item({ action, isChoice }: { readonly action: MenuAction; readonly isChoice: boolean }) {
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      onAction={action.onAction}
      href={action.href}
      isDisabled={action.isDisabled}
      data-tone={action.tone}
      className={floating.item}
    >
      {({ isSelected }) => (
        <>
          {isChoice && (isSelected ? <Icon name="check" /> : <span className={floating.noCheck} />)}
          {action.icon && <Icon name={action.icon} />}
          <span className={floating.words}>
            {action.label}
            {action.description !== undefined && (
              <span className={floating.description}>{action.description}</span>
            )}
          </span>
          {action.keys && <Kbd keys={action.keys} decorative />}
        </>
      )}
    </MenuItem>
  )
}
