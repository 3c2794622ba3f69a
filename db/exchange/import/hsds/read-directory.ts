import { extname } from 'node:path'
import { AppError } from '../../../domain/errors.ts'
import { ProblemList } from '../problem-list.ts'
import { isGivenBytes } from '../source/read-bytes.ts'
import { listSourceFiles } from '../source/source-files.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import { Directory } from './directory.ts'
import { tellLeftColumns } from './left-columns.ts'
import type { ServiceDirectory } from './hsds-draft.ts'
import { readTables } from './table.ts'
import { toOrganization, toPerson } from './to-organization.ts'
import { tellUnowned } from './unowned.ts'

/** A folder, or files of one package. */
interface DirectoryRequest {
  readonly path: string
  readonly otherPaths?: readonly string[]
  /** Those that were dropped on the window, by their paths. */
  readonly dropped?: ReadonlyMap<string, Uint8Array> | undefined
}

/**
 * A service directory of Open Referral: the CSV packages of versions 1.1 and 3.0, and tables of the shape before them.
 * @throws AppError `file.*`; `file.notThisKind` when no file of organizations is among them.
 */
export async function readDirectory(
  { path, otherPaths = [] }: DirectoryRequest,
  limits: SourceLimits,
): Promise<ServiceDirectory> {
  const paths = [path, ...otherPaths]
  const dropped = paths.filter(isGivenBytes)
  const { files, passedOver: links } = await listSourceFiles(paths.filter((one) => !isGivenBytes(one)))
  const csv = [...dropped, ...files.map((file) => file.path)].filter(isCsv)
  const problems = new ProblemList()
  const { tables, passedOver } = readTables(csv, limits, problems)
  const link = links.find(({ reason }) => reason === 'symbolicLink')
  if (!tables.has('organization') && link !== undefined)
    throw new AppError('file.unreadable', { path: link.path, detail: 'symbolic link' })
  if (!tables.has('organization'))
    throw new AppError('file.notThisKind', { path, kind: 'HSDS', detail: 'organizations.csv' })
  const directory = new Directory(tables, problems)
  const columnsLeft = tellLeftColumns(tables, problems)
  tellUnowned(tables, directory, problems)
  if (passedOver.length > 0) problems.report('directory.filesLeft', 1, passedOver.join(', '))
  return {
    organizations: directory.rows('organization').map((row) => toOrganization(row, directory)),
    people: directory.rows('contact').flatMap((row) => toPerson(row, directory) ?? []),
    counts: {
      organizations: directory.rows('organization').length,
      locations: directory.rows('location').length,
      services: directory.rows('service').length,
    },
    columnsLeft,
    passedOver,
    problems: problems.problems,
  }
}

const isCsv = (path: string): boolean => extname(path).toLowerCase() === '.csv'
