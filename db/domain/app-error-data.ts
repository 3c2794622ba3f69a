import type { AppError, ErrorCode, ErrorParams } from './errors.ts'

/** A failure as a value: to cross a boundary between processes, or to be shown. `unexpected` is in the local log. */
export type AppErrorData =
  | { readonly [C in ErrorCode]: { readonly code: C; readonly params: ErrorParams[C] } }[ErrorCode]
  | { readonly code: 'unexpected'; readonly params: { readonly id: string } }

export const toErrorData = (error: AppError): AppErrorData =>
  ({ code: error.code, params: error.params }) as AppErrorData
