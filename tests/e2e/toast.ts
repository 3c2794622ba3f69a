import type { Locator, Page } from 'playwright-core'

/** The newest notice with these words; one that tells of an undoing repeats those of what was undone, and is not meant. */
export function toast(page: Page, words: string | RegExp): Locator {
  const told = page.getByRole('alertdialog').filter({ hasText: words })
  const isOfUndoing = String(words).includes('Undone')
  return (isOfUndoing ? told : told.filter({ hasNotText: 'Undone:' })).first()
}
