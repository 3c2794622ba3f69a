import { useEffect, useRef, useState } from 'react'
import type { Contract, RunningJob } from '../../../electron/contract/contract.ts'
import type { InputOf, OutputOf, ProgressOf } from '../../../electron/contract/endpoint.ts'
import { api, valueOf } from './caucus.ts'

type JobOf<S extends keyof Contract> = {
  [M in keyof Contract[S]]: Contract[S][M] extends { readonly kind: 'job' } ? M & string : never
}[keyof Contract[S]]

interface Job<Input, Value, Progress> {
  /** Null while nothing runs or nothing was told yet. */
  readonly progress: Progress | null
  readonly isRunning: boolean
  /** Since it was started, in milliseconds: for an estimate. */
  readonly startedAt: number
  /** @throws Failure; `job.cancelled` when it was stopped. */
  readonly run: (input: Input) => Promise<Value>
  readonly cancel: () => void
}

type Running<Progress> = Pick<
  Job<never, unknown, Progress>,
  'progress' | 'isRunning' | 'startedAt' | 'cancel'
>

/** What a bar of progress shows of the job that runs, of several that follow each other; null while none does. */
export function workOf<Phase extends string, Progress>(jobs: Readonly<Record<Phase, Running<Progress>>>) {
  const phase = (Object.keys(jobs) as Phase[]).find((one) => jobs[one].isRunning)
  if (phase === undefined) return null
  const { progress, startedAt, cancel } = jobs[phase]
  return { phase, progress, startedAt, onCancel: cancel }
}

type Start<Input, Value, Progress> = (
  input: Input,
  onProgress: (progress: Progress) => void,
) => RunningJob<Value>

interface JobOptions {
  /** Goes on when the screen is left: only who asked for it stops it. */
  readonly outlivesScreen?: true
}

/** Long work with progress, which can be stopped. It is stopped when the screen is left, unless said otherwise. */
export function useJob<S extends keyof Contract, M extends JobOf<S>>(
  slice: S,
  method: M,
  options: JobOptions = {},
): Job<InputOf<Contract[S][M]>, OutputOf<Contract[S][M]>, ProgressOf<Contract[S][M]>> {
  return useRunning(
    api[slice][method as never] as unknown as Start<
      InputOf<Contract[S][M]>,
      OutputOf<Contract[S][M]>,
      ProgressOf<Contract[S][M]>
    >,
    options,
  )
}

function useRunning<Input, Value, Progress>(
  start: Start<Input, Value, Progress>,
  { outlivesScreen }: JobOptions,
): Job<Input, Value, Progress> {
  const running = useRef<RunningJob<Value>>(undefined)
  const [state, setState] = useState<{ progress: Progress | null; startedAt: number } | null>(null)
  useEffect(
    () => () => {
      if (!outlivesScreen) running.current?.cancel()
    },
    [outlivesScreen],
  )
  return {
    progress: state?.progress ?? null,
    isRunning: state !== null,
    startedAt: state?.startedAt ?? 0,
    run: async (input) => {
      setState({ progress: null, startedAt: Date.now() })
      const job = start(input, (progress) => setState((now) => now && { ...now, progress }))
      running.current = job
      try {
        return await valueOf(job.result)
      } finally {
        running.current = undefined
        setState(null)
      }
    },
    cancel: () => running.current?.cancel(),
  }
}
