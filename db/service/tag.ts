import { parseInput } from '../domain/parse.ts'
import { tagSchema, type TagInput } from '../domain/tag.ts'
import type { Uid } from '../domain/uid.ts'
import type { Recorded } from '../store/history/batch.ts'
import { findOrInsertTag, findTag, tagRecord, untagRecord } from '../store/queries/tag.ts'
import { idOf } from '../store/record.ts'
import { record, type Session } from './session.ts'

/** Tags records by the name of the tag, which is made if there is none yet. */
export function tagRecords(session: Session, ids: readonly Uid[], tag: TagInput): Promise<Recorded<void>> {
  const input = parseInput(tagSchema, tag)
  return record(session, 'tag.add', (write) => {
    const tagId = findOrInsertTag(write, input)
    for (const id of ids) tagRecord(write, idOf(write, id, []), tagId)
  })
}

export function untagRecords(session: Session, ids: readonly Uid[], tag: TagInput): Promise<Recorded<void>> {
  const input = parseInput(tagSchema, tag)
  return record(session, 'tag.remove', (write) => {
    const tagId = findTag(write, input.name)
    if (tagId === undefined) return
    for (const id of ids) untagRecord(write, idOf(write, id, []), tagId)
  })
}
