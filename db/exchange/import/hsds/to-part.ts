import { basename } from 'node:path'
import type { ImportPart } from '../import-part.ts'
import { isLoss } from '../reading-problem.ts'
import type { ServiceDirectory } from './hsds-draft.ts'

/** A directory as a list of organizations and of the people it names. */
export function toDirectoryPart(path: string, directory: ServiceDirectory): ImportPart {
  const { organizations, people, problems } = directory
  const places = organizations.map(({ locations, services }) => locations.length + services.length)
  const taken = places.reduce((sum, some) => sum + some, organizations.length + people.length)
  return {
    path,
    name: basename(path),
    layout: 'HSDS',
    entries: taken + problems.filter(isLoss).length,
    drafts: [...organizations.map(({ draft }) => draft), ...people],
    problems,
    table: null,
    tasks: [],
    directory,
  }
}
