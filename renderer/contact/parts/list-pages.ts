import { useEffect, useState } from 'react'
import type { ListNoun } from '../../../db/domain/listed.ts'
import type { ListedRows } from '../../../electron/contract/list.ts'
import type { Failure } from '../../app/api/caucus.ts'
import { useList, type ListOf } from '../../app/api/list.ts'

interface ListPages<Row> {
  /** Those read so far; `null` before the first. */
  readonly rows: readonly Row[] | null
  readonly total: number
  readonly error: Failure | null
  readonly hasMore: boolean
  readonly readMore: () => void
}

const pageSize = 50

/** A list read from its beginning, a page more whenever it is asked for, and read anew when it changes. */
export function useListPages<N extends ListNoun>(request: ListOf<N>): ListPages<ListedRows[N]> {
  const { source, error } = useList(request)
  const [wanted, setWanted] = useState(pageSize)
  const [rows, setRows] = useState<readonly ListedRows[N][] | null>(null)
  useEffect(() => {
    if (source === null) return
    let isCurrent = true
    const pages = Array.from({ length: Math.ceil(Math.min(wanted, source.total) / pageSize) }, (_, page) =>
      source.page(page * pageSize, pageSize),
    )
    Promise.all(pages).then(
      (read) => isCurrent && setRows(read.flat()),
      // A list that was let go is opened again, and then read again.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [source, wanted])
  const total = source?.total ?? 0
  return {
    rows,
    total,
    error,
    hasMore: rows !== null && rows.length < total,
    readMore: () => setWanted((now) => now + pageSize),
  }
}
