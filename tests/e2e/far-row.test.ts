import { goTo } from '../../build/window/drive.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBill } from '../../db/service/bill.ts'
import { createPerson } from '../../db/service/person.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, async (vault) => {
    for (let number = 100; number < 400; number += 1)
      await createPerson(vault, { givenName: 'Ada', familyName: `Number${number}` })
    for (let number = 100; number < 400; number += 1)
      await addBill(vault, { number: `SB ${number}`, title: 'On ferries' })
  })
}, 60_000)
afterAll(() => run.close())

/** The keys come one after the other before anything that was asked for can have come. */
const pressAtOnce = (...keys: readonly string[]) =>
  page.evaluate(async (pressed) => {
    for (const key of pressed) {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
    }
  }, keys)

const visitPeople = () => visit('/people', 'People')

async function visit(list: string, name: string): Promise<void> {
  for (const [path, title] of [
    ['/organizations', 'Organizations'],
    [list, name],
  ] as const) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  await page.locator('[role=grid]:not([aria-busy]) [role=row][data-index="0"] bdi').first().waitFor()
  await page.locator('[role=row][data-index][tabindex="0"]').focus()
}

test('L on a row that is on its way waits for it, and is about nobody else', async () => {
  await visitPeople()
  await pressAtOnce('End', 'l')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Ada Number399').first().waitFor()
  expect(await dialog.getByText(/Ada Number/).count()).toBe(1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('who goes on before the row has come is asked nothing about it', async () => {
  await visitPeople()
  await pressAtOnce('End', 'n', 'Home')
  await page.locator('[role=row][data-index="0"]:focus').waitFor()
  await page.getByRole('complementary', { name: 'Details' }).getByText('Ada Number100').first().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(run.errors).toEqual([])
})

test('L on a bill that is on its way waits for it, and M, which no bill has, is that of the window', async () => {
  await visit('/bills', 'Bills')
  await pressAtOnce('End', 'l')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('SB 399').first().waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await visit('/bills', 'Bills')
  await pressAtOnce('End', 'm')
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/meetings\/new/u)
})
