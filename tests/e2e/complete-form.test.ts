import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { fillDay } from './day-stage.ts'
import { call } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDay)
  await page.keyboard.press('Control+5')
  await line().waitFor()
})
afterAll(() => run.close())

const title = 'Thank-you note'
const line = () => page.locator('main li[tabindex]').filter({ hasText: title })
const form = () => page.locator('main form').filter({ has: field('Notes') })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })

const contacts = async () => {
  const { list }: { list: number } = await call(page, 'list', 'open', {
    noun: 'interaction',
    filter: { text: title },
    sort: [],
  })
  return call(page, 'list', 'page', { list, offset: 0, limit: 10 }) as Promise<
    { outcome: string; excerpt: string | null }[]
  >
}

async function done(): Promise<void> {
  await line().click()
  await page.keyboard.press('d')
  await form().waitFor()
}

test('a note without how it ended is asked about, and never said to be a talk', async () => {
  await done()
  await field('Notes').fill('The card is in the post')
  await page.keyboard.press('Enter')
  await form().getByText('How did it end?').waitFor()
  await expect
    .poll(() =>
      form()
        .getByRole('radio', { name: 'Met' })
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true)
  expect(await contacts()).toEqual([])
  await form().getByRole('radio', { name: 'Left a message' }).click()
  await form().getByText('How did it end?').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await form().waitFor({ state: 'detached' })
  expect(await contacts()).toMatchObject([{ outcome: 'left-message' }])
  await page.keyboard.press('Control+z')
  await line().waitFor()
})

test('whoever goes elsewhere before that has the note kept with an attempt', async () => {
  await done()
  await field('Notes').fill('Nobody was there')
  await page.keyboard.press('Control+2')
  await expect.poll(contacts).toMatchObject([{ outcome: 'left-message', excerpt: 'Nobody was there' }])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+5')
  await line().waitFor()
})

test('a day without a next step is asked about', async () => {
  await done()
  await form().getByRole('button', { name: 'Tomorrow' }).click()
  await page.keyboard.press('Control+Enter')
  await form().getByText('What is promised for that day?').waitFor()
  await expect.poll(() => field('Next step').evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type('Send the second card')
  await page.keyboard.press('Enter')
  await page.locator('main li').filter({ hasText: 'Send the second card' }).waitFor()
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))
