import {
  affiliationPatchSchema,
  affiliationSchema,
  type AffiliationId,
  type AffiliationInput,
  type AffiliationPatch,
} from '../domain/affiliation.ts'
import { AppError } from '../domain/errors.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { affiliationDates, insertAffiliation, updateAffiliation } from '../store/queries/affiliation.ts'
import { idOf } from '../store/record.ts'
import { record, type Session } from './session.ts'

export function affiliate(session: Session, input: AffiliationInput): Promise<Recorded<AffiliationId>> {
  const affiliation = parseInput(affiliationSchema, input)
  return record(session, 'affiliation.create', (write) => insertAffiliation(write, affiliation).uid)
}

/** Ending an affiliation (`endOn`) keeps it. */
export function changeAffiliation(
  session: Session,
  id: AffiliationId,
  patch: AffiliationPatch,
): Promise<Recorded<void>> {
  const fields = parseInput(affiliationPatchSchema, patch)
  return record(session, 'affiliation.update', (write) => {
    const rowId = idOf(write, id, ['affiliation'])
    requireOrder({ ...affiliationDates(write, rowId), ...fields })
    updateAffiliation(write, rowId, fields)
  })
}

type Dates = Pick<AffiliationPatch, 'startOn' | 'endOn'>

/** It ends after it starts, also when only one of the two is changed. */
function requireOrder({ startOn, endOn }: Dates): void {
  if (startOn && endOn && endOn < startOn)
    throw new AppError('input.invalid', { issues: ['endOn: issue.endBeforeStart'] })
}
