import type {
  SavedViewId,
  SavedViewInput,
  SavedViewPatch,
  ViewDefinition,
  ViewedList,
} from '../../domain/saved-view.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'
import { visible } from '../visible.ts'

export interface SavedView {
  readonly id: SavedViewId
  readonly list: ViewedList
  readonly name: string
  readonly definition: ViewDefinition
  readonly pinned: boolean
}

/** Of one list, or of all; as they were arranged. */
export async function listSavedViews(read: ReadDb, list?: ViewedList): Promise<SavedView[]> {
  const query = read.db
    .selectFrom('saved_view as v')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'v.id')
    .select(['r.uid', 'v.list', 'v.name', 'v.definition', 'v.pinned'])
    .where(visible(read, 'r'))
    .orderBy('v.list')
    .orderBy('v.position')
    .orderBy('v.id')
  const rows = await (list === undefined ? query : query.where('v.list', '=', list)).execute()
  return rows.map(({ uid, definition, pinned, ...row }) => ({
    id: uidFromBytes(uid),
    list: row.list as ViewedList,
    name: row.name,
    definition: JSON.parse(definition) as ViewDefinition,
    pinned: pinned === 1,
  }))
}

/** After the others of its list. */
export function insertSavedView(
  write: WriteDb,
  { list, ...fields }: SavedViewInput,
): NewRecord<'saved_view'> {
  const record = insertRecord(write, 'saved_view')
  const position = write
    .statement('select coalesce(max(position) + 1, 0) from saved_view where list = ?')
    .pluck()
    .get(list) as number
  const { name, definition, pinned } = fields
  insertRow(write, 'saved_view', {
    id: record.id,
    list,
    name,
    definition: JSON.stringify(definition),
    position,
    ...toColumns({ pinned }),
  })
  return record
}

export const updateSavedView = (write: WriteDb, id: number, patch: SavedViewPatch): boolean =>
  updateRow(write, 'saved_view', id, toColumns(patch))
