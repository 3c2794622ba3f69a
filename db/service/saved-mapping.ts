import type { Mapping } from '../domain/import-mapping.ts'
import { parseInput } from '../domain/parse.ts'
import { savedMappingSchema, type SavedMappingId, type SavedMappingInput } from '../domain/saved-mapping.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  keepMapping,
  listSavedMappings as querySavedMappings,
  type SavedMapping,
} from '../store/queries/saved-mapping.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** The mappings that somebody saved, by name. */
export const listSavedMappings = (session: ReadSession): Promise<SavedMapping[]> =>
  querySavedMappings(readOf(session))

/** What they say, each under the name it was saved under. */
export async function savedDefinitions(session: ReadSession): Promise<Mapping[]> {
  const saved = await listSavedMappings(session)
  return saved.map(({ name, definition }) => ({ ...definition, name }))
}

/** Keeps a mapping under a name; one of the same name is written over. Error: `input.invalid`. */
export function saveMapping(session: Session, input: SavedMappingInput): Promise<Recorded<SavedMappingId>> {
  const mapping = parseInput(savedMappingSchema, input)
  return record(session, 'saved_mapping.create', (write) => keepMapping(write, mapping))
}
