import type { Page } from 'playwright-core'
import { visit } from '../../../window/screens.ts'

/** Shows the longest list that the window has, and says how long it is. */
export async function showPeople(page: Page): Promise<number> {
  await visit(page, 'people')
  await page.locator('[role=row][data-index="0"]').waitFor()
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
}
