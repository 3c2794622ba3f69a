import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { SavedViewPatch } from '../../../db/domain/saved-view.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { goTo } from '../../app/api/navigation.ts'
import { ask } from '../../app/api/queries.ts'
import { showToast } from '../../ui/toast-queue.ts'
import { openView } from './list-memory.ts'
import { viewPath, type ListViewState, type SavedView } from './list-view.ts'

/** What can be done with the view that is open; each is one step in History. */
export function useViewActions(noun: FilteredNoun, view: ListViewState) {
  const t = useTranslate()
  const tell = useTellChange()
  const { open, definition } = view
  const update = async (fields: SavedViewPatch, words: string): Promise<boolean> =>
    open !== undefined &&
    (await tell(ask('savedView', 'update', { id: open.id, fields }), words)) !== undefined
  const discard = () => view.change({ changes: {} })
  const name = open?.name ?? ''
  return {
    discard,
    create: async (called: string): Promise<boolean> => {
      const input = { list: noun, name: called, definition }
      const made = await tell(ask('savedView', 'create', input), t('savedViews.saved', { name: called }))
      if (made) openView(noun, made.value)
      return made !== undefined
    },
    save: () =>
      void update({ definition }, t('savedViews.saved', { name })).then((isSaved) => isSaved && discard()),
    rename: (called: string) => update({ name: called }, t('savedViews.renamed', { name: called })),
    pin: () =>
      void update(
        { pinned: open?.pinned !== true },
        t(open?.pinned ? 'savedViews.unpinned' : 'savedViews.pinned', { name }),
      ),
    remove: () => {
      if (open) void tell(ask('history', 'trash', { ids: [open.id] }), t('savedViews.removed', { name }))
      openView(noun, 'all')
    },
    share: () => void share(open).catch((error: unknown) => showFailure(t, error)),
    take: () => void take().catch((error: unknown) => showFailure(t, error)),
  }

  async function share(shared: SavedView | undefined): Promise<void> {
    if (shared === undefined) return
    const suggested = `${shared.name}.view.json`
    const [file] = await ask('file', 'choose', { purpose: 'view.save', suggested })
    if (!file) return
    await ask('savedView', 'share', { id: shared.id, file: file.handle })
    showToast({ message: t('savedViews.shared', { file: file.name }), icon: 'file' })
  }

  async function take(): Promise<void> {
    const [file] = await ask('file', 'choose', { purpose: 'view.open' })
    if (!file) return
    const taken = ask('savedView', 'take', { file: file.handle })
    const { value } = await taken
    await tell(taken, t('savedViews.taken', { name: value.name }))
    if (value.wasHere) showToast({ message: t('savedViews.wasHere', { name: value.name }), icon: 'info' })
    goTo(viewPath(value))
  }
}
