import type { RefObject } from 'react'
import { useQueueCommands, type HereCommand } from '../../app/api/here-commands.ts'
import { useTranslate } from '../../app/api/language.tsx'
import type { GridHandle } from '../../ui/data-grid/data-grid.tsx'

/** What one does most about the record of a row. */
export interface RowCommands {
  readonly log?: () => void
  readonly followUp?: () => void
  readonly meeting?: () => void
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
      {
        id: 'tick',
        label: t('listScreen.hintTick'),
        keys: 'x',
        lineKey: ' ',
        run: () => grid.current?.tick(),
      },
      {
        id: 'tickAll',
        label: t('listScreen.tickAll'),
        icon: 'check',
        keys: 'mod+a',
        run: () => grid.current?.tickAll(),
      },
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

const rowVerbs = [
  { id: 'log', label: 'listScreen.logWith', icon: 'note', keys: 'l' },
  { id: 'followUp', label: 'listScreen.followUpAbout', icon: 'followup', keys: 'n' },
  { id: 'meeting', label: 'listScreen.meetingWith', icon: 'meeting', keys: 'm' },
] as const

/** What one does most about a row, as commands. */
function useRowCommands({ more = [], ...verbs }: RowCommands): readonly HereCommand[] {
  const t = useTranslate()
  const given = rowVerbs.flatMap(({ id, label, icon, keys }) => {
    const run = verbs[id]
    return run ? [{ id, label: t(label), icon, keys, run }] : []
  })
  return [...given, ...more]
}
