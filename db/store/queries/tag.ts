import { fold } from '../../domain/fold.ts'
import { cleanName } from '../../domain/person-name.ts'
import type { TagInput } from '../../domain/tag.ts'
import type { WriteDb } from '../access.ts'
import { insertRecord, insertRow } from '../row.ts'

/** The tag of that name, whatever its case and accents; made if there is none. */
export function findOrInsertTag(write: WriteDb, input: TagInput): number {
  const name = cleanName(input.name)
  const known = write.statement('select id from tag where folded = ?').pluck().get(fold(name)) as
    number | undefined
  if (known !== undefined) return known
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

export function untagRecord(write: WriteDb, recordId: number, tagId: number): void {
  write.statement('delete from record_tag where record_id = ? and tag_id = ?').run(recordId, tagId)
}
