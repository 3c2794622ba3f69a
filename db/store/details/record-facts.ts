import type { Reference } from '../../domain/row/reference.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Noun } from '../../domain/noun.ts'
import { sensitivityOfRank, type Sensitivity } from '../../domain/sensitivity.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'

/** What every record has. Instants in UTC. */
export interface RecordFacts<N extends Noun> {
  readonly id: Id<N>
  readonly noun: N
  readonly sensitivity: Sensitivity
  readonly createdAt: string
  readonly updatedAt: string
  readonly tags: readonly TagFacts[]
  readonly externalIds: readonly ExternalId[]
  readonly attachments: readonly AttachedFile[]
}

interface TagFacts extends Reference<'tag'> {
  /** Null for tags given before this was kept. */
  readonly addedOn: LocalDate | null
}

/** What a record is called in a public dataset. */
interface ExternalId {
  readonly scheme: string
  readonly value: string
}

interface AttachedFile {
  readonly id: Id<'attachment'>
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

/** The id is of a record that may be shown. */
export async function recordFacts<N extends Noun>(
  read: ReadDb,
  noun: N,
  id: number,
): Promise<RecordFacts<N>> {
  const record = await read.db
    .selectFrom('record')
    .select(['uid', 'sensitivity', 'created_at as createdAt', 'updated_at as updatedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { uid, sensitivity, ...times } = record
  return {
    id: uidFromBytes<N>(uid),
    noun,
    sensitivity: sensitivityOfRank(sensitivity),
    ...times,
    tags: await tagsOf(read, id),
    externalIds: await externalIdsOf(read, id),
    attachments: await attachmentsOf(read, id),
  }
}

async function tagsOf(read: ReadDb, id: number): Promise<TagFacts[]> {
  const rows = await read.db
    .selectFrom('record_tag as l')
    .innerJoin('tag as g', 'g.id', 'l.tag_id')
    .innerJoin('record as r', 'r.id', 'g.id')
    .select(['r.uid', 'g.name', 'l.added_on'])
    .where('l.record_id', '=', id)
    .where(visible(read, 'r'))
    .orderBy('g.folded')
    .execute()
  return rows.map(({ uid, name, added_on }) => ({
    id: uidFromBytes(uid),
    name,
    addedOn: added_on as LocalDate | null,
  }))
}

const externalIdsOf = (read: ReadDb, id: number): Promise<ExternalId[]> =>
  read.db
    .selectFrom('external_id')
    .select(['scheme', 'value'])
    .where('record_id', '=', id)
    .orderBy('scheme')
    .orderBy('value')
    .execute()

async function attachmentsOf(read: ReadDb, id: number): Promise<AttachedFile[]> {
  const rows = await read.db
    .selectFrom('attachment as a')
    .innerJoin('record as r', 'r.id', 'a.id')
    .select(['r.uid', 'a.name', 'a.media_type as mediaType', 'a.size'])
    .where('a.record_id', '=', id)
    .where(visible(read, 'r'))
    .orderBy('a.id')
    .execute()
  return rows.map(({ uid, ...file }) => ({ id: uidFromBytes(uid), ...file }))
}
