import { goTo } from '../../build/window/drive.ts'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fillHarbor)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
})
afterAll(() => run.close())

async function visit(path: string, title: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

const style = (one: Locator, name: 'outline' | 'borderBottomColor' | 'borderTopWidth' | 'backgroundColor') =>
  one.evaluate((element, of) => getComputedStyle(element)[of], name)

test('with forced colours the row that has the focus is told from one that is only ticked', async () => {
  await visit('/people', 'People')
  await page.locator('[role=row][data-index][tabindex="0"]').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const focused = page.locator('[role=row][data-index]:focus')
  const ticked = page.locator('[role=row][data-index][aria-selected=true]:not(:focus)')
  const outline = await style(ticked.first(), 'outline')
  expect(outline).toContain('solid 2px')
  expect(await style(focused, 'outline')).not.toBe(outline)
  await page.keyboard.press('Escape')
})

test('only the tab that is chosen has a line, and where one is stands without one', async () => {
  const ground = await style(page.locator('body'), 'backgroundColor')
  const tab = (isSelected: boolean) => page.getByRole('tab', { selected: isSelected }).first()
  expect(await style(tab(false), 'borderBottomColor')).toBe(ground)
  expect(await style(tab(true), 'borderBottomColor')).not.toBe(ground)
  const crumb = page.getByRole('banner').locator('[aria-current=page]')
  if ((await crumb.count()) > 0) expect(await style(crumb.first(), 'outline')).toContain('none')
})

test('a notice has an edge', async () => {
  await visit('/follow-ups', 'Follow-ups')
  await page.keyboard.press('a')
  await page.keyboard.type('Call the registrar')
  await page.keyboard.press('Enter')
  const notice = page.getByRole('alertdialog').first()
  await notice.waitFor()
  expect(await style(notice, 'borderTopWidth')).toBe('1px')
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))
