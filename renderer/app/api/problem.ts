import { useState } from 'react'
import { failureText, isCancelled } from './failures.ts'
import { useTranslate } from './language.tsx'

interface Problem {
  /** What went wrong with what was tried last, in words. */
  readonly problem: string | null
  readonly setProblem: (problem: string | null) => void
  /** Tries something; what went wrong before is no longer of interest. What is stopped is no problem. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>
}

/** For screens that say beside the work what went wrong with it. */
export function useProblem(): Problem {
  const t = useTranslate()
  const [problem, setProblem] = useState<string | null>(null)
  const attempt: Problem['attempt'] = async (work) => {
    setProblem(null)
    try {
      await work()
    } catch (error) {
      if (!isCancelled(error)) setProblem(failureText(t, error))
    }
  }
  return { problem, setProblem, attempt }
}
