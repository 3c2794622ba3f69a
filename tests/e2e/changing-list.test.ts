import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { addBill } from '../../db/service/bill.ts'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, async (vault) => {
    for (const number of ['HB 5', 'HB 6', 'HB 7']) await addBill(vault, { number, title: `About ${number}` })
    await addBill(vault, { number: 'HB 8', title: 'Piers' })
  })
})
afterAll(() => run.close())

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const told = (words: string) => page.getByText(words, { exact: true })
const create = (number: string) => call(page, 'bill', 'create', { number, title: `About ${number}` })

/** All bills by their numbers, as they stand in the vault. */
async function titles(): Promise<Readonly<Record<string, string>>> {
  const request = { noun: 'bill', filter: {}, sort: [{ by: 'number', descending: false }] }
  const { list } = (await call(page, 'list', 'open', request)) as { list: number }
  const rows = (await call(page, 'list', 'page', { list, offset: 0, limit: 50 })) as {
    number: string
    title: string
  }[]
  await call(page, 'list', 'close', { list })
  return Object.fromEntries(rows.map(({ number, title }) => [number, title]))
}

async function changeCell(text: string): Promise<void> {
  await goTo(page, '/')
  await goTo(page, '/bills')
  await page.getByRole('gridcell', { name: text, exact: true }).dblclick()
}

test('what is typed in a cell is of its row, also where the list puts another in its place meanwhile', async () => {
  await changeCell('About HB 6')
  await field('Title of HB 6').fill('Counselors in ev')
  await create('HB 1')
  await told('About HB 1').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type('ery school')
  expect(await field('Title of HB 6').inputValue()).toBe('Counselors in every school')
  await page.keyboard.press('Enter')
  await told('Title of HB 6 changed').waitFor()
  expect(await titles()).toMatchObject({
    'HB 5': 'About HB 5',
    'HB 6': 'Counselors in every school',
    'HB 7': 'About HB 7',
  })
  await expect
    .poll(() => page.locator('[role=row][data-index]:focus').innerText())
    .toContain('Counselors in every school')
})

test('half a word is not saved, however often the list changes while it is typed', async () => {
  await changeCell('About HB 7')
  await field('Title of HB 7').fill('A bus to ev')
  const typed = await field('Title of HB 7').elementHandle()
  for (const number of ['HB 20', 'HB 21', 'HB 22', 'HB 23', 'HB 24', 'HB 25']) void create(number)
  await told('About HB 25').waitFor()
  expect(await typed?.evaluate((input) => input === document.activeElement)).toBe(true)
  expect(await titles()).toMatchObject({ 'HB 7': 'About HB 7' })
  await page.keyboard.press('End')
  await page.keyboard.type('ery clinic')
  await page.keyboard.press('Enter')
  await told('Title of HB 7 changed').waitFor()
  expect(await titles()).toMatchObject({ 'HB 7': 'A bus to every clinic' })
})

test('a row that goes elsewhere by what was typed keeps its next cell open', async () => {
  await changeCell('HB 5')
  await field('Number of HB 5').fill('HB 90')
  await page.keyboard.press('Tab')
  await told('Number of HB 5 changed').waitFor()
  await field('Title of HB 90').fill('Ferries at night')
  await page.keyboard.press('Enter')
  await told('Title of HB 90 changed').waitFor()
  expect(await titles()).toMatchObject({ 'HB 1': 'About HB 1', 'HB 90': 'Ferries at night' })
  await expect
    .poll(() => page.locator('[role=row][data-index]:focus').innerText())
    .toContain('Ferries at night')
})

test('so does one that the list shows no more, and an empty list says so after it', async () => {
  await goTo(page, '/bills')
  await page.getByRole('searchbox', { name: 'Find in Bills' }).fill('HB 8')
  await told('About HB 7').waitFor({ state: 'detached' })
  await page.getByRole('gridcell', { name: 'HB 8', exact: true }).dblclick()
  await field('Number of HB 8').fill('SB 3')
  await page.keyboard.press('Tab')
  await told('Number of HB 8 changed').waitFor()
  await told('0 rows').waitFor()
  await page.keyboard.type('Lights on the pier')
  await page.keyboard.press('Enter')
  await told('Title of HB 8 changed').waitFor()
  await told('Nothing fits').waitFor()
  expect(await titles()).toMatchObject({ 'SB 3': 'Lights on the pier' })
  await page.getByRole('searchbox', { name: 'Find in Bills' }).fill('')
})

test('nothing of all this made the page complain', () => expect(run.errors).toEqual([]))
