import { AppError, systemCode } from '../domain/errors.ts'

/** After the header has accepted the passphrase, "not a database" can only mean damage. */
export function toAppError(error: unknown, file: string): unknown {
  const code = systemCode(error)
  if (error instanceof AppError || code === undefined) return error
  const cause = { cause: error }
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return new AppError('vault.inUse', { path: file }, cause)
  if (FULL.has(code)) return new AppError('vault.diskFull', { path: file }, cause)
  if (FORBIDDEN.has(code) || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new AppError('vault.readOnly', { path: file }, cause)
  if (isRuleOfRecords(code)) return new AppError('record.refused', { detail: messageOf(error) }, cause)
  if (isDamageCode(code)) return new AppError('vault.damaged', { path: file, detail: code }, cause)
  return error
}

/** A trigger that refuses guards the log: that is our mistake, and no person can do anything about it. */
const isRuleOfRecords = (code: string): boolean =>
  code.startsWith('SQLITE_CONSTRAINT') && code !== 'SQLITE_CONSTRAINT_TRIGGER'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

/** Whether the driver says that a page cannot be read. */
export const isDamage = (error: unknown): boolean => isDamageCode(systemCode(error) ?? '')

const isDamageCode = (code: string): boolean =>
  code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')

/** SHMSIZE: the index of the write-ahead log, 32 kB beside the file, is the first thing a full disk refuses. */
const FULL: ReadonlySet<string> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE'])
const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_PERM'])
