/** The languages Caucus speaks; each has a complete catalogue. */
export const locales = ['en', 'es'] as const
export type Locale = (typeof locales)[number]

/** The first asked-for language that Caucus speaks ("es-MX" is Spanish), else English. Takes BCP 47 or POSIX tags. */
export function matchLocale(...requested: readonly string[]): Locale {
  for (const tag of requested) {
    const language = tag.toLowerCase().split(/[-_.@]/u)[0]
    const match = locales.find((locale) => locale === language)
    if (match) return match
  }
  return 'en'
}
