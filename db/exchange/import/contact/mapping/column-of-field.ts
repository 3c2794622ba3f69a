import type { MappingColumn, Target } from '../../../../domain/import-mapping.ts'

const namePieces = new Set(['name', 'givenName', 'middleName', 'familyName', 'suffix', 'preferredName'])

/** Whether a target fills a field of the domain. */
function fills(target: Target, field: string): boolean {
  if (target.to === 'field') return target.field === field
  if (target.to === 'name') return namePieces.has(field)
  if (target.to === 'affiliation') return target.piece === field
  if (target.to === 'note') return field === 'about'
  return target.to === 'optOut' && (field === 'doNotContact' || field === 'doNotContactReason')
}

/** What the columns are called that fill a field of the domain; undefined where none with a header does. */
export function columnOfField(columns: readonly MappingColumn[], field: string): string | undefined {
  const names = columns.flatMap(({ target, column }) => (fills(target, field) ? column.name : []))
  return names.filter((name) => name !== '').join(', ') || undefined
}
