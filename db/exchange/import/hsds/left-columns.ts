import type { ProblemList } from '../problem-list.ts'
import type { DirectoryRow, DirectoryTables } from './table.ts'

const ways = ['email', 'url', 'website', 'phones']

/** Columns of which something is taken, by table. What is left of an organization is told with its row. */
const taken: Readonly<Record<string, readonly string[]>> = {
  location: ['name', 'description', 'address', ...ways],
  service: ['name', 'description', 'status', ...ways],
  service_at_location: [],
  phone: ['number', 'country_prefix', 'extension', 'type', 'number_type', 'department'],
  address: 'address_1 address_2 city state_province region postal_code country address_type'.split(' '),
  contact: ['name', 'title', 'department', ...ways],
  schedule: ['byday', 'weekday', 'opens_at', 'closes_at', 'description'],
  identifier: ['identifier', 'identifier_scheme', 'identifier_type'],
}

/** Tells, file by file, which columns have something in them and no place in the vault. */
export function tellLeftColumns(tables: DirectoryTables, problems: ProblemList): void {
  for (const [table, rows] of tables)
    for (const [file, own] of Map.groupBy(rows, (row) => row.file)) {
      const left = leftIn(own, taken[table])
      if (left.length > 0) problems.report('directory.columnsLeft', 1, left.join(', '), file)
    }
}

/** Ids tie rows to each other, and are no more than that. */
function leftIn(rows: readonly DirectoryRow[], known: readonly string[] | undefined): string[] {
  if (known === undefined) return []
  const names = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  return [...names].filter((name) => !known.includes(name) && name !== 'id' && !name.endsWith('_id'))
}
