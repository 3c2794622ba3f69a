import { useState } from 'react'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Emphasis } from '../ui/emphasis.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page.tsx'
import { useBatches } from './batch-source.ts'
import { HistoryList } from './history-list.tsx'
import styles from './history.module.css'
import { everything, HistoryToolbar, isNarrowed, type HistoryFilter } from './history-toolbar.tsx'

/** Everything that was ever done, newest first, and the way back. */
export function HistoryScreen() {
  const t = useTranslate()
  const [filter, setFilter] = useState<HistoryFilter>(everything)
  const { source, isLeast, error } = useBatches(filter)
  return (
    <HistoryList
      source={source}
      isComing={!source && !error}
      empty={<NoSteps filter={filter} onClear={() => setFilter(everything)} />}
      head={
        <>
          <PageHead
            title={t('historyScreen.title')}
            lede={
              source && (
                <Emphasis
                  text={t(isLeast ? 'historyScreen.ledeNewest' : 'historyScreen.lede', {
                    count: source.total,
                  })}
                />
              )
            }
          />
          <HistoryToolbar filter={filter} onChange={setFilter} />
          {error && (
            <div className={styles.banner}>
              <Banner tone="danger" isAlert>
                {failureText(t, error)}
              </Banner>
            </div>
          )}
        </>
      }
    />
  )
}

interface NoStepsProps {
  readonly filter: HistoryFilter
  readonly onClear: () => void
}

function NoSteps({ filter, onClear }: NoStepsProps) {
  const t = useTranslate()
  return isNarrowed(filter) ? (
    <EmptyState
      icon="search"
      title={t('historyScreen.noneFound')}
      action={<Button onPress={onClear}>{t('historyScreen.clear')}</Button>}
    >
      {t('historyScreen.noneFoundBody')}
    </EmptyState>
  ) : (
    <EmptyState icon="history" title={t('historyScreen.emptyTitle')}>
      {t('historyScreen.emptyBody')}
    </EmptyState>
  )
}
