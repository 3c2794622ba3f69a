import { Button } from 'react-aria-components'
import { Icon } from '../icon.tsx'
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
  const action = (id: string, label: string, command: ColumnCommand): MenuAction => ({
    id,
    label,
    onAction: () => onCommand(command),
  })
  const sort = (direction: GridSort['direction'], isAlso: boolean): ColumnCommand => ({
    do: 'sort',
    direction,
    isAlso,
  })
  const sorting = [
    { ...action('ascending', labels.sortAscending, sort('ascending', false)), icon: 'sort-up' as const },
    { ...action('descending', labels.sortDescending, sort('descending', false)), icon: 'sort-down' as const },
    ...(hasOtherSorts
      ? [
          action('also-ascending', labels.addSortAscending, sort('ascending', true)),
          action('also-descending', labels.addSortDescending, sort('descending', true)),
        ]
      : []),
    ...(isSorted ? [action('clear-sort', labels.clearSort, { do: 'clearSort' })] : []),
  ]
  const place = [
    action('left', labels.moveLeft, { do: 'move', step: -1 }),
    action('right', labels.moveRight, { do: 'move', step: 1 }),
    action('wider', labels.wider, { do: 'wider' }),
    action('narrower', labels.narrower, { do: 'narrower' }),
    ...(column.isHideable === false ? [] : [action('hide', labels.hideColumn, { do: 'hide' })]),
  ]
  return [
    ...(column.isSortable ? [{ id: labels.sortGroup, actions: sorting }] : []),
    { id: labels.placeGroup, actions: place },
  ]
}
