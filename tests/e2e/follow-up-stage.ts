import type { Locator, Page } from 'playwright-core'

/** The queue of what is promised, by its parts. */
export const queueIn = (page: Page): Locator => page.getByRole('list', { name: 'Follow-ups', exact: true })

export const promise = (page: Page, title: string | RegExp): Locator =>
  queueIn(page).getByRole('listitem').filter({ hasText: title })

/** Where the screen has no line that it is at, it goes to its first one. */
export async function toSomeLine(page: Page): Promise<void> {
  await page.locator('main [aria-current=true], main [role=row][data-index="0"] bdi').first().waitFor()
  if ((await page.locator('main [aria-current=true]').count()) === 0) await page.keyboard.press('j')
}
