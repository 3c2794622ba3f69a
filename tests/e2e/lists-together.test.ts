import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialogs, call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { current, fillLists, panel, toRows, total, visit } from './list-stage.ts'
import { expectLeaves } from './popover.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, fillLists)
})
afterAll(() => run.close())

test('ticked rows are copied as a table and exported with the columns in sight', async () => {
  await visit(page, '/organizations', 'Organizations')
  await toRows(page)
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+c')
  await toast(page, '2 rows copied as a table').waitFor()
  const file = join(run.userData, 'organizations.csv')
  await answerDialogs(run.app, file)
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
  await toast(page, '2 rows written to organizations.csv').waitFor()
  const lines = readFileSync(file, 'utf8').split('\r\n')
  const heads = lines.findIndex((line) => line.startsWith('Name,Sector,Status,'))
  expect(heads).toBeGreaterThan(0)
  expect(lines[heads + 1]).toMatch(/^Alder Hospitality Council,Business,Prospect,/u)
  await toRows(page)
  await page.keyboard.press('Escape')
})

test('everything ticked can be tagged, and promised something, each with one Undo', async () => {
  await visit(page, '/organizations', 'Organizations')
  const count = await total(page)
  await toRows(page)
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('toolbar', { name: `For the ${count} selected` })
  await bar.getByRole('button', { name: 'Tag' }).click()
  await page.getByRole('combobox', { name: 'Tag to add' }).fill('Spring drive')
  await page.getByRole('option', { name: 'New tag “Spring drive”' }).click()
  await toast(page, `${count} records tagged “Spring drive”`).waitFor()
  await bar.getByRole('button', { name: 'Follow-up' }).click()
  await page.getByRole('textbox', { name: 'What is promised' }).fill('Send the invitation')
  await page.getByRole('button', { name: 'New follow-up for each' }).click()
  await toast(page, `${count} follow-ups created`).getByRole('button', { name: /Undo/ }).click()
  await bar.getByRole('button', { name: 'Select none' }).click()
})

test('the popover of tags is gone once one is chosen, by mouse or by key, and the focus is where it was', async () => {
  await visit(page, '/organizations', 'Organizations')
  await toRows(page)
  await page.keyboard.press('x')
  const button = page.getByRole('toolbar').getByRole('button', { name: 'Tag', exact: true })
  const field = page.getByRole('combobox', { name: 'Tag to add' })
  const choices: readonly (readonly [string, string, 'click' | 'Enter'])[] = [
    ['Autumn drive', 'New tag “Autumn drive”', 'click'],
    ['Autumn', 'Autumn drive', 'click'],
    ['Winter drive', 'New tag “Winter drive”', 'Enter'],
    ['Winter', 'Winter drive', 'Enter'],
  ]
  for (const [typed, name, way] of choices) {
    if (way === 'click') await button.click()
    else await button.press('Enter')
    await field.waitFor()
    await page.keyboard.type(typed)
    const option = page.getByRole('option', { name, exact: true })
    await option.waitFor()
    await (way === 'click' ? option.click() : page.keyboard.press('Enter'))
    await field.waitFor({ state: 'detached' })
    // The second time the row has the tag already: nothing changes, and nothing is said.
    if (name.startsWith('New')) await toast(page, `1 record tagged “${typed}”`).waitFor()
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
  }
  await page.getByRole('toolbar').getByRole('button', { name: 'Select none' }).click()
})

test('what asks about the ticked rows, and the filter, close by Escape and by a press outside, and the focus is back', async () => {
  await visit(page, '/organizations', 'Organizations')
  await toRows(page)
  await page.keyboard.press('x')
  const bar = page.getByRole('toolbar')
  const asking = { Tag: 'Tag', 'Follow-up': 'New follow-up for each', Log: 'Log with each', Owner: 'Owner' }
  for (const [word, name] of Object.entries(asking))
    await expectLeaves(page, { trigger: bar.getByRole('button', { name: word, exact: true }), name })
  await page.getByText('1 selected').waitFor()
  await toRows(page)
  await page.keyboard.press('Escape')
  const filter = page.getByRole('button', { name: /^Filter/u })
  await expectLeaves(page, { trigger: filter, name: 'Add filter' })
})

