import { useEffect, useRef, useState } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { AddedAction } from '../../db/domain/meeting-draft.ts'
import { useHereCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProgressTrack } from '../ui/progress-track.tsx'
import type { RichTextHandle } from '../ui/rich-text/rich-text-editor.tsx'
import text from '../ui/text.module.css'
import { canAdd, useProposals, type Proposal } from './proposals.ts'
import { Proposed } from './proposed.tsx'
import styles from './review-panel.module.css'
import type { OpenMeeting } from './use-meeting.ts'

export interface ReviewPanelProps {
  readonly meeting: OpenMeeting
  /** Remembers in the notes what became of a line. */
  readonly notes: RichTextHandle | null
  /** Those that came of the meeting; null while they are asked for. */
  readonly followUps: readonly FollowUpRow[] | null
  /** How often somebody asked to go through them: the focus goes to the current one. */
  readonly asked: number
  /** Where it covers the page. */
  readonly onClose: () => void
}

/** The promises in the notes, to be made follow-ups one by one. */
export function ReviewPanel({ meeting, notes, followUps, asked, onClose }: ReviewPanelProps) {
  const t = useTranslate()
  const [edits, setEdits] = useState<Readonly<Record<string, Partial<AddedAction>>>>({})
  const [editing, setEditing] = useState<string | null>(null)
  const proposals = useProposals(meeting, { edits, followUps })
  const shown = proposals.filter(({ review }) => review !== 'discarded')
  const added = shown.filter(({ isAdded }) => isAdded).length
  const current = shown.find(({ isAdded }) => !isAdded)
  const { values, set } = meeting
  const add = ({ key, title, owner, dueOn, links, hasOwnLinks }: Proposal) => {
    notes?.setReview(key, 'added')
    const action = { key, title, owner, dueOn, links: hasOwnLinks ? [...links] : null }
    set({ added: [...values.added.filter((one) => one.key !== key), action] })
    setEditing(null)
  }
  const undo = (key: string) => {
    notes?.setReview(key, null)
    set({ added: values.added.filter((one) => one.key !== key) })
  }
  const edit = (key: string, change: Partial<AddedAction>) =>
    setEdits((now) => ({ ...now, [key]: { ...now[key], ...change } }))
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (asked > 0)
      list.current?.querySelector<HTMLElement>('[data-current=true] button:not(:disabled)')?.focus()
  }, [asked])
  useAddKey(current && canAdd(current) ? () => add(current) : undefined)
  return (
    <Panel
      label={t('meetingReview.label')}
      keys="review"
      onClose={onClose}
      position={
        <span className={styles.position}>
          <span>{t('meetingReview.review')}</span>
          <span>{t('meetingReview.progress', { added, total: shown.length })}</span>
        </span>
      }
      head={
        <>
          <h2 className={text.subtitle}>{t('meetingReview.title', { count: shown.length })}</h2>
          <p className={text.muted}>{t('meetingReview.lede')}</p>
          <div
            role="progressbar"
            aria-label={t('meetingReview.progress', { added, total: shown.length })}
            aria-valuenow={added}
            aria-valuemax={Math.max(1, shown.length)}
          >
            <ProgressTrack fraction={added / Math.max(1, shown.length)} />
          </div>
        </>
      }
    >
      <ul ref={list} className={styles.reviews}>
        {shown.map((proposal) => (
          <li
            key={proposal.key}
            className={styles.review}
            data-added={proposal.isAdded}
            data-current={proposal === current}
          >
            {proposal.isAdded ? (
              <Added
                proposal={proposal}
                onUndo={() => undo(proposal.key)}
                isOpen={isOpen(meeting, proposal)}
              />
            ) : (
              <Proposed
                proposal={proposal}
                isCurrent={proposal === current}
                isEditing={editing === proposal.key}
                onEdit={(change) => edit(proposal.key, change)}
                onEditing={(isOn) => setEditing(isOn ? proposal.key : null)}
                onAdd={() => add(proposal)}
                onDiscard={() => notes?.setReview(proposal.key, 'discarded')}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Whether it can still be taken back here: one that was recorded before is a follow-up of its own. */
const isOpen = ({ values }: OpenMeeting, { key }: Proposal): boolean =>
  values.added.some((one) => one.key === key)

interface AddedProps {
  readonly proposal: Proposal
  readonly isOpen: boolean
  readonly onUndo: () => void
}

function Added({ proposal, isOpen: canUndo, onUndo }: AddedProps) {
  const t = useTranslate()
  return (
    <>
      <p className={text.muted}>
        <bdi>{proposal.title}</bdi>
      </p>
      <div className={styles.buttons}>
        <Badge tone="ok" shape="disc">
          {t('meetingReview.added')}
        </Badge>
        {canUndo && (
          <span className={styles.push}>
            <Button variant="quiet" onPress={onUndo}>
              {t('ui.undo')}
            </Button>
          </span>
        )}
      </div>
    </>
  )
}

/** A adds the one that is next, while the focus is in the panel: a promise is not made in passing. */
function useAddKey(add: (() => void) | undefined): void {
  const t = useTranslate()
  useHereCommands([
    {
      id: 'addPromise',
      label: t('meetingReview.addNext'),
      icon: 'check',
      keys: 'a',
      area: 'review',
      run: () => add?.(),
    },
  ])
}
