import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { fillDay } from './day-stage.ts'
import { promise, queueIn, toSomeLine } from './follow-up-stage.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDay)
  await page.keyboard.press('Control+5')
  await promise(page, 'Send the amended wording').waitFor()
})
afterAll(() => run.close())

const line = (title: string) => promise(page, title)
const current = () => queueIn(page).locator('[aria-current=true]')
const dialog = (name: string) => page.getByRole('dialog', { name })

/** What the help says of the keys here, by the words for them. */
async function helped(): Promise<Record<string, string[]>> {
  await page.keyboard.press('?')
  const help = dialog('Keyboard shortcuts')
  await help.waitFor()
  const lines = await help
    .locator('section', { has: page.getByRole('heading', { name: 'On this screen' }) })
    .locator('dl > div')
    .evaluateAll((all) =>
      all.map((one) => [
        one.querySelector('dt')?.textContent ?? '',
        [...one.querySelectorAll('dd')].map((keys) => keys.textContent),
      ]),
    )
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  return Object.fromEntries(lines) as Record<string, string[]>
}

test('the help tells what Enter does on the line: to whom it is about, and one about nobody is opened', async () => {
  await line('Send the amended wording').click()
  expect(await helped()).toMatchObject({ 'Open whom it is about': ['Enter'], Select: ['Space'] })
  await current().press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Nadia Obiande' }).waitFor()
  await page.keyboard.press('Control+5')
  await line('Send the amended wording').waitFor()
  await call(page, 'followUp', 'create', { title: 'Order paper', links: [], dueOn: null })
  await line('Order paper').waitFor()
  await line('Order paper').click()
  expect(await helped()).toMatchObject({ 'Open the follow-up': ['Enter'] })
  await current().press('Enter')
  await page.getByRole('dialog', { name: 'Change follow-up' }).waitFor()
  await page.keyboard.press('Escape')
  await current().press('Space')
  expect(await helped()).toMatchObject({ 'Select none': ['Esc'] })
  await current().press('Escape')
})

const screens = [
  'today',
  'people',
  'organizations',
  'meetings',
  'going-cold',
  'follow-ups',
  'history',
  'trash',
]

test.each(screens)('every key at the foot of %s stands in the help too', async (screen) => {
  const { list } = (await call(page, 'list', 'open', { noun: 'person', filter: {}, sort: [] })) as {
    list: number
  }
  const [{ id }] = (await call(page, 'list', 'page', { list, offset: 0, limit: 1 })) as [{ id: string }]
  if (screen === 'trash') await call(page, 'history', 'trash', { ids: [id] })
  await goTo(page, `/${screen}`)
  await toSomeLine(page)
  const foot = await page.locator('main footer kbd').allInnerTexts()
  const keys = Object.values(await helped()).flat()
  expect(foot.length).toBeGreaterThan(0)
  expect(keys).toEqual(expect.arrayContaining(foot.filter((key) => key !== 'Esc')))
  expect(keys).toContain('Enter')
  if (screen === 'trash') await call(page, 'history', 'restore', { ids: [id] })
  await goTo(page, '/follow-ups')
  await line('Send the amended wording').waitFor()
})
