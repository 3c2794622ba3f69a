import { useState } from 'react'
import { relativeDate } from '../../db/domain/date-phrase.ts'
import type { BillRow } from '../../electron/contract/bill.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead, Toolbar } from '../ui/page.tsx'
import { QueueLine, QueueList } from '../ui/queue-line.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './bill.module.css'

/** Every bill, with how much was said about it. */
export function BillsScreen() {
  const t = useTranslate()
  const [text, setText] = useState('')
  const { data, error } = useRead('bill', 'list', { text: text.trim() }, { keepPrevious: true })
  const [at, setAt] = useState(0)
  const add = (
    <Button variant="primary" icon="plus" onPress={() => openDialog('bill', {})}>
      {t('command.bill')}
    </Button>
  )
  return (
    <div className={styles.page}>
      <PageHead title={t('screen.bills')} lede={t('billScreen.lede')} actions={add} />
      <Toolbar>
        <SearchField
          label={t('billScreen.search')}
          placeholder={t('billScreen.search')}
          value={text}
          onChange={setText}
        />
      </Toolbar>
      {error && <Banner tone="danger">{failureText(t, error)}</Banner>}
      {!data && !error && <Skeleton height="card" />}
      {data?.length === 0 &&
        (text.trim() === '' ? (
          <EmptyState icon="gavel" title={t('billScreen.empty')} action={add}>
            {t('billScreen.emptyWords')}
          </EmptyState>
        ) : (
          <EmptyState icon="search" title={t('billScreen.noneFound')} />
        ))}
      {data && data.length > 0 && (
        <div className={styles.list}>
          <QueueList label={t('billScreen.list')}>
            {data.map((bill, index) => (
              <BillLine
                key={bill.id}
                bill={bill}
                isCurrent={index === Math.min(at, data.length - 1)}
                onCurrent={() => setAt(index)}
              />
            ))}
          </QueueList>
        </div>
      )}
    </div>
  )
}

interface BillLineProps {
  readonly bill: BillRow
  readonly isCurrent: boolean
  readonly onCurrent: () => void
}

function BillLine({ bill, ...line }: BillLineProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { id, number, title, session, jurisdiction, interactions, lastOn } = bill
  return (
    <QueueLine
      {...line}
      onOpen={() => goTo(`/bills/${id}`)}
      start={<Icon name="gavel" />}
      title={number}
      sub={title}
      who={<bdi>{[jurisdiction?.name, session].filter(Boolean).join(' · ')}</bdi>}
      end={
        <span>
          {t('billScreen.said', { count: interactions })}
          {lastOn !== null && `, ${t('billScreen.last', { when: relativeDate(lastOn, today, locale) })}`}
        </span>
      }
    />
  )
}
