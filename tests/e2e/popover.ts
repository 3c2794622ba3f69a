import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

interface OpenedBy {
  /** What opens it, by Enter. */
  readonly trigger: Locator
  readonly name: string | RegExp
}

const focusIsIn = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element.contains(document.activeElement))

/** Opened by a key it has the focus; Escape and a press outside close it, and what opened it has the focus again. */
export async function expectLeaves(page: Page, { trigger, name }: OpenedBy): Promise<void> {
  const popover = page.getByRole('dialog', { name })
  for (const way of ['Escape', 'outside'] as const) {
    await trigger.press('Enter')
    await popover.waitFor()
    await expect.poll(() => focusIsIn(popover), { message: `${String(name)} has the focus` }).toBe(true)
    if (way === 'Escape') await page.keyboard.press('Escape')
    else await page.mouse.click(2, 2)
    await popover.waitFor({ state: 'detached' })
    await expect
      .poll(() => focusIsIn(trigger), { message: `${way} from ${String(name)} gives the focus back` })
      .toBe(true)
  }
}
