import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { fillDay } from './day-stage.ts'
import { tabTo } from './keyboard.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDay)
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(() => run.close())

const line = (title: string | RegExp) => page.locator('main li[tabindex]').filter({ hasText: title })
const current = () => page.locator('main li[aria-current=true], main div[aria-current=true]')
const toast = (text: string | RegExp) => page.getByText(text).first()
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** As keys come that were pressed while the window was busy: what the first removes is gone, and nothing is drawn yet. */
const pressBeforeNextFrame = (...keys: readonly string[]) =>
  page.evaluate(async (all) => {
    for (const key of all) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    }
  }, keys)
const rowsOf = async (noun: string, text: string) => {
  const { list } = (await call(page, 'list', 'open', { noun, filter: { text }, sort: [] })) as {
    list: number
  }
  return (await call(page, 'list', 'page', { list, offset: 0, limit: 20 })) as { title?: string }[]
}

/** A command by what it is called, from anywhere. */
async function command(words: string, name: string): Promise<void> {
  await press('Control+k')
  await page.getByRole('combobox', { name: 'Search and commands' }).waitFor()
  await page.keyboard.type(words)
  await expect.poll(() => page.getByRole('option', { selected: true }).innerText()).toContain(name)
  await press('Enter')
}

/** Waits until what is typed next goes there. */
async function focused(there: Locator): Promise<void> {
  await expect.poll(() => there.evaluate((one) => one === document.activeElement)).toBe(true)
}

async function logWith(words: string, name: string, notes: string): Promise<void> {
  await command('>log contact', 'Log contact')
  const dialog = page.getByRole('dialog', { name: 'Log contact' })
  await focused(dialog.getByRole('combobox', { name: 'With whom' }))
  await page.keyboard.type(words)
  await page.getByRole('option', { name }).first().waitFor()
  await press('ArrowDown', 'Enter')
  await dialog.getByText(name).first().waitFor()
  await tabTo(page, dialog.getByRole('textbox', { name: 'Notes', exact: true }))
  await page.keyboard.type(notes)
  await press('Control+Enter')
  await toast(`Contact with ${name} logged`).waitFor()
}

/** D, an outcome, what was said, the next step and its day. */
async function completeWithNextStep(title: string, next: string): Promise<void> {
  await expect.poll(() => current().innerText()).toContain(title)
  await press('d')
  await focused(page.getByRole('radio', { name: 'Met' }))
  await press('Space', 'Tab')
  await page.keyboard.type('They agreed')
  await press('Tab')
  await page.keyboard.type(next)
  await press('Tab')
  await page.keyboard.type('in two weeks')
  await press('Control+Enter')
  await line(title).waitFor({ state: 'detached' })
}

test('a day of work, from the first key to the last, without a mouse', async () => {
  await press('Control+1')
  await line('Send the amended wording').waitFor()

  await logWith('obian', 'Nadia Obiande', 'La educación de los jóvenes le importa mucho')
  await logWith('brimdal', 'Oleg Brimdal', 'Asked for the county figures')
  await logWith('tidewater', 'Tidewater Legal Aid', 'Two beds are free')

  await press('Control+1')
  await completeWithNextStep('Send the amended wording', 'Ask whether the wording fits')
  await completeWithNextStep('Confirm the witness list', 'Bring the witnesses together')

  await expect.poll(() => current().innerText()).toContain('Thank-you note')
  await press('s')
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor()
  await press('2')
  await press('Enter')
  await line('Thank-you note').waitFor({ state: 'detached' })

  await press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.keyboard.type('Hearing prep')
  await tabTo(page, page.getByRole('button', { name: 'Add', exact: true }))
  await press('Enter')
  await page.keyboard.type('obian')
  await page.getByRole('option', { name: 'Nadia Obiande' }).first().waitFor()
  await press('ArrowDown', 'Enter')
  await page.getByRole('option').first().waitFor({ state: 'detached' })
  await press('Escape')
  await tabTo(page, page.getByRole('textbox', { name: 'Notes', exact: true }))
  await page.keyboard.type('We go through the day.\n- [ ] @ruth book the small room (due friday)\n')
  await page.keyboard.type('@ruth send the order of speakers (due in two weeks)')
  const panel = page.getByRole('complementary', { name: 'Promises to review' })
  await panel.getByText('2 promises in these notes').waitFor()
  await tabTo(page, panel.getByRole('button', { name: 'Edit' }).first())
  await pressBeforeNextFrame('a', 'a')
  await panel.getByText('2 of 2 added').waitFor()
  await press('Control+Enter')
  await toast('“Hearing prep” is written down').waitFor()

  await press('Control+k')
  await focused(page.getByRole('combobox', { name: 'Search and commands' }))
  await page.keyboard.type('educacion de los jovenes')
  await expect
    .poll(() => page.getByRole('option', { selected: true }).innerText())
    .toContain('La educación de los jóvenes')
  await press('Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/meetings\/[0-9a-f-]{36}$/)
  await page.getByText('La educación de los jóvenes le importa mucho').first().waitFor()

  const promised = (await rowsOf('follow-up', '')).map(({ title }) => title)
  expect(promised).toEqual(
    expect.arrayContaining([
      'Ask whether the wording fits',
      'Bring the witnesses together',
      'Book the small room',
      'Send the order of speakers',
      'Thank-you note',
    ]),
  )
  expect(run.errors).toEqual([])
})
