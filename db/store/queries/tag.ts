import { findField } from '../../domain/filter/field.ts'
import { fold } from '../../domain/fold.ts'
import { cleanName } from '../../domain/person-name.ts'
import type { TagRow } from '../../domain/row/tag-row.ts'
import type { TagInput } from '../../domain/tag.ts'
import { foldAsSearched } from '../../domain/search-letters.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { isInTrash, restoreRecord, trashRecord } from '../history/trash.ts'
import { insertRecord, insertRow, updateRow } from '../row.ts'
import { visibleSql } from '../visible.ts'
import { renameInViews } from './renamed-in-views.ts'
import { renameTagInMappings } from './saved-mapping.ts'

/** By their names. */
export function listTags(read: ReadDb): TagRow[] {
  const bearers = `(select count(*) from record_tag l join record b on b.id = l.record_id
    where l.tag_id = g.id and ${visibleSql(read, 'b')})`
  return read
    .all<Omit<TagRow, 'id'> & { uid: Uint8Array }>(
      `select record.uid, g.name, ${bearers} as records from tag g cross join record on record.id = g.id
       where ${visibleSql(read, 'record')} order by g.folded`,
    )
    .map(({ uid, ...tag }) => ({ id: uidFromBytes<'tag'>(uid), ...tag }))
}

/** Whether there is a tag that a filter means by this name: in any case, with or without accents and vowels. */
export const isTagKnown = (read: ReadDb, name: string): boolean =>
  read.all(
    `select 1 from tag g cross join record on record.id = g.id
     where folded(g.folded) = ? and ${visibleSql(read, 'record')} limit 1`,
    foldAsSearched(name),
  ).length > 0

/** The tag of that name, whatever its case and accents; undefined where there is none. */
export const findTag = (write: WriteDb, name: string): number | undefined =>
  write
    .statement('select id from tag where folded = ?')
    .pluck()
    .get(fold(cleanName(name))) as number | undefined

/** The same, made if there is none; of one that lies in the trash the word comes out of it. */
export function findOrInsertTag(write: WriteDb, input: TagInput): number {
  const known = findTag(write, input.name)
  if (known !== undefined) {
    bringTagBack(write, known)
    return known
  }
  const name = cleanName(input.name)
  const { id } = insertRecord(write, 'tag')
  insertRow(write, 'tag', { id, name, folded: fold(name), color: input.color ?? null })
  return id
}

/**
 * A tag that is given anew is not given back to what bore it when it was thrown away: only whoever restores it asks
 * for that. Cadences ask for it by its name, as views do.
 */
export function bringTagBack(write: WriteDb, id: number): void {
  if (!isInTrash(write, id)) return
  write.statement('delete from record_tag where tag_id = ?').run(id)
  restoreRecord(write, id)
}

export function tagRecord(write: WriteDb, recordId: number, tagId: number): void {
  write
    .statement(
      `insert into record_tag (record_id, tag_id, added_on) select $record, $tag, $on
       where not exists (select 1 from record_tag where record_id = $record and tag_id = $tag)`,
    )
    .run({ record: recordId, tag: tagId, on: write.at.slice(0, 10) })
}

/** False where it did not have the tag. */
export const untagRecord = (write: WriteDb, recordId: number, tagId: number): boolean =>
  write.statement('delete from record_tag where record_id = ? and tag_id = ?').run(recordId, tagId).changes >
  0

/** The name as it is kept. Error: that of the table where another tag goes by this name. */
export function renameTag(write: WriteDb, id: number, name: string): string {
  const was = nameOf(write, id)
  const now = cleanName(name)
  updateRow(write, 'tag', id, { name: now, folded: fold(now) })
  askByOtherName(write, was, now)
  return now
}

/** What bears the one bears the other, cadences and views too; the one lies in the trash then. */
export function mergeTags(write: WriteDb, id: number, into: number): void {
  for (const sql of movingLinks) write.statement(sql).run({ tag: id, into })
  askByOtherName(write, nameOf(write, id), nameOf(write, into))
  updateRow(write, 'record', into, { sensitivity: Math.max(levelOf(write, id), levelOf(write, into)) })
  trashRecord(write, id)
}

/** Of what bears both, the link that has been there longer counts; without a day it was there from the beginning. */
const movingLinks = [
  `update record_tag set added_on = l.added_on from record_tag l
   where l.tag_id = $tag and record_tag.tag_id = $into and record_tag.record_id = l.record_id
     and record_tag.added_on > coalesce(l.added_on, '')`,
  ...(['record', 'cadence'] as const).flatMap((of) => [
    `delete from ${of}_tag where tag_id = $tag and ${of}_id in (select ${of}_id from ${of}_tag where tag_id = $into)`,
    `update ${of}_tag set tag_id = $into where tag_id = $tag`,
  ]),
]

/** Views ask for it by its name, and imports give it by that. */
function askByOtherName(write: WriteDb, was: string, now: string): void {
  renameInViews(write, {
    renamed: { [was]: now },
    searchKey: 'tag',
    isAsked: (list, field) => findField(list, field)?.from === 'tag',
  })
  renameTagInMappings(write, was, now)
}

const nameOf = (write: WriteDb, id: number): string =>
  write.statement('select name from tag where id = ?').pluck().get(id) as string

const levelOf = (write: WriteDb, id: number): number =>
  write.statement('select sensitivity from record where id = ?').pluck().get(id) as number
