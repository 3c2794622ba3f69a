import type { Ref } from 'react'
import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { FilterBar } from '../list/parts/filter-bar.tsx'
import type { ListViewState } from '../list/parts/list-view.ts'
import { Toolbar } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import styles from './follow-ups.module.css'
import { TableToggle } from './table-toggle.tsx'

export interface QueueToolbarProps {
  readonly view: ListViewState
  /** To move the focus into it. */
  readonly boxRef: Ref<HTMLDivElement>
}

/** Which follow-ups are shown. */
export function QueueToolbar({ view, boxRef }: QueueToolbarProps) {
  const t = useTranslate()
  const [isAsking, setAsking] = useState(false)
  return (
    <Toolbar end={<TableToggle isTable={false} onChange={(isTable) => view.change({ isTable })} />}>
      <div ref={boxRef} className={styles.search}>
        <SearchField
          label={t('followUpScreen.search')}
          labelHidden
          placeholder={t('followUpScreen.search')}
          value={view.stand.words}
          onChange={(words) => view.change({ words })}
        />
      </div>
      <FilterBar
        noun="follow-up"
        title={t('followUpScreen.title')}
        filter={view.filter}
        within={view.own}
        onChange={(filter) => view.set({ filter })}
        isAsking={isAsking}
        onAskingChange={setAsking}
      />
    </Toolbar>
  )
}
