import type { ProblemList } from '../problem-list.ts'
import { quoteNames } from '../reading-problem.ts'
import type { ColumnsLeft } from './hsds-draft.ts'
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
export function tellLeftColumns(tables: DirectoryTables, problems: ProblemList): ColumnsLeft[] {
  const left = [...tables].flatMap(([table, rows]) =>
    [...Map.groupBy(rows, (row) => row.file)].map(([file, own]) => ({
      file,
      columns: leftIn(own, taken[table]),
    })),
  )
  const told = left.filter(({ columns }) => columns.length > 0)
  for (const { file, columns } of told)
    problems.reportAll([{ code: 'directory.columnsLeft', line: 1, detail: quoteNames(columns), file }])
  return told
}

/** Ids tie rows to each other, and are no more than that. */
function leftIn(rows: readonly DirectoryRow[], known: readonly string[] | undefined): string[] {
  if (known === undefined) return []
  const names = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  return [...names].filter((name) => !known.includes(name) && name !== 'id' && !name.endsWith('_id'))
}
