import { useEffect, useMemo, type ReactNode } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { UiLabels } from '../ui/labels.tsx'
import { applyLanguage } from '../ui/theme.ts'
import { ToastRegion } from '../ui/toast-region.tsx'
import { UiProvider } from '../ui/ui-provider.tsx'
import { useLanguage } from './api/language.tsx'
import { goTo } from './api/navigation.ts'
import { usePreferences } from './api/preferences.tsx'
import { shortcutKeys } from './api/shortcut.ts'

/** Gives the design system its words and its links, and shows toasts. */
export function Words({ children }: { readonly children: ReactNode }) {
  const { t, locale } = useLanguage()
  const isMac = usePreferences().platform === 'mac'
  const labels = useMemo(() => labelsOf(t, isMac), [t, isMac])
  useEffect(() => applyLanguage(locale, false), [locale])
  return (
    <UiProvider locale={locale} labels={labels} navigate={goTo}>
      {children}
      <ToastRegion label={t('ui.notices')} />
    </UiProvider>
  )
}

const labelsOf = (t: Translate, isMac: boolean): UiLabels => ({
  close: t('ui.close'),
  cancel: t('ui.cancel'),
  clear: t('ui.clear'),
  undo: t('ui.undo'),
  undoKeys: shortcutKeys('mod+z', isMac),
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
  remove: (name) => t('ui.remove', { name }),
  resizePanel: t('ui.resizePanel'),
  grid: {
    selectAll: t('grid.selectAll'),
    columnMenu: (name) => t('grid.columnMenu', { name }),
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
  },
})
