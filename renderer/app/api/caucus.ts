import type { Noun } from '../../../db/domain/noun.ts'
import type { AppErrorData } from '../../../db/domain/app-error-data.ts'
import type { Api } from '../../../electron/contract/contract.ts'
import type { Result } from '../../../electron/contract/endpoint.ts'
import type { EventName, Events } from '../../../electron/contract/events.ts'

/** What the preload script puts on the page; read here and nowhere else. */
interface Bridge {
  readonly calls: Api
  readonly on: <E extends EventName>(event: E, listener: (detail: Events[E]) => void) => () => void
  readonly reads: Readonly<Record<string, readonly Noun[]>>
}

const bridge = (window as unknown as { readonly caucus: Bridge }).caucus

/** The calls as they are: failures are values. Screens mostly use `useRead` and `useWrite`. */
export const api: Api = bridge.calls

/** Listens until the returned function is called. */
export const onEvent: Bridge['on'] = (event, listener) => bridge.on(event, listener)

/** What a read shows, by `slice.method`. */
export const nounsOf = (endpoint: string): readonly Noun[] => bridge.reads[endpoint] ?? []

/** A failure on its way up, where a promise rejects instead of answering. `data` goes to `failureText`. */
export class Failure extends Error {
  readonly data: AppErrorData

  constructor(data: AppErrorData) {
    super(data.code)
    this.data = data
  }
}

/** The value of an answer. @throws Failure */
export async function valueOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Failure(result.error)
  return result.value
}
