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

/** In a vault that is open nothing stays locked, and no other way in is looked for. */
const inOpenVault = {
  'vault.wrongPassphrase': 'settings.wrongPassphrase',
  'vault.wrongRecovery': 'settings.wrongSheet',
} as const

const isSaidOtherwise = (code: AppErrorData['code'] | undefined): code is keyof typeof inOpenVault =>
  code !== undefined && Object.hasOwn(inOpenVault, code)

/** Something that may fail in ways a person can act on, such as opening a vault; `open`: it is open already. */
export function useAttempt(vault: 'locked' | 'open' = 'locked'): Attempt {
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
  const code = failure instanceof Failure ? failure.data.code : undefined
  const told = vault === 'open' && isSaidOtherwise(code) ? t(inOpenVault[code]) : failureText(t, failure)
  return {
    isRunning,
    error: failure === undefined ? undefined : told,
    code,
    forget: () => setFailure(undefined),
    run,
  }
}
