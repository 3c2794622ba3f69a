import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { fillHistory } from './history-stage.ts'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { oneReader } from '../exchange/import/one-reader.ts'
import { tabTo } from './keyboard.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

const reader = oneReader()
let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, (vault) => fillHistory(vault, 150, { folder: run.userData, reader }))
  await goHistory()
})
afterAll(() => run.close())

async function goHistory(): Promise<void> {
  await goTo(page, '/history')
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
  await line('Person changed').first().waitFor()
}

const line = (text: string | RegExp) => page.locator('main li').filter({ hasText: text })
const current = () => page.locator('main [aria-current=true]')
const panel = () => page.getByRole('complementary', { name: 'What this step changed' })

async function stepTo(text: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 30 && (await current().filter({ hasText: text }).count()) === 0; steps++)
    await page.keyboard.press('j')
  await expect.poll(() => current().innerText()).toMatch(text)
}

test('newest first, under the name of the day, with who and how much', async () => {
  await expect.poll(() => current().innerText()).toMatch(/Moved to the trash: Edda Thrown/)
  await expect.poll(() => current().innerText()).toMatch(/Ruth Okafor[^]*1 change/)
  await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/day, \d+ \w+/)
})

test('by keyboard alone: J to a step, its changes beside it, U undoes, and U on the undo brings it back', async () => {
  await stepTo(/Ana Brimdal-Ruiz[^]*Pronouns, Salutation/)
  await expect.poll(() => panel().innerText()).toMatch(/Salutation\s+Dr\.\s+Prof\./)
  await page.keyboard.press('u')
  await page.getByText('Undone: Person changed: Ana Brimdal-Ruiz').first().waitFor()
  await line(/Ana Brimdal-Ruiz[^]*Undone/)
    .first()
    .waitFor()
  await goTop()
  await expect.poll(() => current().innerText()).toMatch(/Undid “Person changed”/)
  await page.keyboard.press('u')
  await expect.poll(() => line(/Brought back “Person changed”/).count()).toBe(1)
})

async function goTop(): Promise<void> {
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('PageUp')
}

