import { afterEach } from 'vitest'
import type { Page } from 'playwright-core'
import { runningApps } from '../../build/window/launch.ts'

/** More layers than any test opens over each other. */
const most = 3

/**
 * What was in sight when a test failed is printed: what fails once in a hundred runs is seldom seen twice. What it
 * leaves open, a dialog or a menu, is closed, so that it does not fail those after it.
 */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const app of runningApps)
    for (const page of app.windows()) {
      console.log(`${task.name}\n${await inSight(page)}`)
      for (let layer = 0; layer < most; layer++) await page.keyboard.press('Escape')
    }
})

/** Address, focus and words of the window. */
async function inSight(page: Page): Promise<string> {
  return page
    .evaluate(() => {
      const focused = document.activeElement
      const { role, ariaLabel } = focused ?? {}
      return [location.hash, focused?.tagName, role, ariaLabel, document.body.innerText].join('\n')
    })
    .catch((error: unknown) => `The window does not answer: ${String(error)}`)
}
