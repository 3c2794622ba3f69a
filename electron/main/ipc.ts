import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { AppError } from '../../db/domain/errors.ts'
import { toErrorData } from '../../db/domain/app-error-data.ts'
import { parseInput } from '../../db/domain/parse.ts'
import { endpoints, type NamedEndpoint } from '../contract/contract.ts'
import type { Result } from '../contract/endpoint.ts'
import { isOwnPage } from './origin.ts'
import { inputSize, mostInputBytes } from './input-size.ts'
import type { Log } from './log.ts'

/** Answers one call whose input was parsed. Throws `AppError` for what the caller can act on. */
export type Answer = (call: NamedEndpoint, input: unknown, context: CallContext) => Promise<unknown>

export interface CallContext {
  /** The window's number for a job. */
  readonly job: number | null
  /** The draft that a write records. */
  readonly draft: number | null
  readonly sender: WebContents
}

export interface Boundary {
  readonly answer: Answer
  readonly cancel: (job: number) => void
  readonly log: Log
}

/**
 * The only importer of ipcMain. Whatever the endpoint, the same wrapper checks who asks, how much and what, before
 * anybody answers; a handler cannot forget it.
 */
export function openBoundary(boundary: Boundary): void {
  for (const call of endpoints)
    ipcMain.handle(call.name, (event, input: unknown, job: unknown, draft: unknown) =>
      inResult(boundary.log, () => {
        checkSender(event)
        const numbers = { job: wholeNumber(job), draft: wholeNumber(draft) }
        return boundary.answer(call, parse(call, input), { ...numbers, sender: event.sender })
      }),
    )
  ipcMain.handle('job.cancel', (event, job: unknown) => {
    checkSender(event)
    const number = wholeNumber(job)
    if (number !== null) boundary.cancel(number)
  })
}

function parse({ endpoint }: NamedEndpoint, input: unknown): unknown {
  if (inputSize(input) > mostInputBytes)
    throw new AppError('input.invalid', { issues: ['input: issue.tooLarge'] })
  return parseInput(endpoint.input, input)
}

const wholeNumber = (given: unknown): number | null =>
  Number.isSafeInteger(given) ? (given as number) : null

/** Only the top frame of our own page may ask. */
function checkSender(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null || !isOwnPage(frame.url)) throw new Error('a stranger called')
}

/** What the caller can act on goes back as a value; anything else as a number, with the details in the local log. */
async function inResult(log: Log, work: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: toErrorData(error) }
    return { ok: false, error: { code: 'unexpected', params: { id: log.unexpected(error) } } }
  }
}
