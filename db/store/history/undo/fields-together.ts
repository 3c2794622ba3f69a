import type { Change } from '../change.ts'

/** Fields that say one thing together, or that a rule of the table ties: one is never older than the others. */
const together: Readonly<Record<string, readonly (readonly string[])[]>> = {
  contact: [['display_name', 'sort_key']],
  contact_point: [['value', 'normalised']],
  custom_field: [['label', 'folded']],
  tag: [['name', 'folded']],
  affiliation: [['start_on', 'end_on']],
  relationship: [['start_on', 'end_on']],
  term: [['start_on', 'end_on']],
  committee_membership: [['start_on', 'end_on']],
  cadence: [['ideal_days', 'max_days']],
  contact_cadence: [['ideal_days', 'max_days']],
  interaction: [
    ['status', 'outcome'],
    ['body_text', 'body'],
  ],
  follow_up: [['state', 'done_on', 'dropped_reason', 'waiting_until']],
  score: [['phase', 'months']],
}

/** The first field of those that a field goes together with; itself where it stands alone. */
export const leadingField = (table: string, field: string): string =>
  together[table]?.find((fields) => fields.includes(field))?.[0] ?? field

const personNames: ReadonlySet<string> = new Set([
  'given_name',
  'middle_name',
  'family_name',
  'suffix',
  'preferred_name',
])

type FieldOfRow = Pick<Change, 'table' | 'field'>

export const isPersonName = ({ table, field }: FieldOfRow): boolean =>
  table === 'person' && personNames.has(field ?? '')

/** A name as it is shown and sorted by: it follows from the parts of the name. */
export const isShownName = ({ table, field }: FieldOfRow): boolean =>
  table === 'contact' && (field === 'display_name' || field === 'sort_key')

/** An organization has one name, which is kept as its own and as a contact's. */
export const isOrganizationName = ({ table, field }: FieldOfRow): boolean =>
  table === 'organization' && field === 'name'
