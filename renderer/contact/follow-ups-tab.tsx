import { useState } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { CompleteForm } from '../follow-up/parts/complete-form.tsx'
import { DoneBox, type Completing } from '../follow-up/parts/done-box.tsx'
import { useFollowUpActions } from '../follow-up/parts/follow-up-actions.ts'
import { FollowUpWhen } from '../follow-up/parts/follow-up-when.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Section } from '../ui/section.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './contact-screen.module.css'
import lines from './parts/lines.module.css'
import { useListPages } from './parts/list-pages.ts'

/** What is and was promised about a contact. */
export function FollowUpsTab({ contact }: { readonly contact: ContactId }) {
  const t = useTranslate()
  const { rows, hasMore, readMore } = useListPages({
    noun: 'follow-up',
    filter: { about: contact },
    sort: [{ by: 'bucket' }, { by: 'dueOn' }],
  })
  const add = (
    <Button icon="plus" onPress={() => openDialog('followUp', { about: [contact] })}>
      {t('command.followUp')}
    </Button>
  )
  if (rows === null) return <Skeleton height="card" />
  if (rows.length === 0)
    return (
      <EmptyState icon="followup" title={t('contactScreen.nothingPromised')} action={add}>
        {t('contactScreen.nothingPromisedWords')}
      </EmptyState>
    )
  const open = rows.filter(({ bucket }) => bucket !== null)
  const closed = rows.filter(({ bucket }) => bucket === null)
  return (
    <div className={styles.tabPanel}>
      <div>{add}</div>
      {open.length > 0 && <Lines title={t('contactScreen.toDo')} rows={open} />}
      {closed.length > 0 && <Lines title={t('contactScreen.closed')} rows={closed} />}
      {hasMore && <Button onPress={readMore}>{t('contactScreen.more')}</Button>}
    </div>
  )
}

function Lines({ title, rows }: { readonly title: string; readonly rows: readonly FollowUpRow[] }) {
  return (
    <Section title={title} count={rows.length}>
      <ul className={lines.list}>
        {rows.map((row) => (
          <PromiseLine key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function PromiseLine({ row }: { readonly row: FollowUpRow }) {
  const [isCompleting, setCompleting] = useState(false)
  if (!isCompleting)
    return (
      <li className={lines.line}>
        <PromiseWords row={row} onComplete={() => setCompleting(true)} />
      </li>
    )
  return (
    <li className={lines.open}>
      <CompleteForm
        followUp={row}
        isFlush
        line={(onCancel) => (
          <div className={lines.top}>
            <PromiseWords row={row} onCancelComplete={onCancel} />
          </div>
        )}
        onClose={() => setCompleting(false)}
      />
    </li>
  )
}

type PromiseWordsProps = Completing & { readonly row: FollowUpRow }

function PromiseWords({ row, ...completing }: PromiseWordsProps) {
  const { title, owner, bucket } = row
  return (
    <>
      {bucket === null ? <ClosedBox row={row} /> : <DoneBox title={title} {...completing} />}
      <span className={lines.words}>
        <Link plain onPress={() => openDialog('followUp', { id: row.id })}>
          <bdi>{title}</bdi>
        </Link>
      </span>
      {owner && <span className={lines.faint}>{owner.name}</span>}
      <FollowUpWhen followUp={row} />
    </>
  )
}

/** Unticked, it is to be done again. */
function ClosedBox({ row }: { readonly row: FollowUpRow }) {
  const t = useTranslate()
  const { reopen } = useFollowUpActions()
  return (
    <Checkbox
      shape="round"
      label={t('contactScreen.reopen', { title: row.title })}
      isSelected={row.state === 'done'}
      onChange={() => void reopen(row)}
    />
  )
}
