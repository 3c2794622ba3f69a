import type { Translate } from '../../db/domain/i18n/translator.ts'

import type { NumberFault, NumberRange } from './number-text.ts'

/** The few words that parts say themselves. Everything else comes with the props of the part. */
export type UiLabels = ReturnType<typeof uiLabels>

/**
 * `undoKeys`: as they are printed on this machine's keys. The words of grids and notes are looked up when one is
 * shown: the first screen has neither.
 */
export function uiLabels(t: Translate, undoKeys: readonly string[]) {
  let grid: ReturnType<typeof gridLabels> | undefined
  let notes: ReturnType<typeof notesLabels> | undefined
  return {
    close: t('ui.close'),
    cancel: t('ui.cancel'),
    clear: t('ui.clear'),
    undo: t('ui.undo'),
    undoKeys,
    /** Keys on which a word is printed that is another in each language. */
    keys: { Space: t('ui.spaceKey'), Delete: t('ui.deleteKey') },
    dismiss: t('ui.dismiss'),
    show: t('ui.show'),
    hide: t('ui.hide'),
    showPassphrase: t('ui.showPassphrase'),
    hidePassphrase: t('ui.hidePassphrase'),
    noMatches: t('ui.noMatches'),
    couldNotLoad: t('ui.couldNotLoad'),
    loading: t('ui.loading'),
    breadcrumbs: t('ui.breadcrumbs'),
    remove: (name: string) => t('ui.remove', { name }),
    resizePanel: t('ui.resizePanel'),
    number: numberLabels(t),
    get grid() {
      return (grid ??= gridLabels(t))
    },
    get notes() {
      return (notes ??= notesLabels(t))
    },
  }
}

const numberLabels = (t: Translate) => ({
  increase: (name: string) => t('ui.increase', { name }),
  decrease: (name: string) => t('ui.decrease', { name }),
  fault: (fault: NumberFault, { minValue = 0, maxValue = 0, decimals = 0 }: NumberRange): string => {
    switch (fault) {
      case 'unclear':
        return t('ui.notANumber')
      case 'whole':
        return t('ui.wholeNumber')
      case 'decimals':
        return t('ui.mostDecimals', { count: decimals })
      case 'least':
        return t('ui.atLeast', { number: minValue })
      case 'most':
        return t('ui.atMost', { number: maxValue })
    }
  },
})

const gridLabels = (t: Translate) => ({
  rows: (count: number) => new Intl.NumberFormat(t.locale).format(count),
  selectAll: t('grid.selectAll'),
  columnMenu: (name: string) => t('grid.columnMenu', { name }),
  sortAscending: t('grid.sortAscending'),
  sortDescending: t('grid.sortDescending'),
  addSortAscending: t('grid.addSortAscending'),
  addSortDescending: t('grid.addSortDescending'),
  clearSort: t('grid.clearSort'),
  moveLeft: t('grid.moveLeft'),
  moveRight: t('grid.moveRight'),
  wider: t('grid.wider'),
  narrower: t('grid.narrower'),
  hideColumn: t('grid.hideColumn'),
  sortGroup: t('grid.sortGroup'),
  placeGroup: t('grid.placeGroup'),
  columns: t('grid.columns'),
  resetColumns: t('grid.resetColumns'),
  loadingRow: t('grid.loadingRow'),
  failed: t('grid.failed'),
  retry: t('grid.retry'),
})

const notesLabels = (t: Translate) => ({
  formatting: t('notes.formatting'),
  rank: t('notes.rank'),
  ranks: [t('notes.paragraph'), t('notes.heading1'), t('notes.heading2'), t('notes.heading3')] as const,
  bold: t('notes.bold'),
  italic: t('notes.italic'),
  bulletList: t('notes.bulletList'),
  orderedList: t('notes.orderedList'),
  taskList: t('notes.taskList'),
  mention: t('notes.mention'),
  mentions: t('notes.mentions'),
  mentionsFound: (count: number) => t('notes.mentionsFound', { count }),
  link: t('notes.link'),
  linkTo: t('notes.linkTo'),
  linkWrong: t('notes.linkWrong'),
  linkSave: t('notes.linkSave'),
  linkRemove: t('notes.linkRemove'),
  table: {
    menu: t('notes.table'),
    insert: t('notes.insertTable'),
    addRowBefore: t('notes.addRowBefore'),
    addRowAfter: t('notes.addRowAfter'),
    deleteRow: t('notes.deleteRow'),
    addColumnBefore: t('notes.addColumnBefore'),
    addColumnAfter: t('notes.addColumnAfter'),
    deleteColumn: t('notes.deleteColumn'),
    toggleHeaderRow: t('notes.toggleHeaderRow'),
    deleteTable: t('notes.deleteTable'),
  },
  more: t('notes.more'),
  strike: t('notes.strike'),
  code: t('notes.code'),
  quote: t('notes.quote'),
  rule: t('notes.rule'),
  hintMention: t('notes.hintMention'),
  hintAction: t('notes.hintAction'),
  task: (text: string) => t('notes.task', { text }),
  taskDone: t('notes.taskDone'),
  taskOpen: t('notes.taskOpen'),
})
