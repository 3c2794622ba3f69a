import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { rowPlace } from '../../../db/domain/import-row-place.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { ComparedFiles, HeldFiles, RowVerdict } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import type { GridHandle } from '../../ui/data-grid/data-grid.tsx'
import { Toolbar } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import styles from '../import.module.css'
import { PreviewFoot } from '../preview-foot.tsx'
import { Choices } from './choices.tsx'
import { rowVerdicts } from './looks.ts'
import { RowGrid } from './row-grid.tsx'
import { RowPanel } from './row-panel.tsx'
import { SetAside } from './set-aside.tsx'
import { UnreadFiles } from './unread-files.tsx'
import type { FileFlow, SaysOfRow } from './use-file-import.ts'

export interface RowsStepProps {
  readonly flow: FileFlow
  readonly held: HeldFiles
  readonly compared: ComparedFiles
  /** Nothing else, such as work that goes on, stands in its place. */
  readonly isShown: boolean
}

const apart = ['resembling', 'withoutCell'] as const

type Shown = RowVerdict | (typeof apart)[number] | 'everything'

/** What would become of each row, before anything is done. */
export function RowsStep({ flow, held, compared, isShown }: RowsStepProps) {
  const t = useTranslate()
  const { shown, words, kept, show, find, keep } = useShownRows()
  const [current, setCurrent] = useState<string | null>(null)
  const grid = useRef<GridHandle>(null)
  const focus = usePanelFocus(grid)
  useFocusOnArrival(grid, isShown)
  const say: SaysOfRow = (work) => {
    if (current !== null) keep(current)
    return flow.say(work)
  }
  return (
    <div className={styles.preview}>
      <SplitPane
        isPanelOpen={current !== null}
        panel={
          <div className={styles.rowPanel} {...focus.watch}>
            <RowPanel say={say} onDrawn={focus.onDrawn} held={held} compared={compared} rowKey={current} />
          </div>
        }
      >
        <div className={styles.list}>
          {held.parts.every(({ table }) => table === null) && (
            <div className={styles.choices}>
              <Choices
                choices={flow.choices}
                onChange={(choices) => void flow.chooseAnew(choices)}
                namesWords={held.kind === 'vcard' || held.kind === 'contacts'}
              />
            </div>
          )}
          {held.unread.length > 0 && (
            <div className={styles.choices}>
              <UnreadFiles held={held} />
            </div>
          )}
          <div className={styles.aside}>
            <SetAside parts={held.parts.filter(({ table }) => table === null)} />
          </div>
          <div className={styles.views}>
            <Tabs
              label={t('contactImport.verdict')}
              tabs={tabsOf(t, compared)}
              selected={shown}
              onSelect={show}
            />
          </div>
          <div className={styles.filters}>
            <Toolbar>
              <SearchField
                label={t('contactImport.find')}
                placeholder={t('contactImport.find')}
                value={words}
                onChange={find}
              />
            </Toolbar>
          </div>
          <RowGrid
            held={held}
            verdict={shown === 'everything' ? null : shown}
            text={words}
            kept={kept}
            grid={grid}
            onCurrent={setCurrent}
          />
          <RowsFoot flow={flow} compared={compared} />
        </div>
      </SplitPane>
    </div>
  )
}

/** Which rows are listed. Those that somebody says something of stay until others are asked for. */
function useShownRows() {
  const [shown, setShown] = useState<Shown>('everything')
  const [words, setWords] = useState('')
  const [kept, setKept] = useState<readonly string[]>([])
  return {
    shown,
    words,
    kept,
    show: (next: Shown) => {
      setShown(next)
      setKept([])
    },
    find: (next: string) => {
      setWords(next)
      setKept([])
    },
    keep: (key: string) => setKept((now) => [...new Set([...now, rowPlace(key)])].slice(-mostKept)),
  }
}

const mostKept = 1000

/** After the work that led here, what it began with is gone: the list has the focus. */
function useFocusOnArrival(grid: RefObject<GridHandle | null>, isShown: boolean): void {
  useEffect(() => {
    if (isShown) grid.current?.focus()
  }, [grid, isShown])
}

/** Where what had the focus in the panel is gone once a row was compared anew, the row of the list takes it. */
function usePanelFocus(grid: RefObject<GridHandle | null>) {
  const hasFocus = useRef(false)
  const onDrawn = useCallback(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return
    hasFocus.current = false
    grid.current?.focus()
  }, [grid])
  const watch = {
    onFocus: () => {
      hasFocus.current = true
    },
    onBlur: () => {
      hasFocus.current = false
    },
  }
  return { onDrawn, watch }
}

function tabsOf(t: Translate, { summary, resembling }: ComparedFiles) {
  const number = new Intl.NumberFormat(t.locale)
  const counts = { resembling, withoutCell: summary.withoutCell }
  const all = rowVerdicts.reduce((sum, verdict) => sum + summary[verdict], 0)
  return [
    { id: 'everything' as Shown, label: t('contactImport.everything'), count: number.format(all) },
    ...rowVerdicts
      .filter((verdict) => summary[verdict] > 0)
      .map((verdict) => ({
        id: verdict as Shown,
        label: t(`contactImport.${verdict}`),
        count: number.format(summary[verdict]),
      })),
    ...apart
      .filter((one) => counts[one] > 0)
      .map((one) => ({
        id: one as Shown,
        label: t(`contactImport.${one}`),
        count: number.format(counts[one]),
      })),
  ]
}

const footHint = ({ work }: FileFlow, count: number) => {
  if (work) return 'contactImport.comparing'
  return count === 0 ? 'contactImport.nothingNew' : 'contactImport.undoLater'
}

function RowsFoot({ flow, compared: { summary } }: Omit<RowsStepProps, 'held' | 'isShown'>) {
  const t = useTranslate()
  const count = summary.created + summary.updated
  return (
    <PreviewFoot
      problem={flow.problem}
      isEmpty={count === 0}
      hint={t(footHint(flow, count))}
      backLabel={t('contactImport.back')}
      onBack={flow.back}
      commitLabel={t('contactImport.commit', { count })}
      onCommit={() => void flow.commit()}
    />
  )
}
