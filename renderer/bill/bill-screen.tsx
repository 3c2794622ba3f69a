import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { BillId } from '../../db/domain/bill.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { BillRow } from '../../electron/contract/bill.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText, isNotFound } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goingOn } from '../app/api/navigation.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { useListPages } from '../contact/parts/list-pages.ts'
import { withRole } from '../interaction/parts/participant-words.ts'
import { interactionTitle, typeIcon } from '../interaction/parts/interaction-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page.tsx'
import { RecordPage } from '../ui/record-page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import text from '../ui/text.module.css'
import { Timeline, TimelineItem } from '../ui/timeline.tsx'
import styles from './bill.module.css'

/** One bill: what it is, and everything that was said about it. */
export function BillScreen({ id }: { readonly id: BillId }) {
  const t = useTranslate()
  const { data: bill, error } = useRead('bill', 'get', { id })
  useCrumb(bill?.number)
  if (isNotFound(error))
    return (
      <EmptyState icon="gavel" title={t('billScreen.gone')}>
        {t('billScreen.goneWords')}
      </EmptyState>
    )
  if (error) return <Banner tone="danger">{failureText(t, error)}</Banner>
  if (!bill) return <Skeleton height="card" />
  return (
    <RecordPage head={<BillHead bill={bill} />}>
      <h2 className={text.subtitle}>{t('billScreen.timeline')}</h2>
      <Said bill={id} />
    </RecordPage>
  )
}

function BillHead({ bill }: { readonly bill: BillRow }) {
  const t = useTranslate()
  const tell = useTellChange()
  const trash = async () => {
    const goOn = goingOn()
    const gone = await tell(
      ask('history', 'trash', { ids: [bill.id] }),
      t('billScreen.trashed', { number: bill.number }),
    )
    if (gone) goOn('/bills', { replace: true })
  }
  return (
    <PageHead
      title={<bdi>{bill.number}</bdi>}
      lede={<Facts bill={bill} />}
      actions={
        <>
          <IconButton
            icon="history"
            label={t('historyScreen.ofRecord', { name: bill.number })}
            onPress={() => openDialog('history', { id: bill.id, name: bill.number })}
          />
          <Button icon="trash" onPress={() => void trash()}>
            {t('billScreen.trash')}
          </Button>
          <Button icon="edit" onPress={() => openDialog('bill', { id: bill.id })}>
            {t('billScreen.change')}
          </Button>
          <Button variant="primary" icon="note" onPress={() => openDialog('log', { bills: [bill.id] })}>
            {t('billScreen.log')}
          </Button>
        </>
      }
    />
  )
}

function Facts({ bill }: { readonly bill: BillRow }) {
  const { t, locale } = useLanguage()
  const { title, session, jurisdiction, url, lobbyingMinutes, lobbyingCost, interactions } = bill
  const cost = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(lobbyingCost / 100)
  return (
    <>
      {title !== null && (
        <p>
          <bdi>{title}</bdi>
        </p>
      )}
      <p>
        {[
          jurisdiction?.name,
          session,
          t('billScreen.said', { count: interactions }),
          ...(lobbyingMinutes + lobbyingCost > 0
            ? [t('billScreen.lobbied', { minutes: lobbyingMinutes, cost })]
            : []),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {url !== null && <bdi className={styles.url}>{url}</bdi>}
    </>
  )
}

function Said({ bill }: { readonly bill: BillId }) {
  const t = useTranslate()
  const { rows, hasMore, readMore } = useListPages({
    noun: 'interaction',
    filter: { bill },
    sort: [{ by: 'date', descending: true }],
  })
  if (rows === null) return <Skeleton height="card" />
  if (rows.length === 0) return <p className={text.muted}>{t('billScreen.nothingSaid')}</p>
  return (
    <>
      <Timeline label={t('billScreen.timeline')}>
        {rows.map((row) => (
          <SaidOnce key={row.id} row={row} />
        ))}
      </Timeline>
      {hasMore && <Button onPress={readMore}>{t('billScreen.earlier')}</Button>}
    </>
  )
}

function SaidOnce({ row }: { readonly row: InteractionRow }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { occurredOn, participants, excerpt, meaningful } = row
  return (
    <TimelineItem
      icon={typeIcon(row.type)}
      kind={meaningful ? 'met' : 'event'}
      title={
        <Link plain href={`/meetings/${row.id}`}>
          <bdi>{interactionTitle(t, row)}</bdi>
        </Link>
      }
      when={shortDate(occurredOn, today, locale)}
      dateTime={occurredOn}
      whenTitle={longDate(occurredOn, locale)}
      meta={<bdi>{new Intl.ListFormat(locale).format(participants.map(withRole))}</bdi>}
    >
      {excerpt !== null && <bdi>{excerpt}</bdi>}
    </TimelineItem>
  )
}
