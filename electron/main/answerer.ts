import { AppError } from '../../db/domain/errors.ts'
import type { NamedEndpoint } from '../contract/contract.ts'
import { answers, type MainContext } from './answers.ts'
import type { Answer, Boundary, CallContext } from './ipc.ts'

type AnswererParts = Omit<MainContext, keyof CallContext>

type AnyAnswer = (context: MainContext, input: unknown) => unknown

/** Sends each call where it is answered: to the table of the main process, or on to the vault process. */
export function answerer(parts: AnswererParts): Pick<Boundary, 'answer' | 'cancel'> {
  const { host } = parts
  const jobs = new Map<number, number>()

  const answerHere: Answer = async ({ slice, method }, input, context) => {
    const table = answers as unknown as Record<string, Record<string, AnyAnswer>>
    const answer = table[slice]?.[method]
    if (answer === undefined) throw new Error(`nobody answers ${slice}.${method}`)
    return answer({ ...context, ...parts }, input)
  }

  const askVault: Answer = async ({ name }, input, { job, sender }) => {
    const onProgress = (progress: unknown) => sender.send('progress', { job, progress })
    const asked = host.call({ name, input, paths: parts.files.pathsIn(input), onProgress })
    if (job !== null) jobs.set(job, asked.id)
    try {
      return await asked.result
    } finally {
      if (job !== null) jobs.delete(job)
    }
  }

  return {
    answer: (call: NamedEndpoint, input, context) =>
      call.endpoint.side === 'main' ? answerHere(call, input, context) : askVault(call, input, context),
    cancel: (job) => {
      const id = jobs.get(job)
      if (id === undefined) throw new AppError('job.cancelled', {})
      host.cancel(id)
    },
  }
}
