import type { Uid } from '../../../db/domain/uid.ts'
import type { HistoryRow } from '../../../electron/contract/history.ts'
import { undoOrAsk } from '../../app/api/changes.ts'
import { failureText } from '../../app/api/failures.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { useMoment } from '../../app/api/moment.ts'
import { useRead } from '../../app/api/queries.ts'
import {
  changedField,
  countWhole,
  isOfField,
  isWorthShowing,
  valueText,
} from '../../contact/parts/history-words.ts'
import lines from '../../contact/parts/lines.module.css'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import text from '../../ui/text.module.css'
import { RestoreButton } from './restore-button.tsx'

export interface RecordHistoryProps {
  readonly id: Uid
  /** Batches that merged it with another, which come apart again. */
  readonly merges?: readonly Uid[]
}

/** What was changed of a record, newest first, and the way back of one field. */
export function RecordHistory({ id, merges = [] }: RecordHistoryProps) {
  const t = useTranslate()
  const { data: rows, error } = useRead('history', 'ofRecord', { id })
  if (error) return <Banner tone="danger">{failureText(t, error)}</Banner>
  if (!rows) return <Skeleton height="card" />
  const batches = Map.groupBy(rows.filter(isWorthShowing), ({ batch }) => batch)
  return (
    <Stack gap={4}>
      {[...batches].map(([batch, changes]) => (
        <BatchSection key={batch} rows={changes} isMerge={merges.includes(batch)} />
      ))}
    </Stack>
  )
}

interface BatchSectionProps {
  readonly rows: readonly HistoryRow[]
  readonly isMerge: boolean
}

function BatchSection({ rows, isMerge }: BatchSectionProps) {
  const { t } = useLanguage()
  const moment = useMoment()
  const [first] = rows
  if (!first) return null
  const { at, kind, member } = first
  return (
    <div>
      <div className={lines.heading}>
        <h2 className={text.section}>{t.find(`batch.${kind}`)}</h2>
        <span className={lines.when}>
          {member !== null && <bdi>{member}, </bdi>}
          <time dateTime={at}>{moment(at).exact}</time>
        </span>
        {isMerge && <TakeApart batch={first.batch} />}
      </div>
      <ul className={lines.list}>
        {rows.filter(isOfField).map((row) => (
          <UpdateLine key={row.id} row={row} />
        ))}
        {countWhole(t, rows).map(({ what, op, count }) => (
          <li key={what + op} className={lines.line}>
            <span className={lines.faint}>{what}</span>
            <span>{t(`contactScreen.${op}`, { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was merged in one step comes apart together. */
function TakeApart({ batch }: { readonly batch: Uid }) {
  const t = useTranslate()
  return (
    <Button
      size="sm"
      icon="undo"
      onPress={() => void undoOrAsk(t, { batch, said: t('duplicatesScreen.takenApart') })}
    >
      {t('duplicatesScreen.takeApart')}
    </Button>
  )
}

function UpdateLine({ row }: { readonly row: HistoryRow }) {
  const language = useLanguage()
  const { t } = language
  return (
    <li className={lines.line}>
      <span className={lines.faint}>{changedField(t, row)}</span>
      <span className={lines.block}>
        <span>
          {row.old !== null && <bdi className={lines.old}>{valueText(language, row.old, row.field)}</bdi>}{' '}
          <bdi>{row.new === null ? t('contactScreen.emptied') : valueText(language, row.new, row.field)}</bdi>
        </span>
      </span>
      {row.op === 'update' && <RestoreButton row={row} />}
    </li>
  )
}
