import { AppError } from '../domain/errors.ts'
import type { LocalDate } from '../domain/local-date.ts'

interface Dates {
  readonly startOn?: LocalDate | null | undefined
  readonly endOn?: LocalDate | null | undefined
}

/** Error: `input.invalid` for what ends before it starts, also when only one of the two was changed. */
export function requireDates({ startOn, endOn }: Dates): void {
  if (startOn && endOn && endOn < startOn)
    throw new AppError('input.invalid', { issues: ['endOn: issue.endBeforeStart'] })
}
