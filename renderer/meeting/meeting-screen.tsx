import { useCallback, useEffect, useMemo, useState } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { actionItems } from '../../db/domain/action-item.ts'
import type { InteractionId } from '../../db/domain/interaction.ts'
import { isGuarded, mayRead } from '../../db/domain/sensitivity.ts'
import type { AttachedFile } from '../../electron/contract/attachment.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { isNotFound } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { useSaveKey } from '../app/api/save-key.ts'
import { useToday } from '../app/api/today.ts'
import { AttachedFiles } from '../contact/parts/attached-files.tsx'
import { useMembers } from '../follow-up/parts/members.ts'
import { DoNotContact } from '../interaction/parts/do-not-contact.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { RichTextEditor, type RichTextHandle } from '../ui/rich-text/rich-text-editor.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import text from '../ui/text.module.css'
import { AgendaList, DecisionList } from './agenda-list.tsx'
import { MeetingMeta } from './attended.tsx'
import { findMentions } from './find-mentions.ts'
import { MeetingHead } from './meeting-head.tsx'
import { useMeetingStart, type MeetingSource, type MeetingStart } from './meeting-start.ts'
import { MoreParts } from './more-parts.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { UnnamedDialog } from './unnamed-dialog.tsx'
import { UnreviewedDialog } from './unreviewed-dialog.tsx'
import { useMeeting, type OpenMeeting } from './use-meeting.ts'
import styles from './meeting.module.css'

/** One meeting: written before, during and after it. */
export function MeetingScreen({ source }: { readonly source: MeetingSource }) {
  const [round, setRound] = useState(0)
  const start = useMeetingStart(source, round)
  const again = () => setRound(round + 1)
  if (start === undefined)
    return (
      <div className={styles.waiting} aria-busy="true">
        <Skeleton height="card" />
      </div>
    )
  if (start === null && source.kind === 'meeting') return <PutAway id={source.id} onBack={again} />
  if (start === null) return <Gone />
  return <Guarded key={round} start={start} onOutdated={again} />
}

/** One that is not here as long as it is not: an undo can bring it back while this is looked at. */
function PutAway({ id, onBack }: { readonly id: InteractionId; readonly onBack: () => void }) {
  const { isSuccess, isFetching } = useRead('interaction', 'get', { id })
  const isBack = isSuccess && !isFetching
  useEffect(() => {
    if (isBack) onBack()
  }, [isBack])
  return <Gone />
}

/** What was typed of one that is gone can be written down as one of its own. */
function Gone({ onKeep }: { readonly onKeep?: () => void }) {
  const t = useTranslate()
  return (
    <>
      <h1 className={text.hidden}>{t('meetingScreen.gone')}</h1>
      <EmptyState
        icon="meeting"
        title={t('meetingScreen.gone')}
        action={
          onKeep ? (
            <Button variant="primary" onPress={onKeep}>
              {t('meetingScreen.keepTyped')}
            </Button>
          ) : (
            <Button onPress={() => goTo('/meetings')}>{t('meetingScreen.toMeetings')}</Button>
          )
        }
      >
        {t(onKeep ? 'meetingScreen.goneTyped' : 'meetingScreen.goneBody')}
      </EmptyState>
    </>
  )
}

interface GuardedProps {
  readonly start: MeetingStart
  readonly onOutdated: () => void
}

/**
 * What is above the level that is shown now waits for the passphrase; what was typed is kept meanwhile. What was thrown
 * away, or changed by an undo, is not shown as if it still were so.
 */
