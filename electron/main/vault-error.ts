import type { AppErrorData } from '../../db/domain/app-error-data.ts'
import { AppError } from '../../db/domain/errors.ts'

/** A failure that came from the vault process as a value, as the error that it was there. */
export function toError(data: AppErrorData): Error {
  return data.code === 'unexpected'
    ? new UnexpectedInVault(data.params.id)
    : new AppError(data.code, data.params)
}

/** Something in the vault process that nobody foresaw. Its stack is the redacted one that the process sent. */
export class UnexpectedInVault extends Error {
  override readonly name = 'UnexpectedInVault'

  constructor(places: string) {
    super()
    this.stack = places
  }
}
