import { Button } from 'react-aria-components'
import { Icon, type IconName } from '../icon.tsx'
import { useUiLabels } from '../labels.tsx'
import { Menu, type MenuAction, type MenuGroup } from '../menu.tsx'
import type { ColumnCommand } from './column-commands.ts'
import styles from './data-grid.module.css'
import type { GridColumn, GridSort } from './grid-column.ts'

export interface ColumnMenuProps<Row> {
  readonly column: GridColumn<Row>
  readonly isSorted: boolean
  /** Other columns sort already, so that this one may be added to them. */
  readonly hasOtherSorts: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onCommand: (command: ColumnCommand) => void
}

/** Everything a pointer can do to a column, for the keyboard and for those who cannot drag. */
export function ColumnMenu<Row>(props: ColumnMenuProps<Row>) {
  const labels = useUiLabels().grid
  const { column, isOpen, onOpenChange } = props
  return (
    <Menu
      label={labels.columnMenu(column.header)}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      groups={useColumnGroups(props)}
      trigger={
        <Button
          excludeFromTabOrder
          aria-label={labels.columnMenu(column.header)}
          className={styles.menuButton}
        >
          <Icon name="chevron-down" />
        </Button>
      }
    />
  )
}

function useColumnGroups<Row>(props: ColumnMenuProps<Row>): readonly MenuGroup[] {
  const { column, isSorted, hasOtherSorts, onCommand } = props
  const labels = useUiLabels().grid
  const action = (icon: IconName, label: string, command: ColumnCommand): MenuAction => ({
    id: label,
    label,
    icon,
    onAction: () => onCommand(command),
  })
  const sort = (direction: GridSort['direction'], isAlso: boolean): ColumnCommand => ({
    do: 'sort',
    direction,
    isAlso,
  })
  const sorting = [
    action('sort-up', labels.sortAscending, sort('ascending', false)),
    action('sort-down', labels.sortDescending, sort('descending', false)),
    ...(hasOtherSorts
      ? [
          action('sort-up', labels.addSortAscending, sort('ascending', true)),
          action('sort-down', labels.addSortDescending, sort('descending', true)),
        ]
      : []),
    ...(isSorted ? [action('x', labels.clearSort, { do: 'clearSort' })] : []),
  ]
  const place = [
    action('arrow-left', labels.moveLeft, { do: 'move', step: -1 }),
    action('arrow-right', labels.moveRight, { do: 'move', step: 1 }),
    action('widen', labels.wider, { do: 'wider' }),
    action('narrow', labels.narrower, { do: 'narrower' }),
    ...(column.isHideable === false ? [] : [action('eye-off', labels.hideColumn, { do: 'hide' })]),
  ]
  return [
    ...(column.isSortable ? [{ id: labels.sortGroup, actions: sorting }] : []),
    { id: labels.placeGroup, actions: place },
  ]
}
