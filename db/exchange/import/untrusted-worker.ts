import { getHeapStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorParams } from '../../domain/errors.ts'
import { parseSource } from './parse-source.ts'
import type { SourceDocument } from './source-document.ts'
import type { SourceLimits } from './source-limit.ts'

/** The thread of `untrusted-reader.ts`: one question, one answer; anything that is no AppError ends the thread. */

export interface WorkerQuestion {
  readonly path: string
  readonly limits: SourceLimits
}

type Outcome =
  | { readonly document: SourceDocument }
  | { readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams[ErrorCode] } }

/** `heapBytes`: what the thread holds now, garbage included. */
export type WorkerAnswer = Outcome & { readonly heapBytes: number }

function outcomeOf({ path, limits }: WorkerQuestion): Outcome {
  try {
    return { document: parseSource(path, limits) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { failure: { code: error.code, params: error.params } }
  }
}

function answer(question: WorkerQuestion): void {
  const outcome = outcomeOf(question)
  const heapBytes = getHeapStatistics().total_heap_size
  parentPort?.postMessage({ ...outcome, heapBytes } satisfies WorkerAnswer)
}

parentPort?.on('message', answer)
parentPort?.postMessage('ready')
