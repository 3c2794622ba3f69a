import { longDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import { batchTitle } from '../../db/domain/told-batch.ts'
import type { BatchRow } from '../../electron/contract/history.ts'
import { dayHere, timeHere } from '../app/api/here.ts'
import { useLanguage } from '../app/api/language.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Panel, PanelHead } from '../ui/panel.tsx'
import { Section } from '../ui/section.tsx'
import { BatchChanges } from './batch-changes.tsx'
import { ExportedFacts } from './exported-facts.tsx'
import { isMerge, whyNotUndoable } from './batch-words.ts'
import styles from './history.module.css'

export interface BatchPanelProps {
  readonly batch: BatchRow
  readonly position: string
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** One step beside the list: who, when, what it changed, and the way back. */
export function BatchPanel({ batch, position, onUndo, onClose }: BatchPanelProps) {
  const { t, locale } = useLanguage()
  const reason = whyNotUndoable(batch)
  const when = `${longDate(dayHere(batch.at), locale)}, ${timeOfDay(timeHere(batch.at), locale)}`
  return (
    <Panel
      label={t('historyScreen.panel')}
      position={position}
      onClose={onClose}
      head={
        <PanelHead
          title={<bdi>{batchTitle(t, batch)}</bdi>}
          subtitle={[batch.member, when].filter(Boolean).join(', ')}
          actions={
            reason === undefined && (
              <Button icon="undo" keys={['U']} onPress={onUndo}>
                {t(undoLabel(batch))}
              </Button>
            )
          }
        />
      }
    >
      {reason !== undefined && (
        <div className={styles.why}>
          <Banner icon={reason === 'whyUndone' ? 'undo' : 'info'}>{t(`historyScreen.${reason}`)}</Banner>
        </div>
      )}
      {batch.exported ? (
        <ExportedFacts file={batch.exported} />
      ) : (
        <Section title={t('historyScreen.changes', { count: batch.changes })} variant="panel">
          <BatchChanges key={batch.id} batch={batch} />
        </Section>
      )}
    </Panel>
  )
}

function undoLabel(batch: BatchRow) {
  if (isMerge(batch)) return 'duplicatesScreen.takeApart'
  return batch.kind === 'undo' ? 'historyScreen.undoAgain' : 'historyScreen.undo'
}
