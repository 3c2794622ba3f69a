import { useEffect, useMemo, type ReactNode } from 'react'
import { applyLanguage } from '../ui/theme.ts'
import { ToastRegion } from '../ui/toast-region.tsx'
import { uiLabels } from '../ui/ui-labels.ts'
import { UiProvider } from '../ui/ui-provider.tsx'
import { useLanguage } from './api/language.tsx'
import { goTo } from './api/navigation.ts'
import { usePreferences } from './api/preferences.tsx'
import { shortcutKeys } from './api/shortcut.ts'

/** Gives the design system its words and its links, and shows toasts. */
export function Words({ children }: { readonly children: ReactNode }) {
  const { t, locale } = useLanguage()
  const isMac = usePreferences().platform === 'mac'
  const labels = useMemo(() => uiLabels(t, shortcutKeys('mod+z', isMac)), [t, isMac])
  useEffect(() => applyLanguage(locale, false), [locale])
  return (
    <UiProvider locale={locale} labels={labels} navigate={goTo}>
      {children}
      <ToastRegion label={t('ui.notices')} />
    </UiProvider>
  )
}
