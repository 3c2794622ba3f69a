import { columnName, saidConflicts } from '../../../db/domain/i18n/column-name.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { UndoConflict } from '../../../db/domain/errors.ts'
import type { BatchChangeRow } from '../../../electron/contract/history.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { toldName } from '../../contact/parts/told-record.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import text from '../../ui/text.module.css'
import styles from './conflicts.module.css'
import type { Obstacle, Undoing } from './use-undo.ts'

const listed = 30

/** What an undo would destroy, where it would: the rest may be undone, or nothing. */
export function UndoObstacle({ undoing }: { readonly undoing: Undoing }) {
  return undoing.obstacle && <ConflictsDialog undoing={undoing} obstacle={undoing.obstacle} />
}

interface ConflictsDialogProps {
  readonly undoing: Undoing
  readonly obstacle: Obstacle
}

function ConflictsDialog({ undoing, obstacle }: ConflictsDialogProps) {
  const t = useTranslate()
  const { batch } = obstacle
  const conflicts = saidConflicts(obstacle.conflicts)
  const { data: changes = [] } = useRead('history', 'changes', { batch: batch.id, limit: 1000 })
  const more = conflicts.length - listed
  return (
    <Dialog
      isOpen
      onOpenChange={undoing.keep}
      title={t('historyScreen.conflictTitle')}
      size="sm"
      footer={
        <>
          <Button size="lg" variant="quiet" onPress={undoing.keep}>
            {t('historyScreen.keep')}
          </Button>
          <Button size="lg" variant="primary" icon="undo" autoFocus onPress={() => undoing.undoRest(batch)}>
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
            {conflict.field !== null && <span>{columnName(t, conflict.field)} </span>}
            <span className={text.muted}>{t(`conflict.${conflict.reason}`)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={text.muted}>{t('historyScreen.conflictMore', { count: more })}</p>}
    </Dialog>
  )
}

function recordName(t: Translate, { id, noun }: UndoConflict, changes: readonly BatchChangeRow[]): string {
  if (id === null) return t('historyScreen.conflictHidden')
  const record = changes.find((change) => change.record?.id === id)?.record
  return record ? toldName(t, record) : t.find(`noun.${noun}`, { count: 1 })
}
