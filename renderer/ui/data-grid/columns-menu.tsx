import { Button } from '../button.tsx'
import { useUiLabels } from '../labels.tsx'
import { Menu } from '../menu.tsx'
import { defaultLayout, type GridColumn, type GridLayout } from './grid-column.ts'
import { orderedIds } from './grid-layout.ts'

export interface ColumnsMenuProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly onLayoutChange: (layout: GridLayout) => void
  /** How it was before anybody changed it. */
  readonly initial?: GridLayout
}

/** Beside a grid: which columns it shows, and the way back to how it was. */
export function ColumnsMenu<Row>(props: ColumnsMenuProps<Row>) {
  const { columns, layout, onLayoutChange, initial = defaultLayout } = props
  const labels = useUiLabels().grid
  const hideable = orderedIds(columns, layout).flatMap((id) =>
    columns.filter((column) => column.id === id && column.isHideable !== false),
  )
  const show = (shown: readonly string[]) =>
    onLayoutChange({ ...layout, hidden: hideable.map(({ id }) => id).filter((id) => !shown.includes(id)) })
  return (
    <Menu
      label={labels.columns}
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon="columns">
          {labels.columns}
        </Button>
      }
      groups={[
        {
          id: labels.columns,
          actions: hideable.map(({ id, header }) => ({ id, label: header })),
          choice: {
            mode: 'multiple',
            selected: hideable.map(({ id }) => id).filter((id) => !layout.hidden.includes(id)),
            onChange: show,
          },
        },
        {
          id: labels.resetColumns,
          actions: [{ id: 'reset', label: labels.resetColumns, onAction: () => onLayoutChange(initial) }],
        },
      ]}
    />
  )
}
