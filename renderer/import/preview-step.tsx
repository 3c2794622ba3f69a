import { useState } from 'react'
import type { HeldImport, ImportedPerson, ImportVerdict } from '../../electron/contract/legislator-import.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Toolbar } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { importVerdicts } from './kinds.ts'
import type { ImportFlow } from './use-legislator-import.ts'
import { PeopleGrid } from './people-grid.tsx'
import { PreviewFoot } from './preview-foot.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { ProblemsGrid } from './problems-grid.tsx'
import styles from './import.module.css'

export interface PreviewStepProps {
  readonly held: HeldImport
  readonly flow: ImportFlow
}

type Shown = ImportVerdict | 'everyone' | 'problems'

/** What the files would do, before anything is done: who, field by field, and what could not be taken. */
export function PreviewStep({ held, flow }: PreviewStepProps) {
  const [shown, setShown] = useState<Shown>('everyone')
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState<ImportedPerson | null>(null)
  const t = useTranslate()
  return (
    <div className={styles.preview}>
      <SplitPane
        isPanelOpen={current !== null}
        panel={<PreviewPanel held={held} person={shown === 'problems' ? null : current} />}
      >
        <div className={styles.list}>
          <div className={styles.views}>
            <Tabs
              label={t('importScreen.verdict')}
              tabs={useTabs(held)}
              selected={shown}
              onSelect={setShown}
            />
          </div>
          <div className={styles.filters}>
            <Toolbar>
              <SearchField
                label={t('importScreen.find')}
                placeholder={t('importScreen.find')}
                value={words}
                onChange={setWords}
              />
            </Toolbar>
          </div>
          {shown === 'problems' ? (
            <ProblemsGrid held={held} text={words} />
          ) : (
            <PeopleGrid
              held={held}
              verdict={shown === 'everyone' ? null : shown}
              text={words}
              onCurrent={setCurrent}
            />
          )}
          <ImportFoot held={held} flow={flow} />
        </div>
      </SplitPane>
    </div>
  )
}

function useTabs({ summary, problems }: HeldImport) {
  const t = useTranslate()
  const number = new Intl.NumberFormat(t.locale)
  const everyone = importVerdicts.reduce((sum, verdict) => sum + summary[verdict], 0)
  const reported = problems.error + problems.warning + problems.note
  const tab = (id: Shown, label: string, count: number) => ({ id, label, count: number.format(count) })
  return [
    tab('everyone', t('importScreen.everyone'), everyone),
    ...importVerdicts
      .filter((verdict) => summary[verdict] > 0)
      .map((verdict) => tab(verdict, t(`importScreen.${verdict}`), summary[verdict])),
    tab('problems', t('importScreen.reported'), reported),
  ]
}

/** How many people, offices, committees and memberships would not be as they are. */
function changesIn({ summary }: HeldImport): number {
  const { created, updated, ended, missing, offices, committees, memberships } = summary
  const around = [offices, committees, memberships].map(
    (tally) => tally.created + tally.updated + tally.removed,
  )
  return [created, updated, ended, missing, ...around].reduce((sum, count) => sum + count, 0)
}

function ImportFoot({ held, flow }: PreviewStepProps) {
  const t = useTranslate()
  const count = changesIn(held)
  return (
    <PreviewFoot
      problem={flow.problem}
      isEmpty={count === 0}
      hint={t(count === 0 ? 'importScreen.nothingNew' : 'importScreen.undoLater')}
      backLabel={t('importScreen.back')}
      onBack={flow.back}
      commitLabel={t('importScreen.commit', { count })}
      onCommit={() => void flow.commit()}
      takesFocus
    />
  )
}
