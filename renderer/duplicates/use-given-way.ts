import { useState } from 'react'
import { mostGivenWay } from '../../electron/contract/duplicates.ts'
import { copyTable } from '../app/api/clipboard.ts'
import { showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { refresh } from '../app/api/refresh.ts'
import { showToast } from '../ui/toast-queue.ts'
import { givenWayTable } from './given-way-words.ts'

/** So many lines are added at a time. */
const step = 100

/** What gave way in the newest merge of many, until it is closed or taken apart. */
export function useGivenWay() {
  const t = useTranslate()
  const [limit, setLimit] = useState(step)
  const { data, error } = useRead('duplicates', 'givenWay', { limit }, { keepPrevious: true })
  const copy = async () => {
    const all = await ask('duplicates', 'givenWay', { limit: mostGivenWay })
    const rows = all?.rows ?? []
    const isCopied = copyTable(givenWayTable(t, rows))
    const message = isCopied ? t('listGrid.copied', { count: rows.length }) : t('listGrid.copyFailed')
    showToast({ message, icon: isCopied ? 'copy' : 'alert' })
  }
  const close = async () => {
    await ask('duplicates', 'forgetGivenWay', {})
    await refresh('duplicates.givenWay')
  }
  const orSay = (work: () => Promise<void>) => () => void work().catch((failure) => showFailure(t, failure))
  return {
    page: data ?? null,
    error,
    showMore: () => setLimit(Math.min(limit + step, mostGivenWay)),
    copy: orSay(copy),
    close: orSay(close),
  }
}
