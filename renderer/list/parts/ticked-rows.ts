import type { Uid } from '../../../db/domain/uid.ts'
import type { Selection } from '../../../electron/contract/selection.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { trashedWords } from './trashed-words.ts'
import type { GridSelection } from '../../ui/data-grid/grid-selection.ts'

/** Moves records to the trash, and says so with Undo. */
export function useTrash(onDone: () => void) {
  const t = useTranslate()
  const tell = useTellChange()
  return async (of: Selection) => {
    const change = await tell(ask('together', 'trash', { of }), (done) =>
      trashedWords(t, t('listScreen.trashed', { count: done.count }), done),
    )
    if (change) onDone()
  }
}

/** The ticked rows as the vault process takes them: "all" is its own list, whose ids never come here. */
export function toSelection(held: number | null, selection: GridSelection): Selection {
  if (selection.kind === 'some' || held === null)
    return { ids: selection.kind === 'some' ? ([...selection.ids] as Uid[]) : [] }
  return { list: held, except: [...selection.except] as Uid[] }
}
