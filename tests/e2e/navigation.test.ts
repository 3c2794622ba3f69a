import { goTo } from '../../build/window/drive.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { settled, speak } from '../../build/window/screens.ts'
import { isFocusLost, tabTo } from './keyboard.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fillHarbor)
})
afterAll(() => run.close())

const isInMain = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('#main') !== null)

test.each(['en', 'es'] as const)(
  'from Today through every screen of the navigation by keyboard alone, in %s',
  async (language) => {
    await speak(run.app, page, language)
    await page.keyboard.press('Control+1')
    await settled(page)
    const links = page.getByRole('navigation').first().getByRole('link')
    const headings: string[] = []
    const many = await links.count()
    for (let at = 0; at < many; at++) {
      const link = links.nth(at)
      await tabTo(page, link, (await isInMain()) ? 'Shift+Tab' : 'Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => link.getAttribute('aria-current')).toBe('page')
      await settled(page)
      headings.push((await page.locator('main h1').allInnerTexts()).join(' and '))
      await expect.poll(() => isFocusLost(page)).toBe(false)
    }
    expect(many).toBeGreaterThan(12)
    expect(new Set(headings).size).toBe(many)
    expect(headings.filter((heading) => heading === '' || heading.includes(' and '))).toEqual([])
  },
)

test('back and forward can be pressed as far as one has been, and the focus stays with them', async () => {
  await speak(run.app, page, 'en')
  await goTo(page, '/trash')
  await settled(page)
  const [back, forward] = ['Back', 'Forward'].map((name) => page.getByRole('button', { name, exact: true }))
  await expect.poll(async () => [await back?.isEnabled(), await forward?.isEnabled()]).toEqual([true, false])
  await back?.press('Enter')
  await expect.poll(() => forward?.isEnabled()).toBe(true)
  await expect.poll(() => isFocusLost(page)).toBe(false)
  await forward?.press('Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/trash')
  await expect.poll(() => back?.evaluate((button) => button === document.activeElement)).toBe(true)
  await expect.poll(() => forward?.isEnabled()).toBe(false)
})

test('before the navigation stands the way past it', async () => {
  await tabTo(page, page.locator('a[href="#main"]'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))
