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
}

function answer({ path, first, last, sealKey }: SealQuestion): number | null {
  const file = openSync(path, 'r')
  try {
    return findBrokenPage({ file, first, last }, new Uint8Array(sealKey))
  } finally {
    closeSync(file)
  }
}

parentPort?.postMessage(answer(workerData as SealQuestion))
