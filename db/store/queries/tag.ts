import { fold } from '../../domain/fold.ts'
import { cleanName } from '../../domain/person-name.ts'
import type { TagInput } from '../../domain/tag.ts'
import type { WriteDb } from '../access.ts'
import { restoreRecord } from '../history/trash.ts'
import { insertRecord, insertRow } from '../row.ts'

/** The tag of that name, whatever its case and accents; undefined where there is none. */
export const findTag = (write: WriteDb, name: string): number | undefined =>
  write
    .statement('select id from tag where folded = ?')
    .pluck()
    .get(fold(cleanName(name))) as number | undefined

/** The same, made if there is none; one that lies in the trash comes out of it. */
export function findOrInsertTag(write: WriteDb, input: TagInput): number {
  const known = findTag(write, input.name)
  if (known !== undefined) {
    restoreRecord(write, known)
    return known
  }
  const name = cleanName(input.name)
  const { id } = insertRecord(write, 'tag')
  insertRow(write, 'tag', { id, name, folded: fold(name), color: input.color ?? null })
  return id
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
