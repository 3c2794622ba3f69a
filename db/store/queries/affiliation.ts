import type { AffiliationInput, AffiliationPatch } from '../../domain/affiliation.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { ranOn } from '../ran-on.ts'
import { idOf, touchedSensitivity } from '../record.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'

export function insertAffiliation(write: WriteDb, input: AffiliationInput): NewRecord<'affiliation'> {
  const personId = idOf(write, input.person, ['person'])
  const organizationId = idOf(write, input.organization, ['organization', 'office'])
  if (input.isPrimary) clearPrimary(write, personId)
  const sensitivity = touchedSensitivity(write, [input.person, input.organization])
  const record = insertRecord(write, 'affiliation', { sensitivity })
  const { title, department, startOn, endOn } = input
  insertRow(write, 'affiliation', {
    id: record.id,
    person_id: personId,
    organization_id: organizationId,
    is_primary: input.isPrimary ? 1 : 0,
    ...toColumns({ title, department, startOn, endOn }),
  })
  return record
}

/** Ending an affiliation keeps it: it only gets an end date. */
export function updateAffiliation(write: WriteDb, id: number, patch: AffiliationPatch): boolean {
  const personId = write.statement('select person_id from affiliation where id = ?').pluck().get(id) as number
  if (patch.isPrimary) clearPrimary(write, personId, id)
  return updateRow(write, 'affiliation', id, toColumns(patch))
}

export const affiliationDates = (write: WriteDb, id: number): Pick<AffiliationPatch, 'startOn' | 'endOn'> =>
  write
    .statement('select start_on as startOn, end_on as endOn from affiliation where id = ?')
    .get(id) as Pick<AffiliationPatch, 'startOn' | 'endOn'>

/** On whose behalf a person speaks on a day: their primary affiliation then, else the only one. */
export function findAffiliationOn(write: WriteDb, personId: number, day: LocalDate): number | undefined {
  const rows = write
    .statement(
      `select a.organization_id as organizationId, a.is_primary as isPrimary
       from affiliation a join record r on r.id = a.id
       where a.person_id = $person and r.trashed_batch is null and ${ranOn('a', '$day')}
       order by a.is_primary desc, a.start_on desc, a.id desc`,
    )
    .all({ person: personId, day }) as { organizationId: number; isPrimary: number }[]
  const [first] = rows
  return first && (first.isPrimary === 1 || rows.length === 1) ? first.organizationId : undefined
}

function clearPrimary(write: WriteDb, personId: number, except?: number): void {
  const primary = write
    .statement('select id from affiliation where person_id = ? and is_primary = 1')
    .pluck()
    .get(personId) as number | undefined
  if (primary !== undefined && primary !== except) updateRow(write, 'affiliation', primary, { is_primary: 0 })
}
