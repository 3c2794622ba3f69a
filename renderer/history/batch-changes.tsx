import { useState } from 'react'
import { toldName } from '../../db/domain/told-record.ts'
import type { BatchChangeRow, BatchRow } from '../../electron/contract/history.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import {
  changedField,
  countWhole,
  isOfField,
  isWorthShowing,
  valueText,
} from '../contact/parts/history-words.ts'
import { toldPath } from '../contact/parts/told-record.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Link } from '../ui/link.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import { whyNotUndoable } from './batch-words.ts'
import styles from './history.module.css'
import { RestoreButton } from './parts/restore-button.tsx'

const step = 200

/** What a batch changed, record by record. */
export function BatchChanges({ batch }: { readonly batch: BatchRow }) {
  const t = useTranslate()
  const [limit, setLimit] = useState(step)
  const { data: changes, error } = useRead(
    'history',
    'changes',
    { batch: batch.id, limit },
    { keepPrevious: true },
  )
  if (error) return <Banner tone="danger">{failureText(t, error)}</Banner>
  if (!changes) return <Skeleton height="card" />
  const shown = changes.filter((change) => isWorthShowing(change) && !linkRows.has(change.table))
  const records = Map.groupBy(shown, ({ record }) => record?.id ?? null)
  return (
    <div className={styles.changes}>
      {shown.length === 0 && <p className={text.muted}>{t('historyScreen.nothingToSee')}</p>}
      {[...records].map(([id, rows]) => (
        <RecordChanges key={id ?? 'gone'} rows={rows} isForgotten={whyNotUndoable(batch) === 'whyPurged'} />
      ))}
      {limit < batch.changes && limit < 5_000 && (
        <Button onPress={() => setLimit(Math.min(limit + step, 5_000))}>{t('historyScreen.more')}</Button>
      )}
    </div>
  )
}

/** Who took part is said by the name of what they took part in. */
const linkRows: ReadonlySet<string> = new Set(['participant', 'attendee', 'follow_up_link'])

interface RecordChangesProps {
  readonly rows: readonly BatchChangeRow[]
  /** What the fields held is gone: there is nothing to put back. */
  readonly isForgotten: boolean
}

function RecordChanges({ rows, isForgotten }: RecordChangesProps) {
  const t = useTranslate()
  const record = rows[0]?.record
  const path = record ? toldPath(record) : undefined
  const name = record ? toldName(t, record) : t('historyScreen.removedRecord')
  return (
    <section className={styles.record}>
      <h3 className={styles.recordName}>
        <bdi>{path === undefined ? name : <Link href={path}>{name}</Link>}</bdi>
        {record && <span className={text.faint}>{t.find(`noun.${record.noun}`, { count: 1 })}</span>}
        {record && (
          <IconButton
            icon="history"
            label={t('historyScreen.ofRecord', { name })}
            onPress={() => openDialog('history', { id: record.id, name })}
          />
        )}
      </h3>
      <dl className={styles.fields}>
        {rows.filter(isOfField).map((row) => (
          <FieldChange
            key={row.id}
            row={row}
            canRestore={row.op === 'update' && row.record !== null && !isForgotten}
          />
        ))}
      </dl>
      <ul className={styles.whole}>
        {countWhole(t, rows).map(({ what, op, count }) => (
          <li key={what + op}>
            {what} <span className={text.faint}>{t(`contactScreen.${op}`, { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FieldChangeProps {
  readonly row: BatchChangeRow
  readonly canRestore: boolean
}

function FieldChange({ row, canRestore }: FieldChangeProps) {
  const language = useLanguage()
  const { t } = language
  return (
    <div className={styles.field}>
      <dt>{changedField(t, row)}</dt>
      <dd>
        {row.old !== null && <del className={styles.old}>{valueText(language, row.old, row.field)}</del>}{' '}
        <bdi>{row.new === null ? t('contactScreen.emptied') : valueText(language, row.new, row.field)}</bdi>{' '}
        {canRestore && <RestoreButton row={row} />}
      </dd>
    </div>
  )
}
