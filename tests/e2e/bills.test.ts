import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { attach } from '../../db/service/attachment.ts'
import { createPerson } from '../../db/service/person.ts'
import { record } from '../../db/service/session.ts'
import type { Vault } from '../../db/service/vault.ts'
import { insertBill } from '../../db/store/queries/bill.ts'
import { makeCommittee, makeMembership } from '../fixtures/make-committee.ts'
import { makeChamber, makeLegislator } from '../fixtures/make-legislator.ts'
import { findAccessFaults } from './access-faults.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

const count = 1200

async function fill(vault: Vault): Promise<void> {
  await record(vault, 'bill.create', (write) => {
    for (let at = 1; at <= count; at += 1) insertBill(write, { number: `HB ${at}`, title: `On matter ${at}` })
    const senate = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
    const health = makeCommittee(write, 'Health and Welfare', { chamber: senate })
    makeCommittee(write, 'Shelters', { chamber: senate, parent: health })
    const ana = makeLegislator(write, 'Ana Ruiz', { chamber: senate, district: '1' })
    makeMembership(write, health, ana, { side: 'majority', role: 'chair', raw_role: 'Chairwoman' })
    makeMembership(write, health, 'Nadia Nowhere', { side: 'minority' })
  })
  const { value: person } = await createPerson(vault, { givenName: 'Tomás', familyName: 'Vega' })
  const data = new Uint8Array([1])
  await attach(vault, { record: person, name: 'Lanternletter.pdf', mediaType: 'application/pdf', data })
}

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fill)
})
afterAll(() => run.close())

const grid = () => page.getByRole('grid', { name: 'Bills' })
const row = (name: string) => grid().getByRole('row').filter({ hasText: name })
const hash = () => page.evaluate(() => location.hash)

test('of more bills than a thousand, each is reached by keys, sorted and searched', async () => {
  await goTo(page, '/bills')
  await row('HB 1On matter 1').waitFor()
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(count + 1))
  expect(await grid().getByRole('row').count()).toBeLessThan(100)
  expect(await findAccessFaults(page)).toEqual([])
  await grid().getByRole('row').nth(1).focus()
  await page.keyboard.press('End')
  await row(`HB ${count}`).waitFor()
  await page.getByRole('searchbox', { name: 'Find in Bills' }).fill('hb 119')
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('12')
  await row('HB 1199').press('Enter')
  await page.getByRole('heading', { level: 1, name: 'HB 1199' }).waitFor()
  await page.getByRole('button', { name: 'History of HB 1199' }).press('Enter')
  await page.getByRole('dialog', { name: 'History of HB 1199' }).getByText('Bill added').waitFor()
  await page.keyboard.press('Escape')
})

test('the last of them is named while logging a contact', async () => {
  await page.getByRole('button', { name: 'Log a contact about it' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('HB 1199').first().waitFor()
  await dialog.getByRole('combobox', { name: 'Bills' }).fill(`hb${count}`)
  await page.getByRole('option', { name: new RegExp(`HB ${count}`, 'u') }).click()
  await dialog.getByText(`HB ${count}`).first().waitFor()
  await page.keyboard.press('Escape')
})

test('notes that mention a bill lead to its page, from the timeline too', async () => {
  const find = async (noun: string, text: string) => {
    const { list }: { list: number } = await call(page, 'list', 'open', { noun, filter: { text }, sort: [] })
    const [first] = (await call(page, 'list', 'page', { list, offset: 0, limit: 1 })) as { id: string }[]
    return first?.id
  }
  const [tomas, bill] = [await find('person', 'Tomás'), await find('bill', 'HB 1198')]
  const [type] = (await call(page, 'interactionType', 'list', {})) as { id: string }[]
  const mention = { type: 'mention', attrs: { id: bill, noun: 'bill', label: 'HB 1198' } }
  await call(page, 'interaction', 'log', {
    type: type?.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: '2026-03-03',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'About ' }, mention] }],
    },
    participants: [{ contact: tomas }],
  })
  await goTo(page, `/people/${tomas}`)
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await timeline.getByRole('link', { name: 'HB 1198' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'HB 1198' }).waitFor()
})

test('a committee that is found shows who sits on it, and leads to them and to its parts', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search and commands' }).waitFor()
  await page.keyboard.type('welfare')
  await page.getByRole('option', { name: /Health and Welfare/u }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Health and Welfare' }).waitFor()
  const majority = page.getByRole('region', { name: 'Majority' })
  await expect.poll(() => majority.innerText()).toContain('Chair')
  await page.getByRole('region', { name: 'Minority' }).getByText('Nadia Nowhere').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Shelters' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Shelters' }).waitFor()
  await page.getByRole('link', { name: 'Health and Welfare' }).press('Enter')
  await majority.getByRole('link', { name: 'Ana Ruiz' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ana Ruiz' }).waitFor()
  await page.getByRole('link', { name: 'Health and Welfare' }).first().waitFor()
})

