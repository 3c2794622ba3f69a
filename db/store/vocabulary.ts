import { interactionTypes, type CountsAs, type InteractionTypeKey } from '../domain/interaction-type.ts'
import { meetingTemplates } from '../domain/meeting-template.ts'
import { relationshipTypes } from '../domain/relationship-type.ts'
import { sectors } from '../domain/sector.ts'
import type { Noun } from '../domain/noun.ts'
import { publicUid, uidToBytes } from '../domain/uid.ts'
import type { Sqlite } from './connection.ts'
import { dropTriggers } from './derived.ts'

/**
 * Puts in the vocabulary rows that Caucus brings and that are not there yet. They have a fixed key and uid, so that two
 * vaults agree, and no label: they are shown translated until a user renames them. One that was purged stays away.
 * Runs with the migrations, outside history: for that, and only when something is missing, it removes the triggers.
 */
export function seedVocabularies(handle: Sqlite): void {
  const missing = missingSeeds(handle)
  if (missing.length > 0) dropTriggers(handle)
  for (const seed of missing) insertSeed(handle, seed)
}

interface Seed {
  readonly noun: Noun
  readonly key: string
  readonly counts_as?: CountsAs
  readonly is_meeting?: 0 | 1
  readonly position?: number
  /** The type of interaction it is for, which is brought before it. */
  readonly type?: InteractionTypeKey
}

const seeds: readonly Seed[] = [
  ...sectors.map((key): Seed => ({ noun: 'sector', key })),
  ...relationshipTypes.map((key): Seed => ({ noun: 'relationship_type', key })),
  ...interactionTypes.map(({ key, countsAs, isMeeting }): Seed => ({
    noun: 'interaction_type',
    key,
    counts_as: countsAs,
    is_meeting: isMeeting ? 1 : 0,
  })),
  ...meetingTemplates.map(({ key, type }, position): Seed => ({
    noun: 'meeting_template',
    key,
    type,
    position,
  })),
]

const uidOfSeed = ({ noun, key }: Seed): Uint8Array => uidToBytes(publicUid('caucus', `${noun}:${key}`))

function missingSeeds(handle: Sqlite): Seed[] {
  const find = handle.prepare(
    'select 1 from record where uid = $uid union all select 1 from tombstone where uid = $uid',
  )
  return seeds.filter((seed) => find.get({ uid: uidOfSeed(seed) }) === undefined)
}

function insertSeed(handle: Sqlite, seed: Seed): void {
  const { noun, type, ...own } = seed
  const row = type === undefined ? own : { ...own, type_id: typeId(handle, type) }
  const now = new Date().toISOString()
  const { lastInsertRowid } = handle
    .prepare('insert into record (uid, noun, created_at, updated_at) values (?, ?, ?, ?)')
    .run(uidOfSeed(seed), noun, now, now)
  const columns = Object.keys(row)
  handle
    .prepare(
      `insert into ${noun} (id, ${columns.join(', ')}) values (?, ${columns.map(() => '?').join(', ')})`,
    )
    .run(lastInsertRowid, ...Object.values(row))
}

const typeId = (handle: Sqlite, key: InteractionTypeKey): unknown =>
  handle.prepare('select id from interaction_type where key = ?').pluck().get(key) ?? null