function Guarded({ start, onOutdated }: GuardedProps) {
  const meeting = useMeeting(start)
  const t = useTranslate()
  const { data } = useRead('clearance', 'status', {})
  const { sensitivity: said, interaction } = meeting.values
  const { data: now, error } = useRead(
    'interaction',
    'get',
    { id: interaction as InteractionId },
    { enabled: interaction !== null },
  )
  const isOutdated = now?.id === interaction && now?.updatedAt !== meeting.recordedAt
  useEffect(() => {
    if (isOutdated && !meeting.isChanged && !meeting.isSaving) onOutdated()
  }, [isOutdated, meeting.isChanged, meeting.isSaving])
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
  if (interaction !== null && isNotFound(error))
    return <Gone {...(meeting.isChanged && { onKeep: () => meeting.set({ interaction: null }) })} />
  const isNew = interaction === null
  return (
    <MeetingPage
      meeting={meeting}
      isBeingWritten={isNew || start.draft !== undefined}
      files={isNew ? null : (now?.attachments ?? null)}
      followUps={isNew ? [] : (now?.followUps ?? null)}
    />
  )
}

interface MeetingPageProps {
  readonly meeting: OpenMeeting
  /** There is no such meeting yet, or what was typed in it waits to be gone on with. */
  readonly isBeingWritten: boolean
  /** Null as long as it is not in the vault. */
  readonly files: readonly AttachedFile[] | null
  /** What was promised in it; null as long as it is on its way. */
  readonly followUps: readonly FollowUpRow[] | null
}

function MeetingPage({ meeting, isBeingWritten, files, followUps }: MeetingPageProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const { values, set, problem } = meeting
  // Without a title, one begins with that.
  const [beginsInNotes] = useState(isBeingWritten && (values.title !== '' || values.interaction !== null))
  const [notes, setNotes] = useState<RichTextHandle | null>(null)
  const find = useCallback((words: string) => findMentions(t, words), [t])
  useCrumb(values.title.trim() || t('meetingScreen.untitled'))
  useSaveKey(() => void meeting.finish())
  // At first it stands beside the page where there is room.
  const [review, setReview] = useState<'beside' | 'open' | 'closed'>('beside')
  const [asked, setAsked] = useState(0)
  const promises = useMemo(
    () =>
      actionItems(values.body, { today, locale, members }).filter(
        ({ review, isDone }) => review !== 'discarded' && !isDone,
      ).length,
    [values.body, today, locale, members],
  )
  return (
    <SplitPane
      isPanelOpen={review === 'open'}
      panel={
        promises > 0 && (
          <ReviewPanel
            meeting={meeting}
            notes={notes}
            followUps={followUps}
            asked={asked}
            onClose={() => setReview('closed')}
          />
        )
      }
    >
      {meeting.isAsking && (
        <UnreviewedDialog
          count={meeting.unreviewed}
          onReview={() => {
            meeting.answer()
            setReview('open')
            setAsked((times) => times + 1)
          }}
          onFinish={() => void meeting.finishWithout()}
          onClose={meeting.answer}
        />
      )}
      {meeting.mentioned && (
        <UnnamedDialog
          names={meeting.mentioned.map(({ name }) => name)}
          onAdd={meeting.addMentioned}
          onFinish={() => void meeting.finishWithout()}
          onClose={meeting.answer}
        />
      )}
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
        <Refusing meeting={meeting} />
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
              autoFocus={beginsInNotes}
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
          <MeetingFiles meeting={meeting} files={files} />
        </div>
      </div>
    </SplitPane>
  )
}

function Refusing({ meeting: { refusing, isConfirmed, confirm } }: Pick<MeetingPageProps, 'meeting'>) {
  return refusing.map((contact) => (
    <div key={contact.id} className={styles.problem}>
      <DoNotContact contact={contact} isConfirmed={isConfirmed} onConfirm={confirm} />
    </div>
  ))
}

/** Slides, sign-in sheets, and what came with an e-mail. They belong to what is in the vault. */
function MeetingFiles({ meeting: { values }, files }: Pick<MeetingPageProps, 'meeting' | 'files'>) {
  const t = useTranslate()
  const { interaction } = values
  return (
    <section className={styles.section} aria-labelledby="files">
      <h2 id="files">{t('fileTab.title')}</h2>
      {interaction === null || files === null ? (
        <p className={styles.faint}>{t('meetingScreen.filesLater')}</p>
      ) : (
        <AttachedFiles
          record={interaction}
          name={values.title.trim() || t('meetingScreen.untitled')}
          files={files}
        />
      )}
    </section>
  )
}
