import { useMemo } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { longAgo } from '../trash/parts/long-ago.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Emphasis } from '../ui/emphasis.tsx'
import styles from './today.module.css'

/** The trash is never emptied by itself: what has lain there for long is offered to be looked at. */
export function TrashOffer() {
  const t = useTranslate()
  const today = useToday()
  const before = useMemo(() => longAgo(today), [today])
  const older = useRead('trash', 'counts', { before }, { keepPrevious: true }).data?.older ?? 0
  if (older === 0) return null
  return (
    <div className={styles.offer}>
      <Banner
        icon="trash"
        action={<Button onPress={() => goTo('/trash')}>{t('todayScreen.openTrash')}</Button>}
      >
        <Emphasis text={t('todayScreen.oldTrash', { count: older })} />
      </Banner>
    </div>
  )
}
