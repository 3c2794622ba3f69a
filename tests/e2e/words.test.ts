import { goTo } from '../../build/window/drive.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPerson } from '../../db/service/person.ts'
import { createSavedView } from '../../db/service/saved-view.ts'
import { tagRecords } from '../../db/service/tag.ts'
import type { Vault } from '../../db/service/vault.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
import { fillHarbor, openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fillTagged)
})
afterAll(() => run.close())

async function fillTagged(vault: Vault): Promise<void> {
  await fillHarbor(vault)
  const { value: wanda } = await createPerson(vault, { givenName: 'Wanda', familyName: 'Lindqvist' })
  await tagRecords(vault, [wanda], { name: 'champions' })
  await tagRecords(vault, [wanda], { name: 'Ally' })
  const filter = { field: 'tag', op: 'is', value: 'champions' } as const
  await createSavedView(vault, { list: 'person', name: 'Our own', definition: { filter }, pinned: true })
}

const dialog = () => page.getByRole('dialog')
const list = (name: string) => page.getByRole('list', { name })

async function visit(path: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('by keyboard alone: a type of interaction is made, offered at once, renamed, retired and undone', async () => {
  await visit('/settings/words')
  await tabTo(page, page.getByRole('button', { name: 'New type of interaction' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Home visit')
  await page.keyboard.press('Enter')
  await toast(page, 'Home visit added').waitFor()
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
  await toast(page, 'calls changed').waitFor()
  await page.getByRole('button', { name: 'Edit: calls' }).click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('reunión')
  await page.keyboard.press('Enter')
  await dialog().getByRole('alert').filter({ hasText: '“reunión” is already' }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More about calls' }).click()
  await page.getByRole('menuitem', { name: 'Retire' }).click()
  await list('Types of interaction').getByText('Retired').waitFor()
  await toast(page, 'calls retired').getByRole('button', { name: 'Undo' }).click()
  await list('Types of interaction').getByText('Retired').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'More about calls' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await page.getByRole('button', { name: 'Edit: calls' }).waitFor({ state: 'detached' })
  await visit('/history')
  await page.getByText('Word removed: calls').first().waitFor()
})

test('by keyboard alone: a tag is renamed, a view follows, a name that is taken is asked about, and it is undone', async () => {
  const tags = () => list('All tags').getByRole('listitem').locator('b').allInnerTexts()
  const rename = async (name: string, now: string) => {
    await tabTo(page, page.getByRole('button', { name: `Rename tag: ${name}` }))
    await page.keyboard.press('Enter')
    await dialog().getByRole('textbox', { name: 'Name' }).fill(now)
    await page.keyboard.press('Enter')
  }
  await visit('/settings/tags')
  await rename('champions', 'Champion')
  await toast(page, 'Tag renamed: champions is Champion now').waitFor()
  await page.getByRole('link', { name: 'Our own' }).click()
  await page.getByRole('row', { name: /Lindqvist/u }).waitFor()
  await page.getByRole('button', { name: 'Change Tag is Champion', exact: true }).waitFor()

  await visit('/settings/tags')
  await rename('Champion', 'ALLY')
  await dialog()
    .getByRole('alert')
    .filter({ hasText: 'There is a tag “Ally” already, on 1 record.' })
    .waitFor()
  await dialog().getByRole('button', { name: 'Merge the two tags' }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Allies')
  await expect.poll(() => dialog().getByRole('alert').count()).toBe(0)
  await dialog().getByRole('textbox', { name: 'Name' }).fill('ally')
  await page.keyboard.press('Enter')
  await dialog().getByRole('alert').waitFor()
  await page.keyboard.press('Enter')
  await toast(page, 'Tags merged: Champion is Ally now').waitFor()
  await expect.poll(tags).toEqual(['Ally'])
  await page.getByRole('link', { name: 'Our own' }).click()
  await page.getByRole('row', { name: /Lindqvist/u }).waitFor()
  await page.keyboard.press('Control+z')
  await visit('/settings/tags')
  await expect.poll(tags).toEqual(['Ally', 'Champion'])

  await page.getByRole('button', { name: 'Move tag to trash: Ally' }).click()
  await expect.poll(tags).toEqual(['Champion'])
  await toast(page, 'Tag Ally moved to the trash').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(tags).toEqual(['Ally', 'Champion'])
})

test('a sector is renamed, reads so in both languages, and the screen has no fault of access', async () => {
  await visit('/settings/words')
  await page.getByRole('button', { name: 'Edit: Health' }).click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Clinics')
  await page.keyboard.press('Enter')
  await toast(page, 'Clinics changed').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await visit('/settings/language')
  await page.getByRole('radio', { name: 'Español' }).click({ force: true })
  await visit('/settings/words')
  await list('Sectores').getByText('Clinics').waitFor()
  await list('Sectores').getByText('Educación').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})
