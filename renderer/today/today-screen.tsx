import { useMemo, useState, type ReactNode } from 'react'
import { dayTitle } from '../../db/domain/date-phrase.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useHereCommands } from '../app/api/here-commands.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { DayDialog } from '../follow-up/parts/day-dialog.tsx'
import { useFollowUpActions } from '../follow-up/parts/follow-up-actions.ts'
import { useQueueCursor } from '../follow-up/parts/queue-cursor.ts'
import { BackupNotice } from '../settings/parts/backup-notice.tsx'
import { SheetNotice } from '../unlock/parts/sheet-notice.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { PageHead, StatusBar } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { EmptyDay, FirstRun } from './today-empty.tsx'
import { HiddenDrafts } from './hidden-drafts.tsx'
import { logItem, useItemCommands, type ItemActions } from './today-actions.ts'
import { todaySections, type TodayItem, type TodaySection } from './today-items.ts'
import { TodayLede } from './today-lede.tsx'
import { TodayPanel } from './today-panel.tsx'
import { TodaySections } from './today-sections.tsx'
import { TrashOffer } from './trash-offer.tsx'
import styles from './today.module.css'

const noSections: readonly TodaySection[] = []

/** The first screen: what waits today, worked from top to bottom by single keys. */
export function TodayScreen() {
  const day = useToday()
  const { data: today, error, refetch } = useRead('today', 'get', { day }, { keepPrevious: true })
  const { data: drafts } = useRead('draft', 'list', {})
  const sections = useMemo(
    () => (today && drafts ? todaySections(today, drafts) : noSections),
    [today, drafts],
  )
  const t = useTranslate()
  if (error)
    return (
      <div className={styles.page}>
        <TodayHead />
        <Banner
          tone="danger"
          isAlert
          action={<Button onPress={() => void refetch()}>{t('todayScreen.retry')}</Button>}
        >
          {failureText(t, error)}
        </Banner>
      </div>
    )
  if (!today || !drafts) return <LoadingToday />
  const isEmpty = sections.length === 0
  if (isEmpty)
    return (
      <div className={styles.page}>
        <TodayHead />
        <div className={styles.notice}>
          <SheetNotice />
          <BackupNotice />
          <HiddenDrafts />
        </div>
        {today.isNew ? <FirstRun /> : <EmptyDay />}
        <TrashOffer />
      </div>
    )
  return <TodayQueue sections={sections} lede={<TodayLede today={today} />} />
}

function LoadingToday() {
  return (
    <div className={styles.page} aria-busy="true">
      <TodayHead />
      <div className={styles.loading}>
        <Skeleton />
        <Skeleton width="most" />
        <Skeleton width="half" />
      </div>
    </div>
  )
}

interface TodayHeadProps {
  readonly lede?: ReactNode
  readonly item?: TodayItem | undefined
}

function TodayHead({ lede, item }: TodayHeadProps) {
  const { t, locale } = useLanguage()
  return (
    <PageHead
      title={dayTitle(useToday(), locale)}
      lede={lede}
      actions={
        <Button icon="plus" keys={['L']} onPress={() => (item ? logItem(item) : openDialog('log', {}))}>
          {t('command.log')}
        </Button>
      }
    />
  )
}

interface TodayQueueProps {
  readonly sections: readonly TodaySection[]
  readonly lede: ReactNode
}

function TodayQueue({ sections, lede }: TodayQueueProps) {
  const t = useTranslate()
  const items = useMemo(() => sections.flatMap((section) => section.items), [sections])
  const cursor = useQueueCursor(useMemo(() => items.map(({ key }) => key), [items]))
  const current = items.find(({ key }) => key === cursor.current)
  const [completing, setCompleting] = useState<string>()
  const [snoozing, setSnoozing] = useState<TodayItem>()
  const [panel, setPanel] = useState<'beside' | 'open' | 'closed'>('beside')
  const { snooze } = useFollowUpActions()
  const actions = useMemo<ItemActions>(
    () => ({ complete: ({ key }) => setCompleting(key), snooze: setSnoozing }),
    [],
  )
  useItemCommands(current, actions)
  useHereCommands([
    {
      id: 'panel',
      label: t('todayScreen.details'),
      icon: 'panel',
      keys: 'i',
      run: () => setPanel((now) => (now === 'open' ? 'closed' : 'open')),
    },
  ])
  return (
    <SplitPane
      panel={
        panel !== 'closed' &&
        current && <TodayPanel item={current} actions={actions} onClose={() => setPanel('closed')} />
      }
      isPanelOpen={panel === 'open'}
    >
      <div className={styles.page} onKeyDown={cursor.onKeyDown}>
        <TodayHead lede={lede} />
        <div className={styles.notice}>
          <SheetNotice />
          <BackupNotice />
          <HiddenDrafts />
        </div>
        <TodaySections
          sections={sections}
          cursor={cursor}
          completing={completing}
          actions={actions}
          onCompleted={() => setCompleting(undefined)}
        />
        <TrashOffer />
        <TodayKeys />
      </div>
      {snoozing?.kind === 'followUp' && (
        <DayDialog
          title={t('followUpForm.snoozeTitle', { count: 1 })}
          onClose={() => setSnoozing(undefined)}
          onChoose={(until) => {
            setSnoozing(undefined)
            void snooze([snoozing.row], until)
          }}
        />
      )}
    </SplitPane>
  )
}

function TodayKeys() {
  const t = useTranslate()
  return (
    <StatusBar
      hints={[
        { keys: ['J', 'K'], label: t('todayScreen.move') },
        { keys: ['Enter'], label: t('todayScreen.open') },
        { keys: ['D'], label: t('todayScreen.doneHint') },
        { keys: ['S'], label: t('todayScreen.snoozeHint') },
        { keys: ['L'], label: t('todayScreen.logHint') },
        { keys: ['I'], label: t('todayScreen.detailsHint') },
      ]}
    />
  )
}
