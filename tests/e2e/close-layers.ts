import { afterEach } from 'vitest'
import { runningApps } from '../../build/window/launch.ts'

/** More layers than any test opens over each other. */
const most = 3

/** What a failed test leaves open, a dialog or a menu, is closed, so that it does not fail those after it. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const app of runningApps)
    for (const page of app.windows())
      for (let layer = 0; layer < most; layer++) await page.keyboard.press('Escape')
})
