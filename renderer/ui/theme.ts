/** What Settings offers. `system` follows the operating system, contrast included. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast-light' | 'contrast-dark'

/** Puts a theme on the document; the tokens do the rest. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}

/** Names the language and the direction of writing on the document. */
export function applyLanguage(locale: string, isRightToLeft: boolean): void {
  document.documentElement.lang = locale
  document.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr'
}
