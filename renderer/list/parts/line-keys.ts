import type { RefObject } from 'react'
import { useHereCommands, type HereCommand } from '../../app/api/here-commands.ts'
import { useTranslate } from '../../app/api/language.tsx'
import type { GridHandle } from '../../ui/data-grid/data-grid.tsx'

interface LineWork {
  readonly grid: RefObject<GridHandle | null>
  /** Undefined without a current row. */
  readonly open: (() => void) | undefined
  /** Undefined where no cell can be changed in its place. */
  readonly canEdit: boolean
  /** Undefined where there is nothing to copy. */
  readonly copy: (() => void) | undefined
  /** Undefined where nothing is ticked. */
  readonly letGo: (() => void) | undefined
}

/** What the row that has the focus hears itself, so that help and palette know of it. */
export function useLineKeys({ grid, open, canEdit, copy, letGo }: LineWork): void {
  const t = useTranslate()
  const edit = () => grid.current?.edit()
  useHereCommands([
    ...offered(open, { id: 'open', label: t('listScreen.hintOpen'), lineKey: 'enter' }),
    ...offered(canEdit && open ? edit : undefined, {
      id: 'editCells',
      label: t('listGrid.editCells'),
      lineKey: 'f2',
    }),
    ...offered(copy, { id: 'copy', label: t('listGrid.copy'), lineKey: 'mod+c' }),
    ...offered(letGo, { id: 'letGo', label: t('followUpScreen.selectNone'), lineKey: 'escape' }),
  ])
}

const offered = (run: (() => void) | undefined, command: Omit<HereCommand, 'run'>): readonly HereCommand[] =>
  run ? [{ ...command, run }] : []
