import type { Locator, Page } from 'playwright-core'

/** More stops than any screen has. */
const manyStops = 150

/** Whether the focus is on it, or on a part of it: a field of a date is several. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement))

/** Goes from where the focus is to the target as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < manyStops; stop++) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never comes to ${target.toString()}`)
}

/** The focus is on the page as a whole: the next Tab begins at its top. */
export const isFocusLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body)
