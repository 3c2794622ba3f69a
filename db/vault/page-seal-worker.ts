import { closeSync, openSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { findBrokenPage } from './page-seal.ts'

/** A thread of `sealed-file.ts`: looks at some pages of a file and tells the first broken one. */

export interface SealQuestion {
  readonly path: string
  readonly first: number
  readonly last: number
  /** Shared, so that no copy of it is made; whoever asks wipes it. */
  readonly sealKey: SharedArrayBuffer
  /** How many pages all threads have looked at. */
  readonly seen: SharedArrayBuffer
}

function answer({ path, first, last, sealKey, seen }: SealQuestion): number | null {
  const file = openSync(path, 'r')
  try {
    const tally = new Int32Array(seen)
    const onPages = (count: number) => void Atomics.add(tally, 0, count)
    return findBrokenPage({ file, first, last, onPages }, new Uint8Array(sealKey))
  } finally {
    closeSync(file)
  }
}

parentPort?.postMessage(answer(workerData as SealQuestion))
