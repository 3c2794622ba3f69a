import type { ReactNode } from 'react'
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

/** Parts of one page, of which one is seen. Arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(id) => onSelect(id as Id)}
      keyboardActivation="manual"
      className={styles.tabs}
    >
      <TabList aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} isDisabled={tab.isDisabled} className={styles.tab}>
            {tab.icon && <Icon name={tab.icon} size="sm" />}
            {tab.label}
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
