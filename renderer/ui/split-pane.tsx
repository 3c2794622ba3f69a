import { useRef, type CSSProperties, type ReactNode } from 'react'
import { useUiLabels } from './labels.tsx'
import { usePanelResize } from './panel-resize.ts'
import styles from './split-pane.module.css'

export interface SplitPaneProps {
  readonly children: ReactNode
  /** Usually a `Panel`; without it the page has all the room. */
  readonly panel?: ReactNode
  /** In a narrow window the panel would cover the page, and is seen only when it has been asked for. */
  readonly isPanelOpen?: boolean
  /** In pixels. Left out, the panel has the width of the tokens. */
  readonly panelWidth?: number
  readonly onPanelWidthChange?: (width: number) => void
}

/** A page and the panel beside it, with an edge that can be dragged or moved by arrow keys. */
export function SplitPane({
  children,
  panel,
  isPanelOpen = false,
  panelWidth,
  onPanelWidthChange,
}: SplitPaneProps) {
  const labels = useUiLabels()
  const side = useRef<HTMLDivElement>(null)
  const resize = usePanelResize(side, panelWidth, onPanelWidthChange)
  const width = panelWidth === undefined ? undefined : ({ '--panel': `${panelWidth}px` } as CSSProperties)
  return (
    <div className={styles.split} data-panel={Boolean(panel)} style={width}>
      <div className={styles.page}>{children}</div>
      {panel && (
        <div ref={side} className={styles.side} data-open={isPanelOpen}>
          {onPanelWidthChange && (
            <div
              role="separator"
              aria-orientation="vertical"
              aria-label={labels.resizePanel}
              tabIndex={0}
              className={styles.edge}
              {...resize}
            />
          )}
          {panel}
        </div>
      )}
    </div>
  )
}
