import type { Uid } from '../../db/domain/uid.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { HistoryRow } from '../../electron/contract/history.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useMoment } from '../app/api/moment.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { UndoObstacle } from '../history/parts/undo-obstacle.tsx'
import { useUndo } from '../history/parts/use-undo.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import styles from './contact-screen.module.css'
import { countWhole, fieldLabel, isWorthShowing, valueText } from './parts/history-words.ts'
import lines from './parts/lines.module.css'

/** What was changed of this record, newest first, and the way back of one field. */
export function ContactHistory({ details }: { readonly details: ContactDetails }) {
  const { data: rows } = useRead('history', 'ofRecord', { id: details.id })
  if (!rows) return <Skeleton height="card" />
  const batches = Map.groupBy(rows.filter(isWorthShowing), ({ batch }) => batch)
  return (
    <div className={styles.tabPanel}>
      {[...batches].map(([batch, changes]) => (
        <BatchSection key={batch} rows={changes} isMerge={details.merges.includes(batch)} />
      ))}
    </div>
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
        {rows
          .filter(({ op }) => op === 'update')
          .map((row) => (
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
  const undoing = useUndo()
  return (
    <>
      <Button
        size="sm"
        icon="undo"
        onPress={() => undoing.undo({ id: batch, said: t('duplicatesScreen.takenApart') })}
      >
        {t('duplicatesScreen.takeApart')}
      </Button>
      <UndoObstacle undoing={undoing} />
    </>
  )
}

function UpdateLine({ row }: { readonly row: HistoryRow }) {
  const language = useLanguage()
  const { t } = language
  return (
    <li className={lines.line}>
      <span className={lines.faint}>{fieldLabel(t, row)}</span>
      <span className={lines.block}>
        <span>
          {row.old !== null && <bdi className={lines.old}>{valueText(language, row.old, row.field)}</bdi>}{' '}
          <bdi>{row.new === null ? t('contactScreen.emptied') : valueText(language, row.new, row.field)}</bdi>
        </span>
      </span>
      <RestoreButton row={row} />
    </li>
  )
}

function RestoreButton({ row }: { readonly row: HistoryRow }) {
  const t = useTranslate()
  const tell = useTellChange()
  const field = fieldLabel(t, row)
  const restore = () =>
    void tell(ask('history', 'restoreField', { change: row.id }), t('contactScreen.fieldRestored', { field }))
  return (
    <Button variant="quiet" size="sm" icon="undo" onPress={restore}>
      {t('contactScreen.restoreField')}
    </Button>
  )
}
