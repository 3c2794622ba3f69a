import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { call } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { settled, speak, visit } from '../../build/window/screens.ts'
import { fillDay } from './day-stage.ts'
import { promise, toSomeLine } from './follow-up-stage.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDay)
  await page.keyboard.press('Control+5')
  await promise(page, 'Send the amended wording').waitFor()
})
afterAll(() => run.close())

/** What of the focused field and of the line that it belongs to is not in sight: covered, or outside of the window. */
const outOfSight = (): Promise<string[]> =>
  page.evaluate(() => {
    const focused = document.activeElement
    const field = focused?.closest('label') ?? focused
    const form = field?.closest('form')
    const title = form?.previousElementSibling?.querySelector('bdi, span')
    const isSeen = (element: Element) => {
      const { left, width, top, bottom } = element.getBoundingClientRect()
      return [top + 1, bottom - 1].every((y) => {
        const hit = document.elementFromPoint(left + Math.min(width, 40) / 2, y)
        return hit !== null && (element.contains(hit) || hit.contains(element)) && !hit.contains(form ?? null)
      })
    }
    const parts: [string, Element | null | undefined][] = [
      ['field', field],
      ['line', title],
    ]
    return parts.flatMap(([name, part]) => (part && isSeen(part) ? [] : [name]))
  })

test.each([
  ['es', 1093, 614],
  ['es', 640, 400],
  ['en', 1093, 614],
  ['en', 640, 400],
] as const)(
  'in %s at %i × %i the first field of the form under D and its line are in sight',
  async (language, width, height) => {
    const { isPresent }: { isPresent: boolean } = await call(page, 'sample', 'status', {})
    if (!isPresent) await call(page, 'sample', 'add', { language: 'es' })
    await speak(run.app, page, language)
    const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await page.setViewportSize({ width, height })
    for (const [screen, steps] of [
      ['follow-ups', 0],
      ['follow-ups', 2],
      ['follow-ups', 20],
      ['today', 0],
      ['today', 1],
    ] as const) {
      await visit(page, screen)
      await page.locator('main').focus()
      await toSomeLine(page)
      for (let step = 0; step < steps; step++) await page.keyboard.press('j')
      await page.keyboard.press('d')
      await page.locator('main ul form').waitFor()
      await settled(page)
      expect({ screen, steps, hidden: await outOfSight() }).toEqual({ screen, steps, hidden: [] })
      await page.keyboard.press('Escape')
      await page.locator('main ul form').waitFor({ state: 'detached' })
    }
    await page.setViewportSize(usual)
    await visit(page, 'follow-ups')
  },
)
