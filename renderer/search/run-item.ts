import { closeDialog, openDialog } from '../app/api/dialogs.ts'
import { goTo, searchPath } from '../app/api/navigation.ts'
import { pathOf } from './found-path.ts'
import type { PaletteItem } from './palette-items.ts'

/** Does what an item is for. `more` is left to the palette itself, which stays open. */
export function runItem(item: PaletteItem): void {
  if (item.kind === 'more' || item.kind === 'all') return
  closeDialog()
  switch (item.kind) {
    case 'command':
      return item.command.run()
    case 'log':
      return openDialog('log', { with: [item.record.id] })
    case 'followUp':
      return openDialog('followUp', { about: [item.record.id] })
    case 'record':
      return goTo(pathOf(item.record))
    case 'search':
      return goTo(searchPath(item.text))
  }
}

/** The other thing one does with what was found: log a contact with it. Of commands there is none: they run. */
export function runOther(item: PaletteItem): void {
  if (item.kind !== 'record') return runItem(item)
  const { record } = item
  if (record.noun === 'follow_up') {
    closeDialog()
    return openDialog('log', { followUp: record.id })
  }
  if (record.page === null || record.page.kind === 'interaction') return runItem(item)
  closeDialog()
  openDialog('log', { with: [record.page.id] })
}
