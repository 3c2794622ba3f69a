import type { FilteredNoun } from '../../domain/filter/field.ts'
import { billRows } from './bill-sources.ts'
import { committeeRows } from './committee-sources.ts'
import { legislatorRows, officeRows, organizationRows, personRows, quietRows } from './contact-sources.ts'
import type { FilteredRows } from './filtered-rows.ts'
import { followUpRows } from './follow-up-sources.ts'
import { interactionRows } from './interaction-sources.ts'

/** What each list that can be filtered is made of. Fields that users define join those of their list here. */
export const rowsOfList: Readonly<Record<FilteredNoun, FilteredRows>> = {
  person: personRows,
  organization: organizationRows,
  legislator: legislatorRows,
  office: officeRows,
  quiet: quietRows,
  interaction: interactionRows,
  meeting: interactionRows,
  'follow-up': followUpRows,
  bill: billRows,
  committee: committeeRows,
}