test('however many views a list has, what is done to all of it is done', async () => {
  await visit(page, '/organizations', 'Organizations')
  const count = await total(page)
  const foreign = '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f'
  const batches: (string | null)[] = []
  for (let view = 0; view < 40; view++) {
    const filter =
      view === 0
        ? { field: 'owner', op: 'is-not', value: foreign }
        : { field: 'days', op: 'more', value: view }
    const input = { list: 'organization', name: `Number ${view}`, definition: { filter } }
    batches.push(((await call(page, 'savedView', 'create', input)) as { batch: string }).batch)
  }
  await page.getByRole('tab', { name: /^Number 39 \d/ }).waitFor()
  await toRows(page)
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('toolbar', { name: `For the ${count} selected` })
  await bar.getByRole('button', { name: 'Owner' }).click()
  await page.getByRole('option', { name: 'Nobody' }).waitFor()
  await page.getByRole('option', { name: 'Ruth Okafor' }).click()
  await toast(page, `${count} contacts given to Ruth Okafor`).getByRole('button', { name: /Undo/ }).click()
  await bar.getByRole('button', { name: 'Select none' }).click()
  await page.getByRole('tab', { name: /^Number 0 \d/ }).click()
  await page.getByRole('button', { name: 'Remove Owner is not (not in this vault)' }).waitFor()
  await page.getByRole('tab', { name: /^All/ }).click()
  for (const batch of batches) await call(page, 'history', 'undo', { batch })
})

test('by keyboard alone: all of a list but one are given to somebody in one batch, and taken back', async () => {
  await visit(page, '/legislators', 'Legislators')
  const count = (await total(page)) - 1
  await toRows(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const bar = page.getByRole('toolbar', { name: `For the ${count} selected` })
  await bar.getByRole('button', { name: 'Owner' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Ruth Okafor' }).waitFor()
  await page.keyboard.press('Enter')
  await toast(page, `${count} contacts given to Ruth Okafor`).getByRole('button', { name: /Undo/ }).click()
  await toRows(page)
  await page.keyboard.press('Escape')
})

test('by keyboard alone: a row goes to the trash and comes back', async () => {
  await visit(page, '/people', 'People')
  const all = await total(page)
  await toRows(page)
  await page.keyboard.press('End')
  await panel(page).getByRole('heading', { level: 2 }).waitFor()
  await page.keyboard.press('Delete')
  await toast(page, '1 record moved to the trash').waitFor()
  await expect.poll(() => total(page)).toBe(all - 1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => total(page)).toBe(all)
  await page.keyboard.press('Control+Shift+z')
  await toast(page, '1 record moved to the trash').waitFor()
  await expect.poll(() => total(page)).toBe(all - 1)
  await page.keyboard.press('Control+Shift+z')
  await page.getByText('Nothing was undone here since the last change.').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => total(page)).toBe(all)
})

test('Ctrl+Z at once is about the row that is still on its way to the trash, not about the one before', async () => {
  await visit(page, '/people', 'People')
  const all = await total(page)
  await toRows(page)
  const toLast = async (count: number) => {
    await page.keyboard.press('End')
    await page.locator(`[role=row][data-index="${count - 1}"]:focus`).waitFor()
    const name = await current(page).locator('bdi').first().innerText()
    await panel(page).getByRole('heading', { level: 2, name }).waitFor()
    return name
  }
  const first = await toLast(all)
  await page.keyboard.press('Delete')
  await expect.poll(() => total(page)).toBe(all - 1)
  const second = await toLast(all - 1)
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      )
    press({ key: 'Delete' })
    press({ key: 'z', code: 'KeyZ', ctrlKey: true })
  })
  await goTo(page, '/trash')
  const trashed = (name: string) => page.getByRole('main').getByText(name, { exact: true })
  await trashed(first).waitFor()
  await expect.poll(() => trashed(second).count()).toBe(0)
  await page.keyboard.press('Control+z')
  await trashed(first).waitFor({ state: 'detached' })
})

test('nothing of all this made the page complain', () => {
  expect(run.errors).toEqual([])
})