test('committees are listed by the palette, sorted and opened by keys', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search and commands' }).waitFor()
  await page.keyboard.type('>committees')
  await page.getByRole('option', { name: /Committees/u }).waitFor()
  await page.keyboard.press('Enter')
  const committees = page.getByRole('grid', { name: 'Committees' })
  await expect.poll(() => committees.getAttribute('aria-rowcount')).toBe('3')
  await committees.getByRole('columnheader', { name: 'Name' }).click()
  await expect.poll(() => committees.getByRole('row').nth(1).innerText()).toContain('Shelters')
  expect(await findAccessFaults(page)).toEqual([])
  await committees.getByRole('row').nth(1).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Shelters' }).waitFor()
})

test('bills are narrowed, grouped, changed in their place and kept as a view that stands in the sidebar', async () => {
  await goTo(page, '/bills')
  await page.getByRole('searchbox', { name: 'Find in Bills' }).fill('')
  await row('HB 1On matter 1').waitFor()
  await page.getByRole('button', { name: 'Build a filter' }).click()
  const builder = page.getByRole('dialog', { name: 'Filter of Bills' })
  await builder.getByText('As text').click()
  await builder
    .getByRole('textbox', { name: 'The filter as text' })
    .fill('title="On matter 7" or (title~"matter 12" and interactions<1)')
  await builder.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(1 + 1 + 11 + 1))
  await row('HB 7On').focus()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Number of HB 7' }).waitFor()
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Title of HB 7' }).fill('On shelters')
  await page.keyboard.press('Enter')
  await toast(page, 'Title of HB 7 changed').waitFor()
  await page.keyboard.press('Control+z')
  await row('HB 7On matter 7').waitFor()
  await page.getByRole('button', { name: 'Save as a new view' }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Seven and twelve')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Seven and twelve 13' }).waitFor()
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Pin to the sidebar' }).click()
  await page.getByRole('tab', { name: 'All 1,200' }).click()
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(count + 1))
  await page.getByRole('link', { name: 'Seven and twelve' }).click()
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('14')
  await page.getByRole('tab', { name: 'All 1,200' }).click()
})

test('committees are grouped by whom they are part of, and narrowed by who sits on them', async () => {
  await goTo(page, '/committees')
  const committees = page.getByRole('grid', { name: 'Committees' })
  await committees.getByRole('row').filter({ hasText: 'Shelters' }).waitFor()
  await page.getByRole('button', { name: 'Build a filter' }).click()
  const builder = page.getByRole('dialog', { name: 'Filter of Committees' })
  await builder.getByText('As text').click()
  await builder.getByRole('textbox', { name: 'The filter as text' }).fill('sitting="Ana Ruiz" and members=2')
  await builder.getByRole('button', { name: 'Apply' }).click()
  await expect.poll(() => committees.getAttribute('aria-rowcount')).toBe('2')
  await page.getByRole('button', { name: /^Remove Member is Ana Ruiz/u }).click()
  await page.getByRole('button', { name: /^Remove Members is 2/u }).click()
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Part of' }).click()
  await committees.getByText('Without Part of').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

test.each([
  ['bills', 'This bill is gone'],
  ['committees', 'This committee is gone'],
])('among the %s what is not there is called gone, and nothing else is', async (list, gone) => {
  const main = page.locator('main')
  await goTo(page, `/${list}/00000000-0000-7000-8000-000000000000`)
  await main.getByText(gone).waitFor()
  await goTo(page, `/${list}/unreadable`)
  await main.getByText(gone).waitFor({ state: 'detached' })
  await main.getByText(/is not an id/u).waitFor()
})

test('an answer of before a change that comes after it is not taken for how it stands', async () => {
  const opened = await call(page, 'list', 'open', { noun: 'bill', filter: { text: 'HB 345' }, sort: [] })
  const held = { list: (opened as { list: number }).list, offset: 0, limit: 1 }
  const [{ id }] = (await call(page, 'list', 'page', held)) as [{ id: string }]
  await run.app.evaluate(
    ({ app, ipcMain, BrowserWindow }, before) => {
      const answerWith = (title: string) => ({ ok: true, value: { ...before, title } })
      ipcMain.removeHandler('bill.get')
      ipcMain.handle('bill.get', () => {
        ipcMain.removeHandler('bill.get')
        ipcMain.handle('bill.get', () => answerWith('As it is now'))
        BrowserWindow.getAllWindows()[0]?.webContents.send('changed', { nouns: ['bill'] })
        return new Promise((resolve) =>
          app.once('answer' as 'ready', () => resolve(answerWith('As it was before'))),
        )
      })
    },
    (await call(page, 'bill', 'get', { id })) as object,
  )
  await goTo(page, `/bills/${id}`)
  await expect.poll(() => run.app.evaluate(({ app }) => app.emit('answer' as 'ready'))).toBe(true)
  await page.getByText('As it is now').first().waitFor()
})

test('a file that is found opens whom it is attached to', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search and commands' }).waitFor()
  await page.keyboard.type('lanternlett')
  const found = page.getByRole('option', { name: /Lanternletter/u })
  await found.waitFor()
  await expect.poll(() => found.innerText()).toContain('Tomás Vega')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Tomás Vega' }).waitFor()
  expect(await hash()).toMatch(/^#\/people\//u)
  expect(run.errors).toEqual([])
})
