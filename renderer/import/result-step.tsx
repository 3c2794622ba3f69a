import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Row } from '../ui/layout.tsx'
import { doneWords } from './done-words.ts'
import { Reported } from './preview-panel.tsx'
import { ProblemsGrid } from './problems-grid.tsx'
import styles from './import.module.css'
import type { FinishedImport } from './use-legislator-import.ts'
import { useUndo } from './use-undo.ts'

/** So many lines need no room for more. */
const few = 5

export interface ResultStepProps {
  readonly finished: FinishedImport
  readonly onAnother: () => void
}

/** What came of it, and the way back. */
export function ResultStep({ finished: { change, held }, onAnother }: ResultStepProps) {
  const t = useTranslate()
  const { batch, value } = change
  const { isUndone, isUndoing, undo } = useUndo(batch)
  const { created, updated, ended, missing } = value
  const { error, warning, note } = held.problems
  const words = doneWords({ created, updated, ended, missing }, (kind, count) =>
    t(`importScreen.done_${kind}`, { count }),
  )
  return (
    <div className={styles.result}>
      <EmptyState
        icon={isUndone ? 'undo' : 'check'}
        title={t(
          batch === null
            ? 'importScreen.doneNothing'
            : isUndone
              ? 'importScreen.undoneTitle'
              : 'importScreen.doneTitle',
        )}
        action={
          <Row wrap>
            <Button
              variant="primary"
              size="lg"
              icon="legislator"
              autoFocus
              onPress={() => goTo('/legislators')}
            >
              {t('importScreen.showLegislators')}
            </Button>
            {batch !== null && !isUndone && (
              <Button size="lg" icon="undo" isDisabled={isUndoing} onPress={() => void undo()}>
                {t('importScreen.undo')}
              </Button>
            )}
            <Button size="lg" onPress={onAnother}>
              {t('importScreen.another')}
            </Button>
          </Row>
        }
      >
        {batch === null
          ? t('importScreen.doneNothingWords')
          : isUndone
            ? t('importScreen.undone')
            : words || t('importScreen.doneAround')}
      </EmptyState>
      <Reported held={held} variant="page">
        <div className={styles.reported} data-few={error + warning + note <= few}>
          <ProblemsGrid held={held} text="" />
        </div>
      </Reported>
    </div>
  )
}
