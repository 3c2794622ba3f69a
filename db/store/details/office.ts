import type { OfficeRow } from '../../domain/row/contact-row.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { officeList } from '../lists/office-list.ts'
import { organizationDetails, type OrganizationDetails } from './organization.ts'

export type OfficeDetails = OrganizationDetails<'office'> &
  Pick<OfficeRow, 'kind' | 'legislator' | 'address' | 'hours'>

/** Undefined where its legislator may not be shown. */
export async function officeDetails(
  read: ReadDb,
  id: number,
  today: LocalDate,
): Promise<OfficeDetails | undefined> {
  const [row] = await officeList.rows(read, [id])
  if (row === undefined) return undefined
  const { kind, legislator, address, hours } = row
  const details = await organizationDetails(read, { noun: 'office', id }, today)
  return { ...details, kind, legislator, address, hours }
}
