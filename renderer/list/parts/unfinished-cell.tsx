import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { forgetDrafts, listDrafts } from '../../app/api/draft-keeper.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { GridHandle } from '../../ui/data-grid/data-grid.tsx'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { unfinishedCellOf, type UnfinishedCell } from './cell-draft.ts'

interface ListOfCells {
  readonly noun: FilteredNoun
  readonly source: GridSource<{ readonly id: string }> | null
  readonly grid: RefObject<GridHandle | null>
  readonly shownKeys: readonly string[]
}

interface Unfinished {
  readonly cell: UnfinishedCell
  /** Looks for its row in what the list shows next. */
  readonly lookAgain: () => void
  readonly letGo: () => void
}

/** What was typed into a cell and never saved is open again with its list; undefined where its row is not found. */
export function useUnfinishedCell({ noun, source, grid, shownKeys }: ListOfCells): Unfinished | undefined {
  const t = useTranslate()
  const [cell, setCell] = useState<UnfinishedCell>()
  const [searchedIn, setSearchedIn] = useState<typeof source>(null)
  const [isWanted, setWanted] = useState(true)
  const fail = useEffectEvent((error: unknown) => showFailure(t, error))
  useEffect(() => {
    listDrafts().then((drafts) => setCell(unfinishedCellOf(noun, drafts)), fail)
  }, [noun])
  const look = useEffectEvent(async (of: UnfinishedCell, within: NonNullable<ListOfCells['source']>) => {
    setWanted(false)
    const index = shownKeys.includes(of.column) ? await placeOf(of.row, within) : -1
    setSearchedIn(within)
    if (index < 0) return
    setCell(undefined)
    grid.current?.editCell({ index, column: of.column })
  })
  useEffect(() => {
    if (cell && isWanted && source !== null && source !== searchedIn) look(cell, source).catch(fail)
  }, [cell, isWanted, source, searchedIn])
  if (cell === undefined || searchedIn === null) return undefined
  const letGo = () => {
    setCell(undefined)
    ask('draft', 'remove', { id: cell.draft })
      .then(forgetDrafts)
      .catch((error: unknown) => showFailure(t, error))
  }
  return { cell, lookAgain: () => setWanted(true), letGo }
}

/** As far as one goes on looking: who is further down is found by name. */
const searched = 500

async function placeOf(row: string, source: NonNullable<ListOfCells['source']>): Promise<number> {
  const rows = await source.page(0, searched)
  return rows.findIndex(({ id }) => id === row)
}

interface UnfinishedLineProps {
  readonly unfinished: Unfinished | undefined
  readonly fieldName: (column: string) => string
  /** Shows the row of this name, and its column. */
  readonly onFind: (name: string, column: string) => void
}

/** That something was typed in a row that is not in sight, and the way on with it. */
export function UnfinishedLine({ unfinished, fieldName, onFind }: UnfinishedLineProps) {
  const t = useTranslate()
  if (!unfinished) return null
  const { cell, lookAgain, letGo } = unfinished
  const goOn = () => {
    onFind(cell.name, cell.column)
    lookAgain()
  }
  return (
    <Banner
      action={
        <>
          <Button size="sm" onPress={letGo}>
            {t('listGrid.letGoOfCell')}
          </Button>
          <Button size="sm" onPress={goOn}>
            {t('contactScreen.goOn')}
          </Button>
        </>
      }
    >
      {t('listGrid.unfinishedCell', { field: fieldName(cell.column), name: cell.name })}
    </Banner>
  )
}
