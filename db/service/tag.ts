import { AppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import { parseInput } from '../domain/parse.ts'
import type { TagRow } from '../domain/row/tag-row.ts'
import { tagNameSchema, tagSchema, type TagId, type TagInput, type TagName } from '../domain/tag.ts'
import type { Uid } from '../domain/uid.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { isInTrash } from '../store/history/trash.ts'
import {
  findOrInsertTag,
  findTag,
  listTags as queryTags,
  mergeTags as mergeRows,
  renameTag as renameRow,
  tagRecord,
  untagRecord,
} from '../store/queries/tag.ts'
import { idOf, isWithinClearance } from '../store/record.ts'
import { onlyMeant } from './only-meant.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** All, by their names, each with how many records bear it. */
export const listTags = async (session: ReadSession): Promise<TagRow[]> => queryTags(readOf(session))

/** The tag that an id or a name means. Errors: `record.notFound`, `record.ambiguous`. */
export async function resolveTag(session: ReadSession, said: string): Promise<TagRow> {
  const found = (await listTags(session)).filter(({ id, name }) => id === said || fold(name) === fold(said))
  return onlyMeant({ noun: 'tag', said, found, toCandidate: ({ id, name }) => ({ id, name }) })
}

/** The name as it is kept. Errors: `record.notFound`; `tag.taken`, `tag.inTrash` and `tag.hidden` where another goes by this name. */
export function renameTag(session: Session, id: TagId, input: TagName): Promise<Recorded<string>> {
  const { name } = parseInput(tagNameSchema, input)
  return record(session, 'tag.rename', (write) => {
    const tag = idOf(write, id, ['tag'])
    requireFree(write, tag, name)
    return renameRow(write, tag, name)
  })
}

function requireFree(write: WriteDb, own: number, name: string): void {
  const id = findTag(write, name)
  if (id === undefined || id === own) return
  throw new AppError(inTheWay(write, id), { name })
}

function inTheWay(write: WriteDb, id: number): 'tag.hidden' | 'tag.inTrash' | 'tag.taken' {
  if (!isWithinClearance(write, id)) return 'tag.hidden'
  return isInTrash(write, id) ? 'tag.inTrash' : 'tag.taken'
}

/** Whatever bears the one bears the other, and the one goes to the trash. Error: `record.notFound`. */
export const mergeTags = (session: Session, id: TagId, into: TagId): Promise<Recorded<void>> =>
  record(session, 'tag.merge', (write) => {
    const [tag, other] = [idOf(write, id, ['tag']), idOf(write, into, ['tag'])]
    if (tag !== other) mergeRows(write, tag, other)
  })

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
