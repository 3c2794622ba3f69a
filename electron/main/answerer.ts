import type { NamedEndpoint } from '../contract/contract.ts'
import { answers, type MainContext } from './answers.ts'
import type { Answer, Boundary, CallContext } from './ipc.ts'
import type { Followed } from './vault-host.ts'

export type AnswererParts = Omit<MainContext, keyof CallContext | keyof Followed>

type AnyAnswer = (context: MainContext, input: unknown) => unknown

const reportTo =
  ({ job, sender }: Pick<CallContext, 'job' | 'sender'>) =>
  (progress: unknown): void =>
    sender.send('progress', { job, progress })

/** Sends each call where it is answered: to the table of the main process, or on to the vault process. */
export function answerer(parts: AnswererParts): Pick<Boundary, 'answer' | 'cancel'> {
  const { host } = parts
  /** How each running job is stopped. */
  const jobs = new Map<number, () => void>()

  const answerHere: Answer = async ({ slice, method }, input, context) => {
    const table = answers as unknown as Record<string, Record<string, AnyAnswer>>
    const answer = table[slice]?.[method]
    if (answer === undefined) throw new Error(`nobody answers ${slice}.${method}`)
    const controller = new AbortController()
    return whileStoppable(
      context.job,
      () => controller.abort(),
      () => answer({ ...context, ...parts, signal: controller.signal, report: reportTo(context) }, input),
    )
  }

  const askVault: Answer = async ({ name }, input, { job, draft, sender }) => {
    const onProgress = reportTo({ job, sender })
    const asked = host.call({
      name,
      input,
      paths: parts.files.pathsIn(input),
      onProgress,
      ...(draft !== null && { draft }),
    })
    return whileStoppable(
      job,
      () => host.cancel(asked.id),
      () => asked.result,
    )
  }

  const whileStoppable = async (
    job: number | null,
    stop: () => void,
    work: () => unknown,
  ): Promise<unknown> => {
    if (job === null) return work()
    jobs.set(job, stop)
    try {
      return await work()
    } finally {
      jobs.delete(job)
    }
  }

  return {
    answer: (call: NamedEndpoint, input, context) =>
      call.endpoint.side === 'main' ? answerHere(call, input, context) : askVault(call, input, context),
    // One that has ended meanwhile needs no stopping.
    cancel: (job) => jobs.get(job)?.(),
  }
}
