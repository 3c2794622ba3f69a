import { useHereCommands, type HereCommand } from '../../app/api/here-commands.ts'
import { useTranslate } from '../../app/api/language.tsx'

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
}

/** Keys of the list; those about a record mean the current row. */
export function useListCommands({ row, onFilter, onTrash }: ListCommands): void {
  const t = useTranslate()
  useHereCommands([
    { id: 'filter', label: t('listScreen.addFilter'), icon: 'filter', keys: 'f', run: onFilter },
    ...useRowCommands(row ?? {}),
    ...(row
      ? [{ id: 'trash', label: t('listScreen.trash'), icon: 'trash', keys: 'delete', run: onTrash } as const]
      : []),
  ])
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
