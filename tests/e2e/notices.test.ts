import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fillHarbor)
  await page.setViewportSize({ width: 1093, height: 614 })
})
afterAll(() => run.close())

const notices = () => page.getByRole('alertdialog')
const form = () => page.getByRole('dialog')

async function boxOf(part: Locator) {
  const box = await part.boundingBox()
  if (!box) throw new Error('not in sight')
  return box
}

async function promise(title: string): Promise<void> {
  await page.keyboard.press('n')
  await form().getByRole('textbox').first().fill(title)
  await page.keyboard.press('Control+Enter')
  await form().waitFor({ state: 'detached' })
}

test('of several notices one names the keys, and over a form that one alone is told, below its buttons', async () => {
  await goTo(page, '/people')
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
  await promise('Ring the harbor master')
  await notices().waitFor()
  await promise('Send the tide tables')
  await expect.poll(() => notices().count()).toBe(2)
  expect(await notices().first().locator('kbd:visible').count()).toBeGreaterThan(0)
  expect(await notices().last().locator('kbd:visible').count()).toBe(0)

  await page.keyboard.press('n')
  await form().waitFor()
  expect(await notices().filter({ visible: true }).count()).toBe(1)
  expect(await notices().first().isVisible()).toBe(true)
  const told = await boxOf(notices().first())
  for (const name of [/^Cancel/u, /^(Add|Save|Write)/u]) {
    const button = await boxOf(form().getByRole('button', { name }))
    expect(button.y + button.height).toBeLessThanOrEqual(told.y)
  }
})

test('a name that runs right to left leaves the sentence of a notice as it is', async () => {
  await page.keyboard.press('Escape')
  await form().waitFor({ state: 'detached' })
  const gone: { value: string } = await call(page, 'person', 'create', { givenName: 'נועה (3)' })
  await goTo(page, `/people/${gone.value}`)
  await page.getByRole('heading', { level: 1, name: 'נועה' }).waitFor()
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Move to trash' }).press('Enter')
  const told = notices().filter({ hasText: 'was moved to the trash' }).first()
  await expect.poll(() => told.innerText()).toContain('\u2068נועה (3)\u2069 was moved to the trash')
})
