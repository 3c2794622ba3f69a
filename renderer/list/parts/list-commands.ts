import { useMemo, useRef } from 'react'
import { useCommands, type Command } from '../../app/api/commands.ts'
import { useTranslate } from '../../app/api/language.tsx'

/** What one does most about the record of a row. */
export interface RowCommands {
  readonly log?: () => void
  readonly followUp?: () => void
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
  const latest = useRef({ row, onFilter, onTrash })
  latest.current = { row, onFilter, onTrash }
  const hasRow = row !== undefined
  const [canLog, canPromise] = [row?.log !== undefined, row?.followUp !== undefined]
  useCommands(
    useMemo<readonly Command[]>(() => {
      const filter: Command = {
        id: 'list.filter',
        label: t('listScreen.addFilter'),
        group: 'here',
        icon: 'filter',
        keys: 'f',
        run: () => latest.current.onFilter(),
      }
      const log: Command = {
        id: 'list.log',
        label: t('listScreen.logWith'),
        group: 'here',
        icon: 'note',
        keys: 'l',
        run: () => latest.current.row?.log?.(),
      }
      const followUp: Command = {
        id: 'list.followUp',
        label: t('listScreen.followUpAbout'),
        group: 'here',
        icon: 'followup',
        keys: 'n',
        run: () => latest.current.row?.followUp?.(),
      }
      const trash: Command = {
        id: 'list.trash',
        label: t('listScreen.trash'),
        group: 'here',
        icon: 'trash',
        keys: 'delete',
        run: () => latest.current.onTrash(),
      }
      return [filter, ...(canLog ? [log] : []), ...(canPromise ? [followUp] : []), ...(hasRow ? [trash] : [])]
    }, [t, hasRow, canLog, canPromise]),
  )
}
