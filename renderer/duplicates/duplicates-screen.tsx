import { useState } from 'react'
import { sureShare } from '../../db/domain/matching/verdict.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DuplicatesHead } from './duplicates-head.tsx'
import styles from './duplicates.module.css'
import { GivenWayPanel } from './given-way-panel.tsx'
import { GroupsList } from './groups-list.tsx'
import { useGroups, type GroupFilter } from './groups-source.ts'
import { MergeAllDialog } from './merge-all-dialog.tsx'
import { useMergeAll } from './use-merge-all.ts'
import { useSearch } from './use-search.ts'

/** Contacts that seem to be one, looked through group by group: merged, or remembered as not the same. */
export function DuplicatesScreen() {
  const t = useTranslate()
  const [filter, setFilter] = useState<GroupFilter>({ atLeast: 'likely', noun: null })
  const search = useSearch()
  const [sure, setSure] = useState<number>(sureShare)
  const [isAsking, setAsking] = useState(false)
  const askToMergeAll = () => setAsking(true)
  const mergeAll = useMergeAll(filter.noun, sure)
  const { source, error } = useGroups(filter)
  const { data: status } = useRead(
    'duplicates',
    'status',
    { sure, ...(filter.noun !== null && { noun: filter.noun }) },
    { keepPrevious: true },
  )
  const failure = search.failure ?? error
  const work = mergeAll.isRunning ? mergeAll : search.isRunning ? search : undefined
  return (
    <div className={styles.page}>
      <DuplicatesHead
        status={status ?? null}
        filter={filter}
        onFilter={setFilter}
        sure={sure}
        onMergeAll={askToMergeAll}
        onSearch={search.searchAgain}
        isBusy={work !== undefined}
      />
      {failure && (
        <div className={styles.banner}>
          <Banner tone="danger" isAlert>
            {failureText(t, failure)}
          </Banner>
        </div>
      )}
      {work && (
        <div className={styles.banner}>
          <WorkBar
            label={t(mergeAll.isRunning ? 'duplicatesScreen.merging' : 'duplicatesScreen.searching')}
            progress={work.progress}
            startedAt={work.startedAt}
            onCancel={work.cancel}
            {...(mergeAll.isRunning && { note: t('duplicatesScreen.mergingNote') })}
          />
        </div>
      )}
      <GivenWayPanel />
      {status && source && source.total === 0 && !work && (
        <Nothing contacts={status.contacts} filter={filter} onShowAll={() => setFilter(everything)} />
      )}
      {source && source.total > 0 && (
        <GroupsList
          source={source}
          onSearch={search.searchAgain}
          {...(status && status.mergeable > 0 && { onMergeAll: askToMergeAll })}
        />
      )}
      <MergeAllDialog
        isOpen={isAsking && work === undefined}
        onClose={() => setAsking(false)}
        noun={filter.noun}
        sure={sure}
        onSure={setSure}
        onMerge={mergeAll.start}
      />
      {!status && !search.isRunning && (
        <EmptyState
          icon="merge"
          title={t('duplicatesScreen.notSearched')}
          action={<Button onPress={search.searchAgain}>{t('duplicatesScreen.search')}</Button>}
        >
          {t('duplicatesScreen.purpose')}
        </EmptyState>
      )}
    </div>
  )
}

const everything: GroupFilter = { atLeast: 'maybe', noun: null }

interface NothingProps {
  readonly contacts: number
  readonly filter: GroupFilter
  readonly onShowAll: () => void
}

function Nothing({ contacts, filter, onShowAll }: NothingProps) {
  const t = useTranslate()
  const isNarrowed = filter.atLeast !== 'maybe' || filter.noun !== null
  return (
    <EmptyState
      icon="check"
      title={t('duplicatesScreen.noneTitle')}
      {...(isNarrowed && {
        action: <Button onPress={onShowAll}>{t('duplicatesScreen.showMaybe')}</Button>,
      })}
    >
      {t('duplicatesScreen.noneBody', { count: contacts })}
    </EmptyState>
  )
}
