import { useState } from 'react'
import type { AppErrorData } from '../../../db/domain/app-error-data.ts'
import { Failure } from '../../app/api/caucus.ts'
import { failureText } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'

export interface Attempt {
  readonly isRunning: boolean
  /** What went wrong the last time, in words, and its code to offer the right next step by. */
  readonly error: string | undefined
  readonly code: AppErrorData['code'] | undefined
  /** What went wrong is no longer of interest: something else was typed. */
  readonly forget: () => void
  /** Runs one at a time and says whether it worked. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>
}

/** Something that may fail in ways a person can act on, such as opening a vault. */
export function useAttempt(): Attempt {
  const t = useTranslate()
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const run = async (work: () => Promise<void>) => {
    setRunning(true)
    setFailure(undefined)
    try {
      await work()
      return true
    } catch (error) {
      setFailure(error)
      return false
    } finally {
      setRunning(false)
    }
  }
  return {
    isRunning,
    error: failure === undefined ? undefined : failureText(t, failure),
    code: failure instanceof Failure ? failure.data.code : undefined,
    forget: () => setFailure(undefined),
    run,
  }
}
