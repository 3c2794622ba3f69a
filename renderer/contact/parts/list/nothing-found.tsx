import { useTranslate } from '../../../app/api/language.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useListStand } from './list-memory.ts'

/** Where the filters of a list leave no row. */
export function NothingFound({ list, firstView }: { readonly list: string; readonly firstView: string }) {
  const t = useTranslate()
  const [, change] = useListStand(list)
  return (
    <EmptyState
      icon="filter"
      title={t('listScreen.nothingFound')}
      action={
        <Button onPress={() => change({ words: '', conditions: [], view: firstView })}>
          {t('listScreen.clearFilters')}
        </Button>
      }
    >
      {t('listScreen.nothingFoundWords')}
    </EmptyState>
  )
}
