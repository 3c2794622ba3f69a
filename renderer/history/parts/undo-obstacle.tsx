import { useEffect } from 'react'
import { undoDecided } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { leaveObstacle, useObstacle, type Obstacle } from '../../app/api/undo-obstacle.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import text from '../../ui/text.module.css'
import { ConflictList } from './conflict-list.tsx'
import { DecideAll } from './decide-all.tsx'
import { useDecisions } from './use-decisions.ts'

/** What an undo would destroy, where it would: each is decided about. Stands once in the window. */
export function UndoObstacle() {
  const obstacle = useObstacle()
  useEffect(() => leaveObstacle, [])
  return obstacle && <ConflictsDialog obstacle={obstacle} />
}

function ConflictsDialog({ obstacle }: { readonly obstacle: Obstacle }) {
  const t = useTranslate()
  const { conflicts, merged } = obstacle
  const deciding = useDecisions(obstacle)
  const undo = () => {
    leaveObstacle()
    void undoDecided(t, obstacle, deciding.decisions)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={leaveObstacle}
      title={t('historyScreen.conflictTitle')}
      size="md"
      footer={
        <>
          <Button size="lg" variant="quiet" onPress={leaveObstacle}>
            {t('undoing.cancel')}
          </Button>
          <Button size="lg" variant="primary" icon="undo" autoFocus onPress={undo}>
            {t('undoing.undo')}
          </Button>
        </>
      }
    >
      {obstacle.decisions && (
        <Banner tone="warn">{t(conflicts.length === 0 ? 'undoing.nothingLeft' : 'undoing.movedOn')}</Banner>
      )}
      {conflicts.length > 0 && <p className={text.muted}>{t('undoing.body', { count: conflicts.length })}</p>}
      {merged && <Banner icon="info">{t('historyScreen.unmergeFirst', { name: merged.name })}</Banner>}
      <DecideAll deciding={deciding} />
      <ConflictList conflicts={conflicts} deciding={deciding} />
    </Dialog>
  )
}
