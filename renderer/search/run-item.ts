import { closeDialog, openDialog } from '../app/api/dialogs.ts'
import { contactPath, goTo } from '../app/api/navigation.ts'
import type { FoundRecord } from '../../electron/contract/search.ts'
import type { PaletteItem } from './palette-items.ts'

/** Does what an item is for. `more` is left to the palette itself, which stays open. */
export function runItem(item: PaletteItem): void {
  if (item.kind === 'more') return
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
  if (record.page === null) return runItem(item)
  closeDialog()
  openDialog('log', { with: [record.page.id] })
}

function pathOf({ noun, id, page }: FoundRecord): string {
  if (noun === 'follow_up') return `/follow-ups/${id}`
  if (noun === 'bill') return `/bills/${id}`
  if (page !== null) return contactPath(page.kind, page.id)
  return noun === 'committee' ? '/legislators' : '/people'
}