test('by keyboard alone: one field is put back from its step, and from the history of its record', async () => {
  await stepTo(/Person changed: Ana Brimdal-Ruiz[^]*Pronouns, Salutation/)
  await tabTo(page, panel().getByRole('button', { name: 'History of Ana Brimdal-Ruiz' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'History of Ana Brimdal-Ruiz' })
  const putBack = dialog.getByRole('button', { name: 'Put back' })
  await putBack.first().waitFor()
  const changes = await putBack.count()
  expect(await findAccessFaults(page)).toEqual([])
  await tabTo(page, putBack.first())
  await page.keyboard.press('Enter')
  await expect.poll(() => putBack.count()).toBe(changes + 1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await goTop()
  await stepTo(/Person changed: Ana Brimdal-Ruiz[^]*Pronouns, Salutation/)
  await tabTo(page, panel().getByRole('button', { name: 'Put back' }).last())
  await page.keyboard.press('Enter')
  await page.getByText('Salutation put back').first().waitFor()
  // The steps that were just made come before it, and it stays the one that is looked at, beside the list too.
  await expect.poll(() => current().innerText()).toMatch(/Person changed: Ana Brimdal-Ruiz[^]*Pronouns/)
  await expect.poll(() => panel().innerText()).toMatch(/Salutation\s+Dr\.\s+Prof\./)
  await current().focus()
  await goTop()
})

test('later work in the way is listed first, and nothing is done till it is decided about', async () => {
  await stepTo(/Person added: Ana Brimdal-Ruiz/)
  await page.keyboard.press('u')
  const dialog = page.getByRole('dialog', { name: 'Some of it was changed later' })
  await dialog.waitFor()
  await dialog
    .getByText(/Ana Brimdal-Ruiz/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await line(/Person added: Ana Brimdal-Ruiz(?!.*Undone)/)
    .first()
    .waitFor()
})

test('by keyboard alone: narrowed to a colleague who did nothing it says so, and to oneself there is all', async () => {
  await tabTo(page, page.getByRole('button', { name: /By whom/ }))
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Tomás Vega' }).waitFor()
  await page.keyboard.type('Tom')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing like this was done').waitFor()
  expect(await line('Person changed').count()).toBe(0)
  await tabTo(page, page.getByRole('button', { name: /By whom/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Ruth Okafor' }).waitFor()
  await page.keyboard.type('Ruth')
  await page.keyboard.press('Enter')
  await line('Person changed').first().waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Show everything' }))
  await page.keyboard.press('Enter')
})

test('narrowed to the trash there are only its steps', async () => {
  await page.getByRole('button', { name: /What it is about/ }).click()
  await page.getByRole('option', { name: 'Trash' }).click()
  await expect.poll(() => line('Person changed').count()).toBe(0)
  await expect.poll(() => line('Moved to the trash').count()).toBe(3)
  await page.getByRole('button', { name: 'Show everything' }).click()
})

test('axe finds nothing in history', async () => {
  await line('Person changed').first().waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

test('the trash by keyboard alone: R restores, and only a typed word removes for good', async () => {
  await goTo(page, '/trash')
  await line('Edda Thrown').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('r')
  await line('Edda Thrown').waitFor({ state: 'detached' })
  await page.getByText('Edda Thrown restored').first().waitFor()
  await page.keyboard.press('Space')
  await page.getByText('1 selected').waitFor()
  await page.keyboard.press('x')
  const dialog = page.getByRole('alertdialog', { name: 'Remove 1 record for good?' })
  await dialog.waitFor()
  await dialog.getByText('After that 1 import can no longer be undone:').waitFor()
  const told = dialog.getByRole('listitem')
  await expect.poll(() => told.innerText()).toMatch(/^Contacts imported: Dario Thrown and Gus Kept \(/u)
  expect(await dialog.getByRole('button', { name: 'Remove for good' }).isDisabled()).toBe(true)
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.type('remove 1')
  await page.keyboard.press('Enter')
  await line('Dario Thrown').waitFor({ state: 'detached' })
  await line('Cleo Thrown').waitFor()
})

test('history says of what was removed for good that it stays', async () => {
  await goHistory()
  await goTop()
  await stepTo(/Removed for good/)
  await panel()
    .getByText(/Not undoable: what it touched was removed for good/)
    .waitFor()
  expect(await line('Dario').count()).toBe(0)
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))

test('Ctrl+Z and the Undo of a notice ask about later work in the way as well, and what nobody changed since is undone', async () => {
  const { list } = (await call(page, 'list', 'open', {
    noun: 'person',
    filter: { text: 'Ana' },
    sort: [],
  })) as {
    list: number
  }
  const [ana] = (await call(page, 'list', 'page', { list, offset: 0, limit: 1 })) as { id: string }[]
  await goTo(page, `/people/${ana?.id}`)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  await heading('Ana Brimdal-Ruiz').waitFor()
  const dismiss = page.getByRole('alertdialog').getByRole('button', { name: 'Dismiss' })
  while ((await dismiss.count()) > 0) await dismiss.first().click()
  await page.keyboard.press('e')
  const form = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: 'Given name' }) })
  await form.getByRole('textbox', { name: 'Given name' }).fill('Anaïs')
  await form.getByRole('textbox', { name: 'Family name' }).fill('Ruiz')
  await page.keyboard.press('Enter')
  await heading('Anaïs Ruiz').waitFor()
  await call(page, 'person', 'update', { id: ana?.id, fields: { familyName: 'Vega' } })
  await heading('Anaïs Vega').waitFor()
  const asked = page.getByRole('dialog', { name: 'Some of it was changed later' })
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).first().click()
  await asked.getByText(/Family name/u).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await asked.waitFor({ state: 'detached' })
  await heading('Anaïs Vega').waitFor()
  await page.keyboard.press('Control+z')
  await asked.waitFor()
  await page.keyboard.press('Enter')
  await toast(page, 'Undone as decided').waitFor()
  await heading('Ana Vega').waitFor()
  await goHistory()
})

test('Ctrl+Z asks again about what could not be undone, and takes back nothing older instead', async () => {
  const list = await call(page, 'list', 'open', { noun: 'person', filter: { text: 'Ana' }, sort: [] })
  const held = { list: (list as { list: number }).list, offset: 0, limit: 1 }
  const [ana] = (await call(page, 'list', 'page', held)) as { id: string }[]
  await goTo(page, `/people/${ana?.id}`)
  const heading = page.getByRole('heading', { level: 1 })
  const form = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: 'Given name' }) })
  const change = async (field: string, value: string) => {
    await heading.waitFor()
    await page.keyboard.press('e')
    await form.getByRole('textbox', { name: field, exact: true }).fill(value)
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
  }
  await change('Pronouns', 'xe')
  await change('Family name', 'Older')
  await call(page, 'person', 'update', { id: ana?.id, fields: { familyName: 'Newer' } })
  await page.getByRole('heading', { level: 1, name: /Newer/u }).waitFor()
  const asked = page.getByRole('dialog', { name: 'Some of it was changed later' })
  for (const answer of ['Escape', 'Escape', 'Enter', 'Escape']) {
    await page.keyboard.press('Control+z')
    await asked.getByText(/Family name/u).waitFor()
    await page.keyboard.press(answer)
    await asked.waitFor({ state: 'detached' })
  }
  const details = (await call(page, 'contact', 'details', { id: ana?.id })) as object
  expect(details).toMatchObject({ familyName: 'Newer', pronouns: 'xe' })
  await goHistory()
})
