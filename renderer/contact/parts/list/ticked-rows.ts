import type { ContactId } from '../../../../db/domain/contact.ts'
import { useTellChange } from '../../../app/api/changes.ts'
import { useTranslate } from '../../../app/api/language.tsx'
import { ask } from '../../../app/api/queries.ts'
import { isSelected, type GridSelection } from '../../../ui/data-grid/grid-selection.ts'
import type { GridSource } from '../../../ui/data-grid/grid-source.ts'

/** Moves contacts to the trash, and says so with Undo. */
export function useTrash(onDone: () => void) {
  const t = useTranslate()
  const tell = useTellChange()
  return async (ids: Promise<readonly ContactId[]>, count: number) => {
    const write = ids.then((all) => ask('history', 'trash', { ids: [...all] }))
    const change = await tell(write, t('listScreen.trashed', { count }))
    if (change) onDone()
  }
}

const pageSize = 500

/** The ids of the ticked rows; "all" is read from the list page by page. */
export async function tickedIds<Row extends { readonly id: ContactId }>(
  source: GridSource<Row> | null,
  selection: GridSelection,
): Promise<readonly ContactId[]> {
  if (selection.kind === 'some') return [...selection.ids] as ContactId[]
  const ids: ContactId[] = []
  for (let offset = 0; source && offset < source.total; offset += pageSize)
    for (const { id } of await source.page(offset, pageSize)) if (isSelected(selection, id)) ids.push(id)
  return ids
}
