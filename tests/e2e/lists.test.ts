import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSample } from '../../db/service/sample.ts'
import { createPerson } from '../../db/service/person.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, async (vault) => {
    await addSample(vault, 'en')
    await createPerson(vault, { givenName: 'ليلى', familyName: 'المنصوري' })
    await createPerson(vault, {
      givenName: 'Zoe',
      familyName: 'Featherstonehaugh-Venkataraghavan-Montgomery',
    })
  })
})
afterAll(() => run.close())

const row = (name: string | RegExp) => page.getByRole('row', { name })
const current = () => page.locator('[role=row][data-index]:focus')
const panel = () => page.getByRole('complementary', { name: 'Details' })
const total = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
const toast = (text: string | RegExp) => page.getByRole('alertdialog').filter({ hasText: text })

async function visit(path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.locator('[role=grid]:not([aria-busy]) [role=row][data-index="0"] bdi').first().waitFor()
}

/** From wherever the focus is to the first row, as the Tab key goes. */
async function toRows(): Promise<void> {
  await page.locator('[role=row][data-index][tabindex="0"]').focus()
}

test('by keyboard alone: rows are walked, ticked and opened, and one comes back to the row', async () => {
  await visit('/legislators', 'Legislators')
  await toRows()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect.poll(() => current().getAttribute('data-index')).toBe('2')
  const name = await current().locator('bdi').first().innerText()
  await panel().getByRole('heading', { level: 2, name }).waitFor()
  await page.keyboard.press('x')
  await page.getByRole('toolbar', { name: 'For the one selected' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('toolbar').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => current().innerText()).toContain(name)
})

test('by keyboard alone: F adds a condition, its chip takes it away, words narrow more', async () => {
  await visit('/legislators', 'Legislators')
  const all = await total()
  await toRows()
  await page.keyboard.press('f')
  await page.getByRole('option', { name: 'Chamber', exact: true }).waitFor()
  await page.keyboard.type('Ch')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Upper chamber' }).waitFor()
  await page.keyboard.press('Enter')
  const chip = page.getByRole('button', { name: 'Remove Chamber Upper chamber' })
  await chip.waitFor()
  await expect.poll(total).toBeLessThan(all)
  const some = await total()
  expect(some).toBeGreaterThan(0)
  await page.getByRole('searchbox', { name: 'Find in Legislators' }).focus()
  await page.keyboard.type('nobody of this name')
  await page.getByText('Nothing fits').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(total).toBe(some)
  await chip.focus()
  await page.keyboard.press('Enter')
  await expect.poll(total).toBe(all)
})

test('views show parts of the list with their counts', async () => {
  await visit('/people', 'People')
  const views = page.getByRole('tablist', { name: 'Views' })
  const promised = views.getByRole('tab', { name: /With open follow-ups/ })
  await promised.click()
  const count = Number((await promised.innerText()).match(/\d+$/)?.[0])
  expect(count).toBeGreaterThan(0)
  await expect.poll(total).toBe(count)
  await views.getByRole('tab', { name: /^People/ }).click()
})

test('everything ticked can be tagged, and promised something, each with one Undo', async () => {
  await visit('/organizations', 'Organizations')
  const count = await total()
  await toRows()
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('toolbar', { name: `For the ${count} selected` })
  await bar.getByRole('button', { name: 'Tag' }).click()
  await page.getByRole('combobox', { name: 'Tag to add' }).fill('Spring drive')
  await page.getByRole('option', { name: 'New tag “Spring drive”' }).click()
  await toast(`${count} records tagged “Spring drive”`).waitFor()
  await bar.getByRole('button', { name: 'Follow-up' }).click()
  await page.getByRole('textbox', { name: 'What is promised' }).fill('Send the invitation')
  await page.getByRole('button', { name: 'New follow-up for each' }).click()
  await toast(`${count} follow-ups created`).getByRole('button', { name: /Undo/ }).click()
  await bar.getByRole('button', { name: 'Clear' }).click()
})

test('by keyboard alone: all of a list but one are given to somebody in one batch, and taken back', async () => {
  await visit('/legislators', 'Legislators')
  const count = (await total()) - 1
  await toRows()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const bar = page.getByRole('toolbar', { name: `For the ${count} selected` })
  await bar.getByRole('button', { name: 'Owner' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Ruth Okafor' }).waitFor()
  await page.keyboard.press('Enter')
  await toast(`${count} contacts given to Ruth Okafor`).getByRole('button', { name: /Undo/ }).click()
  await toRows()
  await page.keyboard.press('Escape')
})

test('by keyboard alone: a row goes to the trash and comes back', async () => {
  await visit('/people', 'People')
  const all = await total()
  await toRows()
  await page.keyboard.press('End')
  await panel().getByRole('heading', { level: 2 }).waitFor()
  await page.keyboard.press('Delete')
  await toast('1 record moved to the trash').waitFor()
  await expect.poll(total).toBe(all - 1)
  await page.keyboard.press('Control+z')
  await expect.poll(total).toBe(all)
})

test('columns stay as they were left, and are remembered without a word of what they showed', async () => {
  await visit('/people', 'People')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Role' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('columnheader', { name: /Role/ }).count()).toBe(0)
  await page.getByRole('columnheader', { name: /Last contact/ }).click()
  await visit('/organizations', 'Organizations')
  await visit('/people', 'People')
  expect(await page.getByRole('columnheader', { name: /Role/ }).count()).toBe(0)
  const sorted = page.getByRole('columnheader', { name: /Last contact/ })
  expect(await sorted.getAttribute('aria-sort')).toBe('ascending')
})

test('names in any script stand apart from the words around them', async () => {
  await visit('/people', 'People')
  await page.getByRole('searchbox').fill('ليلى')
  await row(/ليلى المنصوري/).waitFor()
  expect(await row(/ليلى/).locator('bdi').first().innerText()).toBe('ليلى المنصوري')
  await page.getByRole('searchbox').fill('')
})

test('nothing of all this made the page complain', () => {
  expect(run.errors).toEqual([])
})
