import { IconButton, type IconButtonProps } from './icon-button.tsx'
import { Menu, type MenuProps } from './menu.tsx'

export interface MoreMenuProps extends Pick<MenuProps, 'groups'>, Pick<IconButtonProps, 'size' | 'variant'> {
  /** What there is more about: the name of the button, and of what it opens. */
  readonly label: string
}

/** Three dots at the end of what they belong to, and what can be done with it. */
export function MoreMenu({ label, groups, ...button }: MoreMenuProps) {
  return (
    <Menu
      label={label}
      groups={groups}
      placement="bottom end"
      trigger={<IconButton icon="more" label={label} {...button} />}
    />
  )
}
