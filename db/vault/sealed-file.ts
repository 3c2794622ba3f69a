import { once } from 'node:events'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AppError } from '../domain/errors.ts'
import { refuseIfStopped, type Watch } from '../domain/watch.ts'
import { openReader } from '../store/connection.ts'
import { threadEnvironment } from '../compiled-sources.ts'
import { PAGE_BYTES, pageSealKey } from './page-seal.ts'
import type { SealQuestion } from './page-seal-worker.ts'

const SALT_BYTES = 16
/** Milliseconds. */
const BETWEEN_LOOKS = 100
/** A thread takes some ten milliseconds to start, in which it could have looked at a thousand pages. */
const PAGES_WORTH_A_THREAD = 4096
const MOST_THREADS = 4

/**
 * Opens a database that nobody else has open and holds every page of it against its seal, in threads, so that work
 * goes on meanwhile: twice as fast as SQLite's own reading of all tables, and the pages of indexes are looked at too.
 * Progress is in pages. Errors: `vault.damaged`, `job.cancelled`.
 */
export async function expectSealed(path: string, key: Buffer, watch: Watch = {}): Promise<void> {
  const pages = statSync(path).size / PAGE_BYTES
  expectPages(path, key, pages)
  const sealKey = sharedSealKey(path, key)
  const seen = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const looks = setInterval(
    () => watch.onProgress?.(Atomics.load(new Int32Array(seen), 0), pages),
    BETWEEN_LOOKS,
  )
  try {
    const questions = ranges(pages).map((range) => ({ path, sealKey, seen, ...range }))
    const answers = await Promise.all(questions.map((question) => ask(question, watch)))
    const [broken] = answers.filter((page) => page !== null)
    if (broken !== undefined)
      throw new AppError('vault.damaged', { path, detail: `page ${broken} does not fit its seal` })
  } finally {
    clearInterval(looks)
    new Uint8Array(sealKey).fill(0)
  }
}

/** It opens, and has as many pages as it says. */
function expectPages(path: string, key: Buffer, pages: number): void {
  const reader = openReader(path, key)
  try {
    const counted = reader.pragma('page_count', { simple: true })
    if (counted !== pages)
      throw new AppError('vault.damaged', { path, detail: `${pages} pages, not ${String(counted)}` })
  } finally {
    reader.close()
  }
}

function sharedSealKey(path: string, key: Buffer): SharedArrayBuffer {
  const sealKey = pageSealKey(key, readSalt(path))
  const shared = new SharedArrayBuffer(sealKey.length)
  new Uint8Array(shared).set(sealKey)
  sealKey.fill(0)
  return shared
}

function readSalt(path: string): Buffer {
  const salt = Buffer.alloc(SALT_BYTES)
  const file = openSync(path, 'r')
  try {
    readSync(file, salt, 0, SALT_BYTES, 0)
  } finally {
    closeSync(file)
  }
  return salt
}

/** All pages, in as many parts as threads are worth their start. */
function ranges(pages: number): { first: number; last: number }[] {
  const worth = Math.ceil(pages / PAGES_WORTH_A_THREAD)
  const threads = Math.max(1, Math.min(worth, availableParallelism(), MOST_THREADS))
  const each = Math.ceil(pages / threads)
  return Array.from({ length: threads }, (_, part) => ({
    first: part * each + 1,
    last: Math.min((part + 1) * each, pages),
  }))
}

async function ask(question: SealQuestion, watch: Watch): Promise<number | null> {
  const worker = new Worker(new URL('./page-seal-worker.ts', import.meta.url), {
    workerData: question,
    env: threadEnvironment(),
    execArgv: [],
  })
  try {
    const [broken] = (await once(worker, 'message', { signal: watch.signal })) as [number | null]
    return broken
  } catch (error) {
    refuseIfStopped(watch)
    throw error
  } finally {
    await worker.terminate()
  }
}
