import { useState, type ReactNode } from 'react'
import { isOfContacts, type FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Selection } from '../../../electron/contract/selection.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DayField } from '../../follow-up/parts/day-field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChoices } from '../../contact/parts/choices.ts'
import styles from './bulk-bar.module.css'
import { BulkLog } from './bulk-log.tsx'
import { BulkOwner, type BulkOwnerProps } from './bulk-owner.tsx'
import { BulkPopover } from './bulk-popover.tsx'
import { BulkMore } from './bulk-more.tsx'

export interface BulkBarProps {
  readonly noun: FilteredNoun
  /** What the list is called, for the name of a file. */
  readonly title: string
  readonly count: number
  /** All that are ticked. */
  readonly of: Selection
  /** The columns in sight, as they are exported. */
  readonly fields: readonly string[]
  /** What is done with rows of this list only. */
  readonly more?: ReactNode
  readonly onClear: () => void
  readonly onTrash: () => void
  readonly onCopy: () => void
}

/** What can be done to the ticked rows at once. */
export function BulkBar(props: BulkBarProps) {
  const { noun, count, of, onClear, onTrash } = props
  const t = useTranslate()
  const isContact = isOfContacts(noun)
  return (
    <div role="toolbar" aria-label={t('listScreen.forSelected', { count })} className={styles.bar}>
      <span className={styles.count} aria-live="polite">
        {t('listScreen.selected', { count })}
      </span>
      <IconButton icon="x" label={t('followUpScreen.selectNone')} keys={['Esc']} onPress={onClear} />
      <BulkTag of={of} />
      {isContact && <BulkFollowUp of={of} />}
      {isContact && <BulkLog of={of} />}
      {isContact && <BulkOwner of={of} give={giveContacts} said="listScreen.ownerSet" />}
      {props.more}
      <IconButton icon="trash" label={t('listScreen.trash')} onPress={onTrash} />
      <BulkMore {...props} />
    </div>
  )
}

type BulkPart = Pick<BulkBarProps, 'of'>

function BulkTag({ of }: BulkPart) {
  const t = useTranslate()
  const tell = useTellChange()
  const { find } = useChoices('tag')
  const tag = (name: string) =>
    tell(ask('together', 'tag', { of, tag: { name } }), ({ count }) =>
      t('listScreen.tagged', { count, name }),
    )
  return (
    <BulkPopover label={t('listScreen.tag')} word={t('listScreen.tag')} icon="tag">
      {(close) => {
        const choose = (name: string) => {
          close()
          void tag(name)
        }
        return (
          <div className={styles.form}>
            <ComboBox
              autoFocus
              label={t('listScreen.tagName')}
              value={null}
              load={find}
              onChange={(option) => option && choose(option.label)}
              create={{ label: (name) => t('listScreen.newTag', { name }), onCreate: choose }}
            />
          </div>
        )
      }}
    </BulkPopover>
  )
}

const giveContacts: BulkOwnerProps['give'] = (of, owner) => ask('together', 'set', { of, fields: { owner } })

function BulkFollowUp({ of }: BulkPart) {
  const t = useTranslate()
  return (
    <BulkPopover label={t('listScreen.followUpEach')} word={t('listScreen.followUp')} icon="followup">
      {(close) => <FollowUpEachForm of={of} onDone={close} />}
    </BulkPopover>
  )
}

function FollowUpEachForm({ of, onDone }: BulkPart & { readonly onDone: () => void }) {
  const t = useTranslate()
  const tell = useTellChange()
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const create = async () => {
    onDone()
    const write = ask('together', 'followUp', { of, fields: { title: title.trim(), dueOn } })
    await tell(write, ({ count }) => t('listScreen.followUpsCreated', { count }))
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
      <DayField label={t('listScreen.dueOn')} toward="future" value={dueOn} onChange={setDueOn} />
      <Button type="submit" variant="primary" isDisabled={title.trim() === ''}>
        {t('listScreen.followUpEach')}
      </Button>
    </form>
  )
}
