import { basename } from 'node:path'
import type { ImportPart } from '../import-part.ts'
import type { ServiceDirectory } from './hsds-draft.ts'

/** A directory as a list of organizations and of the people it names. */
export function toDirectoryPart(path: string, directory: ServiceDirectory): ImportPart {
  const { organizations, people, counts, problems } = directory
  return {
    path,
    name: basename(path),
    layout: 'HSDS',
    entries: counts.organizations + counts.locations + counts.services + people.length,
    drafts: [...organizations.map(({ draft }) => draft), ...people],
    problems,
    table: null,
    tasks: [],
    directory,
  }
}
