import { basename } from 'node:path'
import { parseSource } from '../source/parse-source.ts'
import type { ProblemList } from '../problem-list.ts'
import { isMapping } from '../source/source-document.ts'
import type { SourceLimits } from '../source/source-limit.ts'

/** One row, its columns by their names in HSDS. Blank cells are left out. */
export interface DirectoryRow {
  readonly file: string
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/** The tables of which something is taken, by the names that files have in versions 1.1 and 3.0 and in those before. */
const tableNames: Readonly<Record<string, string>> = {
  organizations: 'organization',
  organization: 'organization',
  locations: 'location',
  location: 'location',
  services: 'service',
  service: 'service',
  services_at_location: 'service_at_location',
  service_at_locations: 'service_at_location',
  service_at_location: 'service_at_location',
  phones: 'phone',
  phone: 'phone',
  addresses: 'address',
  address: 'address',
  physical_addresses: 'address',
  postal_addresses: 'address',
  mail_addresses: 'address',
  contacts: 'contact',
  contact: 'contact',
  schedules: 'schedule',
  schedule: 'schedule',
  regular_schedules: 'schedule',
  organization_identifiers: 'identifier',
}

export type DirectoryTables = ReadonlyMap<string, readonly DirectoryRow[]>

interface Tables {
  readonly tables: DirectoryTables
  readonly passedOver: readonly string[]
}

/** @throws AppError `file.*` when one of the files cannot be read. */
export function readTables(paths: readonly string[], limits: SourceLimits, problems: ProblemList): Tables {
  const tables = new Map<string, DirectoryRow[]>()
  const passedOver: string[] = []
  for (const path of paths) {
    const name =
      tableNames[
        basename(path)
          .toLowerCase()
          .replace(/\.csv$/u, '')
      ]
    if (name === undefined) passedOver.push(basename(path))
    else tables.set(name, [...(tables.get(name) ?? []), ...readTable(path, name, { limits, problems })])
  }
  return { tables, passedOver }
}

interface Reading {
  readonly limits: SourceLimits
  readonly problems: ProblemList
}

function readTable(path: string, table: string, { limits, problems }: Reading): DirectoryRow[] {
  const file = basename(path)
  const { records, faults } = parseSource(path, limits)
  for (const { code, line, detail } of faults) problems.report(code, line, detail, file)
  return records.map(({ line, value }) => ({
    file,
    line,
    cells: toCells(isMapping(value) ? value : {}, table),
  }))
}

function toCells(row: Readonly<Record<string, unknown>>, table: string): ReadonlyMap<string, string> {
  const cells = Object.entries(row).map(([name, value]) => [toColumn(name, table), plain(value)] as const)
  return new Map(cells.filter(([name, value]) => name !== '' && value !== ''))
}

/** What older tables call `location_name` and `location_uuid` is `name` and `id` of a location. */
const toColumn = (name: string, table: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/uuid$/u, 'id')
    .replace(
      new RegExp(
        `^${table}_(?=name$|id$|email$|url$|description$|alternate_name$|address$|tax_id$|legal_status$|year_incorporated$)`,
        'u',
      ),
      '',
    )

/** Some tables enclose a number in quotes inside the quotes of the cell. */
const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .trim()
        .replace(/^"(.*)"$/su, '$1')
        .trim()
    : ''
