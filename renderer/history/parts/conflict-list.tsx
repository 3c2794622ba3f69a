import { useState } from 'react'
import { conflictWords } from '../../../db/domain/i18n/conflict-words.ts'
import type { UndoConflict } from '../../../db/domain/undo-conflict.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useMoment } from '../../app/api/moment.ts'
import { Button } from '../../ui/button.tsx'
import { cutDirection } from '../../ui/cut-direction.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import text from '../../ui/text.module.css'
import { useChoiceSegments } from './choice-segments.ts'
import styles from './conflicts.module.css'
import { hasChoice, type Deciding } from './use-decisions.ts'

const step = 50

export interface ConflictListProps {
  readonly conflicts: readonly UndoConflict[]
  readonly deciding: Deciding
}

/** Every conflict with its choice, so many at a time. */
export function ConflictList({ conflicts, deciding }: ConflictListProps) {
  const t = useTranslate()
  const [limit, setLimit] = useState(step)
  const shown = conflicts.slice(0, limit)
  return (
    <>
      <ul className={styles.list} aria-label={t('undoing.list')}>
        {shown.map((conflict) => (
          <ConflictLine key={conflict.key} conflict={conflict} deciding={deciding} />
        ))}
      </ul>
      {shown.length < conflicts.length && (
        <Button onPress={() => setLimit(limit + step)}>
          {t('undoing.more', { shown: shown.length, total: conflicts.length })}
        </Button>
      )}
    </>
  )
}

interface ConflictLineProps {
  readonly conflict: UndoConflict
  readonly deciding: Deciding
}

function ConflictLine({ conflict, deciding }: ConflictLineProps) {
  const t = useTranslate()
  const segments = useChoiceSegments()
  const { subject, what, now, older } = conflictWords(t, conflict)
  const name = [subject, what].filter((part) => part !== null).join(', ')
  return (
    <li className={styles.conflict}>
      <p className={styles.name} title={name}>
        <bdi className={text.strong}>{subject}</bdi>
        {what !== null && <bdi>{what}</bdi>}
      </p>
      <div className={styles.choice}>
        {hasChoice(conflict) ? (
          <SegmentedControl
            label={t('undoing.decision', { what: name })}
            size="sm"
            segments={segments}
            value={deciding.decisions[conflict.key] ?? null}
            onChange={(choice) => deciding.decide(conflict.key, choice)}
          />
        ) : (
          <span className={text.muted}>{t('undoing.stays')}</span>
        )}
      </div>
      <dl className={styles.values}>
        <Value label={t('undoing.now')} value={now}>
          <LastChange conflict={conflict} />
        </Value>
        {hasChoice(conflict) && <Value label={t('undoing.older')} value={older} />}
      </dl>
    </li>
  )
}

interface ValueProps {
  readonly label: string
  readonly value: string
  readonly children?: React.ReactNode
}

function Value({ label, value, children }: ValueProps) {
  return (
    <div className={styles.value}>
      <dt>{label}</dt>
      <dd>
        <bdi dir={cutDirection(value)} className={styles.said} title={value}>
          {value}
        </bdi>
        {children}
      </dd>
    </div>
  )
}

/** By whom and when; of what cannot go also why. */
function LastChange({ conflict }: { readonly conflict: UndoConflict }) {
  const t = useTranslate()
  const moment = useMoment()
  const { last, reason } = conflict
  const when = last && moment(last.at).exact
  const why = hasChoice(conflict) ? null : t(`conflict.${reason}`)
  const said =
    when === null
      ? null
      : last?.by == null
        ? t('undoing.changedAt', { when })
        : t('undoing.changedBy', { name: last.by, when })
  return <span className={styles.last}>{[why, said].filter((part) => part !== null).join('; ')}</span>
}
