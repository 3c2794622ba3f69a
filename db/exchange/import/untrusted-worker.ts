import { getHeapStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorParams } from '../../domain/errors.ts'
import { withBytes } from './source/read-bytes.ts'
import { readings, type ReadingKind, type ReadingRequest, type ReadingResult } from './reading.ts'
import type { SourceLimits } from './source/source-limit.ts'

/** The thread of `untrusted-reader.ts`: one question, one answer; anything that is no AppError ends the thread. */

export interface WorkerQuestion<K extends ReadingKind = ReadingKind> {
  readonly kind: K
  readonly request: ReadingRequest<K>
  readonly limits: SourceLimits
}

type Outcome<K extends ReadingKind> =
  | { readonly result: ReadingResult<K> }
  | { readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams[ErrorCode] } }

/** `heapBytes`: what the thread holds now, garbage included. */
export type WorkerAnswer<K extends ReadingKind = ReadingKind> = Outcome<K> & { readonly heapBytes: number }

type Read<K extends ReadingKind> = (
  request: ReadingRequest<K>,
  limits: SourceLimits,
) => Promise<ReadingResult<K>> | ReadingResult<K>

async function outcomeOf<K extends ReadingKind>(question: WorkerQuestion<K>): Promise<Outcome<K>> {
  // One kind's function belongs to the same kind's request, which the table cannot tell the compiler.
  const read = readings[question.kind] as Read<K>
  try {
    return { result: await withBytes(question.request, () => read(question.request, question.limits)) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { failure: { code: error.code, params: error.params } }
  }
}

async function answer(question: WorkerQuestion): Promise<void> {
  const outcome = await outcomeOf(question)
  const heapBytes = getHeapStatistics().total_heap_size
  parentPort?.postMessage({ ...outcome, heapBytes } satisfies WorkerAnswer)
}

// A rejection that nobody handles ends the thread, and its reader hears of it.
parentPort?.on('message', (question: WorkerQuestion) => void answer(question))
parentPort?.postMessage('ready')
