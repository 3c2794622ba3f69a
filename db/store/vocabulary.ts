import { interactionTypes } from '../domain/interaction-type.ts'
import { relationshipTypes } from '../domain/relationship-type.ts'
import { sectors } from '../domain/sector.ts'
import type { Noun } from '../domain/noun.ts'
import { publicUid, uidToBytes } from '../domain/uid.ts'
import type { Sqlite } from './connection.ts'

/**
 * Puts in the vocabulary rows that Caucus brings. They have a fixed key and uid, so that two vaults agree, and no
 * label: they are shown translated until a user renames them. Runs with the migrations, outside history.
 */
export function seedVocabularies(handle: Sqlite): void {
  for (const key of sectors) seed(handle, 'sector', { key })
  for (const key of relationshipTypes) seed(handle, 'relationship_type', { key })
  for (const { key, countsAs } of interactionTypes)
    seed(handle, 'interaction_type', { key, counts_as: countsAs })
}

function seed(handle: Sqlite, noun: Noun, row: { key: string; counts_as?: string }): void {
  const uid = uidToBytes(publicUid('caucus', `${noun}:${row.key}`))
  const now = new Date().toISOString()
  const { changes, lastInsertRowid } = handle
    .prepare('insert or ignore into record (uid, noun, created_at, updated_at) values (?, ?, ?, ?)')
    .run(uid, noun, now, now)
  if (changes === 0) return
  const columns = Object.keys(row)
  handle
    .prepare(
      `insert into ${noun} (id, ${columns.join(', ')}) values (?, ${columns.map(() => '?').join(', ')})`,
    )
    .run(lastInsertRowid, ...Object.values(row))
}
