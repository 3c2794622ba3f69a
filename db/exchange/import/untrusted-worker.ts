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

export type WorkerAnswer =
  | { readonly document: SourceDocument }
  | { readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams[ErrorCode] } }

function answer({ path, limits }: WorkerQuestion): WorkerAnswer {
  try {
    return { document: parseSource(path, limits) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { failure: { code: error.code, params: error.params } }
  }
}

parentPort?.on('message', (question: WorkerQuestion) => parentPort?.postMessage(answer(question)))
parentPort?.postMessage('ready')
