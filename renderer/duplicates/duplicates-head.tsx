import type { Translate } from '../../db/domain/i18n/translator.ts'
import { sureShare } from '../../db/domain/matching/verdict.ts'
import type { DuplicatesStatus } from '../../electron/contract/duplicates.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Emphasis } from '../ui/emphasis.tsx'
import { PageHead, Toolbar } from '../ui/page.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import styles from './duplicates.module.css'
import type { GroupFilter } from './groups-source.ts'

export interface DuplicatesHeadProps {
  /** Null until a search was made. */
  readonly status: DuplicatesStatus | null
  readonly filter: GroupFilter
  readonly onFilter: (filter: GroupFilter) => void
  /** How surely a group holds at least (0 to 1) that is merged with all others. */
  readonly sure: number
  /** Names those that would be merged. */
  readonly onMergeAll: () => void
  readonly onSearch: () => void
  readonly isBusy: boolean
}

/** How many there are, which of them are shown, and what can be done to all of them. */
export function DuplicatesHead(props: DuplicatesHeadProps) {
  const { status, filter, onFilter, sure, onMergeAll, onSearch, isBusy } = props
  const t = useTranslate()
  return (
    <>
      <PageHead
        title={t('duplicatesScreen.title')}
        lede={
          status && (
            <Emphasis
              text={t('duplicatesScreen.lede', { count: status.groups, contacts: status.contacts })}
            />
          )
        }
        actions={
          status !== null && (
            <>
              <Button icon="refresh" keys={['R']} onPress={onSearch} isDisabled={isBusy}>
                {t('duplicatesScreen.searchAgain')}
              </Button>
              {status.mergeable > 0 && (
                <Button icon="merge" keys={['A']} onPress={onMergeAll} isDisabled={isBusy}>
                  {mergeAllText(t, status.sure, sure)}
                </Button>
              )}
            </>
          )
        }
      />
      {status?.isOutdated && !isBusy && (
        <div className={styles.banner}>
          <Banner icon="info">{t('duplicatesScreen.outdated')}</Banner>
        </div>
      )}
      {status !== null && (
        <Toolbar>
          <SegmentedControl
            label={t('duplicatesScreen.howSure')}
            value={filter.atLeast}
            onChange={(atLeast) => onFilter({ ...filter, atLeast })}
            segments={(['same', 'likely', 'maybe'] as const).map((value) => ({
              value,
              label: t(`duplicatesScreen.from_${value}`),
            }))}
          />
          <SegmentedControl
            label={t('duplicatesScreen.kind')}
            value={filter.noun ?? 'any'}
            onChange={(value) => onFilter({ ...filter, noun: value === 'any' ? null : value })}
            segments={[
              { value: 'any', label: t('duplicatesScreen.anyKind') },
              { value: 'person', label: t('screen.people') },
              { value: 'organization', label: t('screen.organizations') },
            ]}
          />
        </Toolbar>
      )}
    </>
  )
}

/** How many are merged at once; where none is so sure, only that many can be. */
function mergeAllText(t: Translate, count: number, sure: number): string {
  if (count === 0) return t('duplicatesScreen.mergeMany')
  return sure === sureShare
    ? t('duplicatesScreen.mergeAll', { count })
    : t('duplicatesScreen.mergeAllFrom', { count, percent: Math.floor(sure * 100) })
}
