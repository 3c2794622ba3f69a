import type { Translate } from '../../db/domain/i18n/translator.ts'

/** The few words that parts say themselves. Everything else comes with the props of the part. */
export type UiLabels = ReturnType<typeof uiLabels>

/** `undoKeys`: as they are printed on this machine's keys. */
export const uiLabels = (t: Translate, undoKeys: readonly string[]) => ({
  close: t('ui.close'),
  cancel: t('ui.cancel'),
  clear: t('ui.clear'),
  undo: t('ui.undo'),
  undoKeys,
  dismiss: t('ui.dismiss'),
  show: t('ui.show'),
  hide: t('ui.hide'),
  showPassphrase: t('ui.showPassphrase'),
  hidePassphrase: t('ui.hidePassphrase'),
  openCalendar: t('ui.openCalendar'),
  clearDate: t('ui.clearDate'),
  noMatches: t('ui.noMatches'),
  couldNotLoad: t('ui.couldNotLoad'),
  loading: t('ui.loading'),
  breadcrumbs: t('ui.breadcrumbs'),
  remove: (name: string) => t('ui.remove', { name }),
  resizePanel: t('ui.resizePanel'),
  grid: gridLabels(t),
})

const gridLabels = (t: Translate) => ({
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
