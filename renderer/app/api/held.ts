import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { Failure } from './caucus.ts'
import { isNotFound } from './failures.ts'

interface HeldOptions<Opened> {
  /** The endpoint, whose nouns say when it is opened anew. */
  readonly name: string
  readonly request: object
  readonly open: () => Promise<Opened>
  readonly close: (list: number) => Promise<void>
}

interface Held<Opened> {
  /** The older one until the newer is there. */
  readonly data: Opened | undefined
  readonly error: Failure | null
  /** Reads a page of it. What the vault process let go is opened again. */
  readonly paged: <Page>(page: Promise<Page>) => Promise<Page>
}

/** Something held in the vault process: opened anew when what it shows changes, and closed when that is not shown. */
export function useHeld<Opened extends { readonly list: number }>(held: HeldOptions<Opened>): Held<Opened> {
  const client = useQueryClient()
  const { name, request, open, close } = held
  const queryKey = useMemo(() => [name, request], [name, JSON.stringify(request)])
  const { data, error } = useQuery<Opened>({
    queryKey,
    queryFn: open,
    placeholderData: keepPreviousData as never,
    gcTime: 0,
  })
  useEffect(() => (data ? () => void close(data.list) : undefined), [data])
  const paged = useCallback(
    async <Page>(page: Promise<Page>) => {
      try {
        return await page
      } catch (failure) {
        if (isNotFound(failure)) void client.invalidateQueries({ queryKey })
        throw failure
      }
    },
    [client, queryKey],
  )
  return { data, error: error instanceof Failure ? error : null, paged }
}
