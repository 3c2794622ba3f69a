import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
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

const toast = (text: string | RegExp) => page.getByRole('alertdialog').filter({ hasText: text })
const dialog = () => page.getByRole('dialog')
const list = (name: string) => page.getByRole('list', { name })

async function visit(path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('by keyboard alone: a type of interaction is made, offered at once, renamed, retired and undone', async () => {
  await visit('/settings/words')
  await tabTo(page, page.getByRole('button', { name: 'New type of interaction' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Home visit')
  await page.keyboard.press('Enter')
  await toast('Home visit added').waitFor()
  await page.keyboard.press('l')
  await dialog().getByRole('button', { name: /Kind/u }).click()
  await page.getByRole('option', { name: 'Home visit' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  // The focus is back in the form before the next key.
  await expect.poll(() => dialog().evaluate((form) => form.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Edit: Home visit' }).click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('calls')
  await page.keyboard.press('Enter')
  await toast('calls changed').waitFor()
  await page.getByRole('button', { name: 'Edit: calls' }).click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('reunión')
  await page.keyboard.press('Enter')
  await dialog().getByRole('alert').filter({ hasText: '“reunión” is already' }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More about calls' }).click()
  await page.getByRole('menuitem', { name: 'Retire' }).click()
  await list('Types of interaction').getByText('Retired').waitFor()
  await toast('calls retired').getByRole('button', { name: 'Undo' }).click()
  await list('Types of interaction').getByText('Retired').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'More about calls' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await page.getByRole('button', { name: 'Edit: calls' }).waitFor({ state: 'detached' })
  await visit('/history')
  await page.getByText('Word removed: calls').first().waitFor()
})

test('a sector is renamed, reads so in both languages, and the screen has no fault of access', async () => {
  await visit('/settings/words')
  await page.getByRole('button', { name: 'Edit: Health' }).click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Clinics')
  await page.keyboard.press('Enter')
  await toast('Clinics changed').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await visit('/settings/language')
  await page.getByRole('radio', { name: 'Español' }).click({ force: true })
  await visit('/settings/words')
  await list('Sectores').getByText('Clinics').waitFor()
  await list('Sectores').getByText('Educación').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})
