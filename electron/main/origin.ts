import type { Locale } from '../../db/domain/i18n/locale.ts'

/** The page is served by our own protocol: no file:// and no server. */
export const scheme = 'app'
const origin = `${scheme}://caucus`

/** The page in the language that it will speak, so that it loads the texts without asking first. */
export const startPage = (language: Locale): string => `${origin}/index.html?language=${language}`

/** What is put on paper, served to the window that prints it. */
export const printedPage = `${origin}/print.html`

export const isOwnPage = (url: string): boolean => url === origin || url.startsWith(`${origin}/`)
