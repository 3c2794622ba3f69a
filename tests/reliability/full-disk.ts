import { appendFileSync, statSync, truncateSync } from 'node:fs'
import { isAppError, systemCode } from '../../db/domain/errors.ts'
import { toAppError } from '../../db/store/driver-error.ts'

/** Fills the disk with the file `ballast`, but for `freeBytes`. */
export function fillUp(ballast: string, freeBytes = 0): void {
  for (const piece of [65_536, 4096, 512])
    for (let code: string | undefined; code !== 'ENOSPC';)
      code = codeOfAppending(ballast, Buffer.alloc(piece, 1))
  truncateSync(ballast, Math.max(0, statSync(ballast).size - freeBytes))
}

function codeOfAppending(file: string, bytes: Buffer): string | undefined {
  try {
    appendFileSync(file, bytes)
    return undefined
  } catch (error) {
    return systemCode(error)
  }
}

/** What the program would say of the failure; `none` when there is none. */
export function codeOf(work: () => void, file: string): string {
  try {
    work()
    return 'none'
  } catch (error) {
    return codeOfError(error, file)
  }
}

export function codeOfError(error: unknown, file: string): string {
  const meaning = toAppError(error, file)
  return isAppError(meaning) ? meaning.code : String(error)
}
