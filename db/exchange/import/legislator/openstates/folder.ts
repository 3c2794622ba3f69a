import { basename, dirname } from 'node:path'
import { isList, isMapping, type SourceDocument, type SourceRecord } from '../../source/source-document.ts'
import { isGiven, type SourceFile } from '../../source/source-files.ts'
import type { LegislatureBranch } from '../read-options.ts'
import { isLegislative, toJurisdiction } from './places.ts'
import type { OpenStatesRole } from './schema.ts'

/** The folders of the dataset: `data/vt/legislature/Name-uuid.yml`. */
const peopleFolders = ['legislature', 'executive', 'municipalities', 'retired']

/** What a file holds, told by its content; a damaged record by the folder it lies in. */
export function recogniseOpenStatesFile(
  document: SourceDocument,
  { value }: SourceRecord,
  { folder }: SourceFile,
): 'person' | 'committee' | undefined {
  if (document.shape !== 'map' || !isMapping(value)) return undefined
  const id = typeof value['id'] === 'string' ? value['id'] : ''
  if (id.startsWith('ocd-person/') || (isList(value['roles']) && 'name' in value)) return 'person'
  if (id.startsWith('ocd-organization/') || isList(value['members'])) return 'committee'
  if (!('name' in value)) return undefined
  if (peopleFolders.includes(folder)) return 'person'
  return folder === 'committees' ? 'committee' : undefined
}

export const isRetired = (file: SourceFile): boolean => file.folder === 'retired'

/** Somebody asked for it by its path, not by a folder above. */
export const isAskedFor = (file: SourceFile): boolean =>
  isGiven(file) || (isRetired(file) && dirname(file.path) === file.root)

const uuidInName = (file: SourceFile): string | undefined =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(basename(file.path))?.[0]

/** The id of the person in a file, which its name ends with. */
export const personIdInName = (file: SourceFile): string => `ocd-person/${uuidInName(file) ?? ''}`

/** What to call a record in a message: its own id, else the one in the name of its file. */
export function idForMessage({ value }: SourceRecord, file: SourceFile): string | null {
  const id = isMapping(value) ? value['id'] : null
  return typeof id === 'string' && id.length < 100 ? id : (uuidInName(file) ?? null)
}

/** Which part of government somebody is of, by the role they have or had last. */
export function branchOf(role: OpenStatesRole | undefined): LegislatureBranch | 'legislature' {
  if (!role || isLegislative(role.type)) return 'legislature'
  return toJurisdiction(role.jurisdiction).level === 'local' ? 'municipal' : 'executive'
}

/** A folder whose people are the whole list of their chambers. */
export const isWholeList = (file: SourceFile): boolean =>
  !isGiven(file) && ['legislature', 'executive', 'municipalities'].includes(file.folder)
