import { afterAll } from 'vitest'
import { openUntrustedReader, type UntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'

/** One thread for the tests of a file: starting one takes longer than most of them. It ends with them. */
export function oneReader(): UntrustedReader {
  const reader = openUntrustedReader()
  afterAll(() => reader.close())
  return reader
}
