import { useState } from 'react'
import type { LocalDate } from '../../../../db/domain/local-date.ts'
import type { Uid } from '../../../../db/domain/uid.ts'
import { useTellChange } from '../../../app/api/changes.ts'
import { useTranslate } from '../../../app/api/language.tsx'
import { ask } from '../../../app/api/queries.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { DatePicker } from '../../../ui/date-picker.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChoices } from '../choices.ts'
import styles from './bulk-bar.module.css'

export interface BulkBarProps {
  readonly count: number
  /** The ids of all that are ticked, which may have to be read first. */
  readonly ids: () => Promise<readonly Uid[]>
  readonly onClear: () => void
  readonly onTrash: () => void
}

/** What can be done to the ticked rows at once. */
export function BulkBar({ count, ids, onClear, onTrash }: BulkBarProps) {
  const t = useTranslate()
  return (
    <div role="toolbar" aria-label={t('listScreen.forSelected', { count })} className={styles.bar}>
      <span className={styles.count} aria-live="polite">
        {t('listScreen.selected', { count })}
      </span>
      <BulkTag count={count} ids={ids} />
      <BulkFollowUp count={count} ids={ids} />
      <Button variant="quiet" icon="trash" onPress={onTrash}>
        {t('listScreen.trash')}
      </Button>
      <span className={styles.end}>
        <Button variant="quiet" onPress={onClear}>
          {t('ui.clear')}
        </Button>
        <Kbd keys={['Esc']} decorative />
      </span>
    </div>
  )
}

type BulkPart = Pick<BulkBarProps, 'count' | 'ids'>

function BulkTag({ count, ids }: BulkPart) {
  const t = useTranslate()
  const tell = useTellChange()
  const { find } = useChoices('tag')
  const [isOpen, setOpen] = useState(false)
  const tag = async (name: string) => {
    setOpen(false)
    const write = ids().then((all) => ask('tag', 'add', { ids: [...all], tag: { name } }))
    await tell(write, t('listScreen.tagged', { count, name }))
  }
  return (
    <Popover
      label={t('listScreen.tag')}
      placement="top start"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" icon="tag">
          {t('listScreen.tag')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ComboBox
          autoFocus
          label={t('listScreen.tagName')}
          value={null}
          load={find}
          onChange={(option) => option && void tag(option.label)}
          create={{
            label: (name) => t('listScreen.newTag', { name }),
            onCreate: (name) => void tag(name),
          }}
        />
      </div>
    </Popover>
  )
}

function BulkFollowUp({ count, ids }: BulkPart) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      label={t('listScreen.followUpEach')}
      placement="top start"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" icon="followup">
          {t('listScreen.followUp')}
        </Button>
      }
    >
      <FollowUpEachForm count={count} ids={ids} onDone={() => setOpen(false)} />
    </Popover>
  )
}

function FollowUpEachForm({ count, ids, onDone }: BulkPart & { readonly onDone: () => void }) {
  const t = useTranslate()
  const tell = useTellChange()
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const create = async () => {
    onDone()
    const write = ids().then((all) =>
      ask('followUp', 'createForEach', { about: [...all], fields: { title: title.trim(), dueOn } }),
    )
    await tell(write, t('listScreen.followUpsCreated', { count }))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') void create()
      }}
    >
      <TextField autoFocus label={t('listScreen.followUpTitle')} value={title} onChange={setTitle} />
      <DatePicker label={t('listScreen.dueOn')} value={dueOn} onChange={setDueOn} isClearable />
      <Button type="submit" variant="primary" isDisabled={title.trim() === ''}>
        {t('listScreen.followUpEach')}
      </Button>
    </form>
  )
}
