import { useEffect, useState, type ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { UiLabelsProvider } from './labels.tsx'
import { keepAnnouncerTrusted } from './trusted-announcer.ts'
import type { UiLabels } from './ui-labels.ts'
import { keepUnclearForms } from './unclear-guard.ts'

export interface UiProviderProps {
  /** BCP 47: 'en', 'es-MX'. Dates, numbers and the words inside calendars follow it. */
  readonly locale: string
  readonly labels: UiLabels
  /** Goes to a path inside the app; links use it instead of loading a page. */
  readonly navigate: (path: string) => void
  readonly children: ReactNode
}

/** Around the whole window: language, words and links of every part. */
export function UiProvider({ locale, labels, navigate, children }: UiProviderProps) {
  // Before anything below can announce.
  useState(() => keepAnnouncerTrusted())
  useEffect(keepUnclearForms, [])
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={navigate}>
        <UiLabelsProvider labels={labels}>{children}</UiLabelsProvider>
      </RouterProvider>
    </I18nProvider>
  )
}
