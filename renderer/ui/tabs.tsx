import { useEffect, useRef, useState, type ReactNode, type RefObject, type WheelEvent } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import styles from './tabs.module.css'
import text from './text.module.css'

interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: IconName
  readonly count?: ReactNode
  readonly isDisabled?: boolean
  /** What the tab shows. Left out, the screen shows it itself. */
  readonly panel?: ReactNode
}

export interface TabsProps<Id extends string> {
  /** What the tabs divide; read aloud. */
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

/** Whether the tabs, of which there are so many, need more room than they have. */
function useIsCrowded(list: RefObject<HTMLElement | null>, count: number): boolean {
  const [isCrowded, setCrowded] = useState(false)
  useEffect(() => {
    const element = list.current
    if (!element) return
    const observer = new ResizeObserver(() => setCrowded(element.scrollWidth > element.clientWidth))
    for (const one of [element, ...element.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [list, count])
  return isCrowded
}

/** A wheel that turns one way only reaches the tabs that have no room. */
function scrollSideways({ currentTarget, deltaX, deltaY }: WheelEvent<HTMLElement>): void {
  if (deltaX === 0) currentTarget.scrollLeft += deltaY
}

/** Parts of one page, of which one is seen. Arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const isCrowded = useIsCrowded(list, tabs.length)
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(id) => onSelect(id as Id)}
      keyboardActivation="manual"
      className={styles.tabs}
    >
      <TabList
        ref={list}
        aria-label={label}
        className={styles.list}
        data-crowded={isCrowded}
        onWheel={scrollSideways}
      >
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} isDisabled={tab.isDisabled} className={styles.tab}>
            {tab.icon && <Icon name={tab.icon} size="sm" />}
            <span className={styles.label} title={tab.label}>
              {tab.label}
            </span>
            {tab.count !== undefined && <span className={text.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
