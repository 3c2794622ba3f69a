import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** A tooltip describes the part it belongs to and is read with that, so it needs no landmark of its own. */
const placed = `axe.configure({ checks: [{
  id: 'region',
  options: { regionMatcher: 'dialog, [role=dialog], [role=alertdialog], [role=tooltip], svg' },
}] })`

/** A colour on its way to another is none that anybody reads. */
const run = `Promise.allSettled(
  document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished),
).then(() => axe.run({ resultTypes: ['violations'] })).then(({ violations }) =>
  violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`

/** What a busy button had said aloud names that button for seven seconds, also where it has gone meanwhile. */
async function silence(page: Page): Promise<void> {
  const said = page.locator('[data-live-announcer] [role=img]')
  await expect.poll(() => said.count(), { timeout: 10_000 }).toBe(0)
}

/** What has just opened is not to be seen in its first frame, and what it covers is hidden already. */
async function arrived(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-entering]').count()).toBe(0)
}

/** What axe finds wrong with the page in light and in dark, each with the first element it is wrong of. */
export async function findAccessFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  await silence(page)
  await arrived(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(`${axe};${placed}`)
    const violations = (await page.evaluate(run)) as readonly Violation[]
    faults.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}
