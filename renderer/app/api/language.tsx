import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react'
import { matchLocale } from '../../../db/domain/i18n/locale.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { loadTranslator } from './catalogues.ts'
import { useLater } from './later.ts'
import { usePreferences } from './preferences.tsx'

export interface Language {
  readonly t: Translate
  /** For dates and numbers: the system's own form of the language, such as es-MX. BCP 47. */
  readonly locale: string
}

const LanguageContext = createContext<Language | null>(null)

/**
 * The language a person chose, else that of the system. Waits for its texts: at first there is nothing to show, and
 * after a change the language before stays until the other one is there.
 */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { language, systemLanguages } = usePreferences()
  const spoken = language === 'system' ? matchLocale(...systemLanguages) : language
  const t = useLater(useCallback(() => loadTranslator(spoken), [spoken]))
  const value = useMemo(
    () => t && { t, locale: regionalForm(t.locale, systemLanguages) },
    [t, systemLanguages],
  )
  return value && <LanguageContext value={value}>{children}</LanguageContext>
}

const regionalForm = (language: string, system: readonly string[]): string =>
  system.find((tag) => tag.toLowerCase().startsWith(language)) ?? language

/** @throws Error outside the provider */
export function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('LanguageProvider is missing above')
  return language
}

/** The texts of the catalogue in the window's language. */
export const useTranslate = (): Translate => useLanguage().t
