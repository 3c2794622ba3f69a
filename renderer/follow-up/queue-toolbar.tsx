import type { Ref } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import { Button } from '../ui/button.tsx'
import { Toolbar } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { OwnerSelect } from './parts/owner-select.tsx'
import { everything, isNarrowed, type QueueFilter } from './queue-filter.ts'
import styles from './follow-ups.module.css'

export interface QueueToolbarProps {
  readonly filter: QueueFilter
  readonly onChange: (filter: QueueFilter) => void
  /** To move the focus into it. */
  readonly boxRef: Ref<HTMLDivElement>
}

/** Which follow-ups are shown. */
export function QueueToolbar({ filter, onChange, boxRef }: QueueToolbarProps) {
  const t = useTranslate()
  const set = (change: Partial<QueueFilter>) => onChange({ ...filter, ...change })
  return (
    <Toolbar>
      <div ref={boxRef} className={styles.search}>
        <SearchField
          label={t('followUpScreen.search')}
          labelHidden
          placeholder={t('followUpScreen.search')}
          value={filter.text}
          onChange={(text) => set({ text })}
        />
      </div>
      <OwnerSelect
        label={t('followUpScreen.owner')}
        labelHidden
        none={t('followUpScreen.everyone')}
        value={filter.owner}
        onChange={(owner) => set({ owner })}
      />
      <ContactPicker
        label={t('followUpScreen.contact')}
        labelHidden
        placeholder={t('followUpScreen.anyContact')}
        canCreate={false}
        value={filter.about}
        onChange={(about) => set({ about })}
      />
      {isNarrowed(filter) && (
        <Button variant="quiet" icon="x" onPress={() => onChange({ ...everything, view: filter.view })}>
          {t('followUpScreen.clear')}
        </Button>
      )}
    </Toolbar>
  )
}
