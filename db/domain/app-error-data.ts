import type { AppError, ErrorCode, ErrorParams } from './errors.ts'

/** A failure that was foreseen, as a value. */
export type KnownErrorData = {
  readonly [C in ErrorCode]: { readonly code: C; readonly params: ErrorParams[C] }
}[ErrorCode]

/** A failure as a value: to cross a boundary between processes, or to be shown. `unexpected` is in the local log. */
export type AppErrorData =
  KnownErrorData | { readonly code: 'unexpected'; readonly params: { readonly id: string } }

export const toErrorData = (error: AppError): KnownErrorData =>
  ({ code: error.code, params: error.params }) as KnownErrorData
