import {
  affiliationPatchSchema,
  affiliationSchema,
  type AffiliationId,
  type AffiliationInput,
  type AffiliationPatch,
} from '../domain/affiliation.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { affiliationDates, insertAffiliation, updateAffiliation } from '../store/queries/affiliation.ts'
import { idOf } from '../store/record.ts'
import { requireDates } from './date-order.ts'
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
    requireDates({ ...affiliationDates(write, rowId), ...fields })
    updateAffiliation(write, rowId, fields)
  })
}
