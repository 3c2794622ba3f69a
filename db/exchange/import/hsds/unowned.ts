import type { ProblemList } from '../problem-list.ts'
import type { Directory } from './directory.ts'
import type { DirectoryRow, DirectoryTables } from './table.ts'
import { isNamed, pointsOfUnnamed } from './to-organization.ts'

/** What rows of a table say of where they belong; one is enough. */
const ties: Readonly<Record<string, readonly string[]>> = {
  location: ['organization_id'],
  service: ['organization_id', 'location_id'],
  service_at_location: ['service_id'],
  phone: ['organization_id', 'location_id', 'service_id', 'contact_id', 'service_at_location_id'],
  address: ['organization_id', 'location_id'],
  schedule: ['location_id', 'service_id', 'service_at_location_id'],
  identifier: ['organization_id'],
}

/** Tells what is left out as it names nothing that it belongs to, and what becomes of contacts without a name. */
export function tellUnowned(tables: DirectoryTables, directory: Directory, problems: ProblemList): void {
  const isOwned = (table: string, row: DirectoryRow): boolean =>
    (table === 'location' || table === 'service') && directory.ownerOf(table, row) !== undefined
  for (const [table, names] of Object.entries(ties))
    for (const row of tables.get(table) ?? [])
      if (!names.some((name) => row.cells.has(name)) && !isOwned(table, row))
        problems.report('directory.unowned', row.line, wordsOf(row), row.file)
  for (const row of directory.rows('contact'))
    if (!isNamed(row)) {
      const isKept = directory.organizationOf(row) && pointsOfUnnamed(row, directory).length > 0
      problems.report(isKept ? 'directory.unnamed' : 'row.noName', row.line, wordsOf(row), row.file)
    }
}

const wordsOf = ({ cells }: DirectoryRow): string =>
  [...cells].flatMap(([name, text]) => (name === 'id' || name.endsWith('_id') ? [] : [text])).join(' | ')
