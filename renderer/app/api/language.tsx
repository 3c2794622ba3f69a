import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { matchLocale } from '../../../db/domain/i18n/locale.ts'
import { translator, type Translate } from '../../../db/domain/i18n/translator.ts'
import { usePreferences } from './preferences.tsx'

export interface Language {
  readonly t: Translate
  /** For dates and numbers: the system's own form of the language, such as es-MX. BCP 47. */
  readonly locale: string
}

const LanguageContext = createContext<Language | null>(null)

/** The language a person chose, else that of the system. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { language, systemLanguages } = usePreferences()
  const value = useMemo(() => languageOf(language, systemLanguages), [language, systemLanguages])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

function languageOf(chosen: string, system: readonly string[]): Language {
  const language = chosen === 'system' ? matchLocale(...system) : matchLocale(chosen)
  const regional = system.find((tag) => tag.toLowerCase().startsWith(language))
  return { t: translator(language), locale: regional ?? language }
}

/** @throws Error outside the provider */
export function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('LanguageProvider is missing above')
  return language
}

/** The texts of the catalogue in the window's language. */
export const useTranslate = (): Translate => useLanguage().t
