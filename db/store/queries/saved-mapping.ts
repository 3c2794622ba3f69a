import { mappingSchema, tagRenamedIn, type Mapping } from '../../domain/import-mapping.ts'
import type { SavedMappingId, SavedMappingInput } from '../../domain/saved-mapping.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'
import { visible } from '../visible.ts'

export interface SavedMapping {
  readonly id: SavedMappingId
  readonly name: string
  readonly definition: Mapping
}

/** By name. One that a newer Caucus wrote, and this one does not understand, is left out. */
export async function listSavedMappings(read: ReadDb): Promise<SavedMapping[]> {
  const rows = await read.db
    .selectFrom('saved_mapping as m')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'm.id')
    .select(['r.uid', 'm.name', 'm.definition'])
    .where(visible(read, 'r'))
    .orderBy('m.name')
    .orderBy('m.id')
    .execute()
  return rows.flatMap(({ uid, name, definition }) => {
    const { data } = mappingSchema.safeParse(JSON.parse(definition))
    return data ? [{ id: uidFromBytes<'saved_mapping'>(uid), name, definition: data }] : []
  })
}

/** One of the same name is written over. */
export function keepMapping(write: WriteDb, { name, definition }: SavedMappingInput): SavedMappingId {
  const known = write
    .statement(
      `select m.id, r.uid from saved_mapping m join record r on r.id = m.id
       where m.name = ? and r.trashed_batch is null`,
    )
    .get(name) as { id: number; uid: Uint8Array } | undefined
  const text = JSON.stringify(definition)
  if (known === undefined) return insertMapping(write, name, text).uid
  updateRow(write, 'saved_mapping', known.id, { definition: text })
  return uidFromBytes(known.uid)
}

function insertMapping(write: WriteDb, name: string, definition: string): NewRecord<'saved_mapping'> {
  const record = insertRecord(write, 'saved_mapping')
  insertRow(write, 'saved_mapping', { id: record.id, name, definition })
  return record
}

/** Columns that give a tag give it by its new name, those of mappings in the trash too. */
export function renameTagInMappings(write: WriteDb, was: string, now: string): void {
  const rows = write.statement('select id, definition from saved_mapping').all() as StoredMapping[]
  for (const { id, definition: text } of rows) {
    const { data: mapping } = mappingSchema.safeParse(JSON.parse(text))
    if (!mapping) continue
    const renamed = tagRenamedIn(mapping, was, now)
    if (JSON.stringify(renamed) !== JSON.stringify(mapping))
      updateRow(write, 'saved_mapping', id, { definition: JSON.stringify(renamed) })
  }
}

interface StoredMapping {
  readonly id: number
  readonly definition: string
}
