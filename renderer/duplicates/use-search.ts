import { useCallback, useEffect, useState } from 'react'
import { Failure } from '../app/api/caucus.ts'
import { isCancelled } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { refresh } from '../app/api/refresh.ts'

/** Searches as soon as the screen is there, which costs nothing while the newest search still holds. */
export function useSearch() {
  const { run, ...job } = useJob('duplicates', 'find')
  const [failure, setFailure] = useState<Failure>()
  const search = useCallback(async (isAnew: boolean) => {
    setFailure(undefined)
    try {
      await run({ isAnew })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (!isCancelled(error)) setFailure(error)
    }
    await Promise.all([refresh('duplicates.list'), refresh('duplicates.status')])
    // `run` is a new function at every drawing and does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useEffect(() => void search(false), [search])
  return { ...job, failure, searchAgain: () => void search(true) }
}
