import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError, systemCode } from '../../domain/errors.ts'
import type { ReadingKind, ReadingRequest, ReadingResult } from './reading.ts'
import type { SourceDocument } from './source/source-document.ts'
import { threadEnvironment } from '../../compiled-sources.ts'
import { defaultSourceLimits, type SourceLimits } from './source/source-limit.ts'
import type { WorkerAnswer, WorkerQuestion } from './untrusted-worker.ts'

export interface UntrustedReader {
  /**
   * Reads one YAML, JSON or CSV file (told by its extension; YAML for any other) in a thread of limited memory and time.
   * Calls are served one after another.
   * @throws AppError `file.*` as the file deserves, `job.cancelled` when the signal is raised.
   */
  read(path: string, signal?: AbortSignal): Promise<SourceDocument>
  /** Reads files of any kind that `reading.ts` lists, in the same thread, with the same limits and errors. */
  readAs<K extends ReadingKind>(
    kind: K,
    request: ReadingRequest<K>,
    signal?: AbortSignal,
  ): Promise<ReadingResult<K>>
  /** Ends the thread. */
  close(): Promise<void>
}

/** Heap of a thread that may read another file; beyond it the thread ends and gives its memory back. */
const mostKeptBytes = 64 * 2 ** 20

/** Starts its thread with the first file, and again after a file that had to be stopped. */
export function openUntrustedReader(limits: SourceLimits = defaultSourceLimits): UntrustedReader {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function readOne<K extends ReadingKind>({
    kind,
    request,
    signal,
  }: Question<K>): Promise<ReadingResult<K>> {
    const watch = watchFor({ path: pathOf(request), limits, signal })
    try {
      worker ??= await startWorker(limits, watch.signal)
      watch.startClock()
      worker.postMessage({ kind, request, limits } satisfies WorkerQuestion<K>)
      const [answer] = (await once(worker, 'message', { signal: watch.signal })) as [WorkerAnswer<K>]
      // What a large file left behind would be added to by the next one.
      if (answer.heapBytes > mostKeptBytes) await stop()
      return unwrap(answer)
    } catch (error) {
      if (error instanceof AppError) throw error
      await stop()
      throw watch.reason(error)
    } finally {
      watch.end()
    }
  }

  async function stop() {
    await worker?.terminate()
    worker = undefined
  }

  function readAs<K extends ReadingKind>(kind: K, request: ReadingRequest<K>, signal?: AbortSignal) {
    const result = last.then(() => readOne({ kind, request, signal }))
    // An answer may take tens of megabytes: the queue knows that it came, and does not keep it.
    last = result.then(
      () => undefined,
      () => undefined,
    )
    return result
  }

  return {
    read: (path, signal) => readAs('source', { path }, signal),
    readAs,
    async close() {
      await last
      await stop()
    },
  }
}

interface Question<K extends ReadingKind> {
  readonly kind: K
  readonly request: ReadingRequest<K>
  readonly signal: AbortSignal | undefined
}

const pathOf = (request: ReadingRequest<ReadingKind>): string => request.path

async function startWorker({ megabytes }: SourceLimits, signal: AbortSignal): Promise<Worker> {
  const worker = new Worker(new URL('./untrusted-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: threadEnvironment(),
    execArgv: [],
  })
  await once(worker, 'message', { signal })
  return worker
}

function unwrap<K extends ReadingKind>(answer: WorkerAnswer<K>): ReadingResult<K> {
  if ('result' in answer) return answer.result
  throw new AppError(answer.failure.code, answer.failure.params)
}

interface Watched {
  readonly path: string
  readonly limits: SourceLimits
  readonly signal: AbortSignal | undefined
}

/** Ends the wait when the time for a file is over or the caller cancels, and says which of them it was. */
function watchFor({ path, limits, signal }: Watched) {
  const deadline = new AbortController()
  let timer: NodeJS.Timeout | undefined
  return {
    signal: signal ? AbortSignal.any([deadline.signal, signal]) : deadline.signal,
    startClock: () => {
      timer = setTimeout(() => deadline.abort(), limits.milliseconds)
    },
    end: () => clearTimeout(timer),
    reason(error: unknown): unknown {
      if (signal?.aborted) return new AppError('job.cancelled', {})
      if (deadline.signal.aborted)
        return new AppError('file.timeout', { path, seconds: limits.milliseconds / 1000 })
      return systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new AppError('file.tooComplex', { path, detail: `more than ${limits.megabytes} MB of memory` })
        : error
    },
  }
}
