import type { RefObject } from 'react'
import { useQueueCommands, type HereCommand } from '../../app/api/here-commands.ts'
import { useTranslate } from '../../app/api/language.tsx'
import type { GridHandle } from '../../ui/data-grid/data-grid.tsx'

/** What one does most about the record of a row. */
export interface RowCommands {
  readonly log?: () => void
  readonly followUp?: () => void
  /** What is done with rows of this list only. */
  readonly more?: readonly HereCommand[]
}

interface ListCommands {
  /** Undefined without a current row. */
  readonly row: RowCommands | undefined
  readonly onFilter: () => void
  readonly onTrash: () => void
  /** The rows, also while the focus is not on one of them. */
  readonly grid: RefObject<GridHandle | null>
}

/** Keys of the list; those about a record mean the current row. */
export function useListCommands({ row, onFilter, onTrash, grid }: ListCommands): void {
  const t = useTranslate()
  useQueueCommands(
    (by) => grid.current?.step(by),
    [
      { id: 'tick', label: t('listScreen.hintTick'), keys: 'x', run: () => grid.current?.tick() },
      { id: 'filter', label: t('listScreen.addFilter'), icon: 'filter', keys: 'f', run: onFilter },
      ...useRowCommands(row ?? {}),
      ...(row
        ? [
            {
              id: 'trash',
              label: t('listScreen.trash'),
              icon: 'trash',
              keys: 'delete',
              run: onTrash,
            } as const,
          ]
        : []),
    ],
  )
}

/** What one does most about a row, as commands. */
function useRowCommands({ log, followUp, more = [] }: RowCommands): readonly HereCommand[] {
  const t = useTranslate()
  return [
    ...(log
      ? [{ id: 'log', label: t('listScreen.logWith'), icon: 'note', keys: 'l', run: log } as const]
      : []),
    ...(followUp
      ? [
          {
            id: 'followUp',
            label: t('listScreen.followUpAbout'),
            icon: 'followup',
            keys: 'n',
            run: followUp,
          } as const,
        ]
      : []),
    ...more,
  ]
}
