import { AppError } from '../domain/errors.ts'

/** Code points after NFKC. Length is what counts against guessing; rules on characters only make people write it down. */
const LEAST_PASSPHRASE_LENGTH = 10

/** Errors: `vault.weakPassphrase`. */
export function checkPassphrase(passphrase: string): void {
  const length = Array.from(passphrase.normalize('NFKC').trim()).length
  if (length < LEAST_PASSPHRASE_LENGTH)
    throw new AppError('vault.weakPassphrase', { minimum: LEAST_PASSPHRASE_LENGTH })
}
