import { isInOrder } from '../domain/cadence.ts'
import { toCustomValue } from '../domain/custom-field.ts'
import { AppError } from '../domain/errors.ts'
import { uidFromBytes } from '../domain/uid.ts'
import { vocabularies } from '../domain/word.ts'
import type { WriteDb } from '../store/access.ts'
import type { LoggedField } from '../store/history/restore-field.ts'
import { toCamelCase } from '../store/naming.ts'
import { affiliationDates } from '../store/queries/affiliation.ts'
import { cadenceSpan } from '../store/queries/cadence.ts'
import { customFieldOf, fromStored } from '../store/queries/custom-field.ts'
import { interactionState } from '../store/queries/interaction.ts'
import { relationshipDates } from '../store/queries/relationship.ts'
import { requireDates } from './date-order.ts'
import { requirePossible } from './interaction.ts'
import { requireFree } from './word.ts'

interface Restored {
  readonly write: WriteDb
  readonly change: LoggedField
  /** The value of before under the name that the field has in a form. */
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Refuses a value of before that could not be typed today: a name that is taken since, a day that is out of order by
 * now, a choice that is no more. Errors: `input.invalid`, `word.taken`.
 */
export function requireStillFits(write: WriteDb, change: LoggedField): void {
  const check = checks[change.table] ?? requireFreeWord
  check({ write, change, fields: { [toCamelCase(change.field)]: change.old } })
}

const checks: Readonly<Partial<Record<LoggedField['table'], (restored: Restored) => void>>> = {
  affiliation: ({ write, change, fields }) =>
    requireDates({ ...affiliationDates(write, change.rowId), ...fields }),
  relationship: ({ write, change, fields }) =>
    requireDates({ ...relationshipDates(write, change.rowId), ...fields }),
  cadence: ({ write, change, fields }) => requireSpan({ ...cadenceSpan(write, change.rowId), ...fields }),
  interaction: ({ write, change, fields }) =>
    requirePossible(write, { ...interactionState(write, change.rowId), ...fields }),
  custom_value: requireChoice,
}

function requireSpan(span: Parameters<typeof isInOrder>[0]): void {
  if (!isInOrder(span)) throw new AppError('input.invalid', { issues: ['maxDays: issue.maxBelowIdeal'] })
}

function requireChoice({ write, change: { rowId, field, old } }: Restored): void {
  if (field !== 'value' || old === null || old instanceof Uint8Array) return
  const known = customFieldOf(write, rowId)
  toCustomValue(known, fromStored(known.type, old))
}

function requireFreeWord({ write, change: { table, uid }, fields }: Restored): void {
  const of = vocabularies.find((one) => one === table)
  if (of) requireFree(write, of, fields, uidFromBytes(uid))
}
