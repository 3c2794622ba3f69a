import type { Noun } from '../../db/domain/noun.ts'
import type { TrashCounts } from '../../electron/contract/trash.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Emphasis } from '../ui/emphasis.tsx'
import { PageHead, Toolbar } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import styles from './trash.module.css'

export interface TrashHeadProps {
  readonly counts: TrashCounts | undefined
  readonly noun: Noun | null
  readonly onNoun: (noun: Noun | null) => void
  readonly onPurgeOlder: () => void
}

const any = 'any'

/** How much lies here, and what has lain here for long: offered to be removed, never removed by itself. */
export function TrashHead({ counts, noun, onNoun, onPurgeOlder }: TrashHeadProps) {
  const t = useTranslate()
  const total = counts?.nouns.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <>
      <PageHead
        title={t('trashScreen.title')}
        lede={total > 0 && <Emphasis text={t('trashScreen.lede', { count: total })} />}
      />
      {counts !== undefined && counts.older > 0 && (
        <div className={styles.banner}>
          <Banner icon="clock" action={<Button onPress={onPurgeOlder}>{t('trashScreen.purgeOlder')}</Button>}>
            <Emphasis text={t('trashScreen.olderBanner', { count: counts.older })} />
          </Banner>
        </div>
      )}
      {total > 0 && (
        <Toolbar>
          <Select
            label={t('trashScreen.noun')}
            labelHidden
            icon="filter"
            placeholder={t('trashScreen.anyNoun')}
            options={nounOptions(t, counts?.nouns ?? [])}
            value={noun ?? any}
            onChange={(id) => onNoun(id === any ? null : id)}
          />
        </Toolbar>
      )}
    </>
  )
}

const nounOptions = (t: ReturnType<typeof useTranslate>, nouns: TrashCounts['nouns']) => [
  { id: any as Noun | typeof any, label: t('trashScreen.anyNoun') },
  ...nouns.map(({ noun, count }) => ({
    id: noun,
    label: `${t.find(`noun.${noun}`, { count: 2 })} (${count.toLocaleString(t.locale)})`,
  })),
]
