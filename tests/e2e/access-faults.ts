import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** A colour on its way to another is none that anybody reads. */
const movementsEnd = `Promise.allSettled(
  document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished),
).then(() => true)`

/** What axe finds wrong with the page in light and in dark, each with the first element it is wrong of. */
export async function findAccessFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(movementsEnd)
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() =>
      (globalThis as never as { axe: { run(): Promise<AxeResult> } }).axe.run(),
    )
    faults.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}
