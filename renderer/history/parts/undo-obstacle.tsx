import { useEffect } from 'react'
import { conflictingField, saidConflicts } from '../../../db/domain/i18n/column-name.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { UndoConflict } from '../../../db/domain/errors.ts'
import { toldName } from '../../../db/domain/told-record.ts'
import type { BatchChangeRow } from '../../../electron/contract/history.ts'
import { undoRest } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { leaveObstacle, useObstacle, type Obstacle } from '../../app/api/undo-obstacle.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import text from '../../ui/text.module.css'
import styles from './conflicts.module.css'

const listed = 30

/** What an undo would destroy, where it would: the rest may be undone, or nothing. Stands once in the window. */
export function UndoObstacle() {
  const obstacle = useObstacle()
  useEffect(() => leaveObstacle, [])
  return obstacle && <ConflictsDialog obstacle={obstacle} />
}

function ConflictsDialog({ obstacle }: { readonly obstacle: Obstacle }) {
  const t = useTranslate()
  const conflicts = saidConflicts(obstacle.conflicts)
  const { data: changes = [] } = useRead('history', 'changes', { batch: obstacle.batch, limit: 1000 })
  const more = conflicts.length - listed
  const takeRest = () => {
    leaveObstacle()
    void undoRest(t, obstacle)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={leaveObstacle}
      title={t('historyScreen.conflictTitle')}
      size="sm"
      footer={
        <>
          <Button size="lg" variant="quiet" onPress={leaveObstacle}>
            {t('historyScreen.keep')}
          </Button>
          <Button size="lg" variant="primary" icon="undo" autoFocus onPress={takeRest}>
            {t('historyScreen.undoRest')}
          </Button>
        </>
      }
    >
      <p className={text.muted}>{t('historyScreen.conflictBody', { count: conflicts.length })}</p>
      <ul className={styles.list}>
        {conflicts.slice(0, listed).map((conflict, place) => (
          <li key={`${conflict.id} ${conflict.field} ${place}`}>
            <bdi className={text.strong}>{recordName(t, conflict, changes)}</bdi>{' '}
            <FieldOf conflict={conflict} />
            <span className={text.muted}>{t(`conflict.${conflict.reason}`)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={text.muted}>{t('historyScreen.conflictMore', { count: more })}</p>}
      {obstacle.merged && <p>{t('historyScreen.unmergeFirst', { name: obstacle.merged.name })}</p>}
    </Dialog>
  )
}

function FieldOf({ conflict }: { readonly conflict: UndoConflict }) {
  const field = conflictingField(useTranslate(), conflict)
  return (
    field !== undefined && (
      <span>
        <bdi>{field}</bdi>{' '}
      </span>
    )
  )
}

function recordName(t: Translate, { id, noun }: UndoConflict, changes: readonly BatchChangeRow[]): string {
  if (id === null) return t('historyScreen.conflictHidden')
  const record = changes.find((change) => change.record?.id === id)?.record
  return record ? toldName(t, record) : t.find(`noun.${noun}`, { count: 1 })
}
