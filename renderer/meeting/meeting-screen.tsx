import { useCallback, useMemo, useState } from 'react'
import { actionItems } from '../../db/domain/action-item.ts'
import { isGuarded, mayRead } from '../../db/domain/sensitivity.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useSaveKey } from '../app/api/save-key.ts'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { RichTextEditor, type RichTextHandle } from '../ui/rich-text/rich-text-editor.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { AgendaList, DecisionList } from './agenda-list.tsx'
import { MeetingMeta } from './attended.tsx'
import { findMentions } from './find-mentions.ts'
import { MeetingHead } from './meeting-head.tsx'
import { useMeetingStart, type MeetingSource, type MeetingStart } from './meeting-start.ts'
import { MoreParts } from './more-parts.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { useMeeting, type OpenMeeting } from './use-meeting.ts'
import styles from './meeting.module.css'

/** One meeting: written before, during and after it. */
export function MeetingScreen({ source }: { readonly source: MeetingSource }) {
  const t = useTranslate()
  const start = useMeetingStart(source)
  if (start === undefined)
    return (
      <div className={styles.waiting} aria-busy="true">
        <Skeleton height="card" />
      </div>
    )
  if (start === null)
    return (
      <EmptyState icon="meeting" title={t('meetingScreen.gone')}>
        {t('meetingScreen.goneBody')}
      </EmptyState>
    )
  return <Guarded start={start} />
}

/** What is above the level that is shown now waits for the passphrase; what was typed is kept meanwhile. */
function Guarded({ start }: { readonly start: MeetingStart }) {
  const meeting = useMeeting(start)
  const t = useTranslate()
  const { data } = useRead('clearance', 'status', {})
  const said = meeting.values.sensitivity
  if (data && said !== null && isGuarded(said) && !mayRead(data.level, said))
    return (
      <EmptyState
        icon="lock"
        title={t('meetingScreen.guarded')}
        action={
          <Button icon="unlock" onPress={() => openDialog('clearance', { level: said })}>
            {t('meetingScreen.show')}
          </Button>
        }
      >
        {t('meetingScreen.guardedBody')}
      </EmptyState>
    )
  return <MeetingPage meeting={meeting} />
}

function MeetingPage({ meeting }: { readonly meeting: OpenMeeting }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { values, set, problem } = meeting
  const [notes, setNotes] = useState<RichTextHandle | null>(null)
  const find = useCallback((words: string) => findMentions(t, words), [t])
  useCrumb(values.title.trim() || t('meetingScreen.untitled'))
  useSaveKey(() => void meeting.finish())
  // At first it stands beside the page where there is room.
  const [review, setReview] = useState<'beside' | 'open' | 'closed'>('beside')
  const promises = useMemo(
    () =>
      actionItems(values.body, { today, locale }).filter(
        ({ review, isDone }) => review !== 'discarded' && !isDone,
      ).length,
    [values.body, today, locale],
  )
  return (
    <SplitPane
      isPanelOpen={review === 'open'}
      panel={
        promises > 0 && <ReviewPanel meeting={meeting} notes={notes} onClose={() => setReview('closed')} />
      }
    >
      <div className={styles.page}>
        <MeetingHead
          meeting={meeting}
          promises={promises}
          isReviewClosed={review === 'closed'}
          onReview={() => setReview((now) => (now === 'open' ? 'closed' : 'open'))}
        />
        {problem !== undefined && (
          <div className={styles.problem}>
            <Banner tone="danger" isAlert>
              {problem}
            </Banner>
          </div>
        )}
        <MeetingMeta meeting={meeting} />
        <div className={styles.note}>
          <section className={styles.section} aria-labelledby="agenda">
            <h2 id="agenda">{t('field.agenda')}</h2>
            <AgendaList lines={values.agenda} onChange={(agenda) => set({ agenda })} />
          </section>
          <section className={styles.section} aria-labelledby="notes">
            <h2 id="notes">{t('field.bodyText')}</h2>
            <RichTextEditor
              label={t('field.bodyText')}
              start={values.body}
              onChange={(body) => set({ body })}
              findMentions={find}
              onHandle={setNotes}
            />
          </section>
          <section className={styles.section} aria-labelledby="decisions">
            <h2 id="decisions">{t('field.decisions')}</h2>
            <DecisionList lines={values.decisions} onChange={(decisions) => set({ decisions })} />
          </section>
          <MoreParts values={values} set={set} />
        </div>
      </div>
    </SplitPane>
  )
}
