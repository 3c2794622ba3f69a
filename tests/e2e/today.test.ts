import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { fillDay } from './day-stage.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDay)
  await goToday()
})
afterAll(() => run.close())

async function goToday(): Promise<void> {
  await page.keyboard.press('Control+1')
  await line('Send the amended wording').or(line('Confirm the witness list')).first().waitFor()
}

const line = (title: string | RegExp) => page.locator('main li[tabindex]').filter({ hasText: title })
const current = () => page.locator('main li[aria-current=true], main div[aria-current=true]')
const section = (name: string) => page.getByRole('list', { name, exact: true })
const panel = () => page.getByRole('complementary', { name: /Follow-up|Contact|Meeting|Draft/ })
const toast = (text: string) => page.getByText(text).first()

test('the day is the title, and everything that waits stands in its section', async () => {
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/day,? \d+ \w+/)
  await expect.poll(() => section('Overdue').getByRole('listitem').count()).toBe(2)
  await expect.poll(() => section('Due today').getByRole('listitem').count()).toBe(1)
  await expect
    .poll(() => section('Going quiet').getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringMatching(/Oleg Brimdal[^]*Cold/), expect.stringMatching(/June Baeker[^]*Cooling/)])
  await expect.poll(() => section('Next seven days').innerText()).toContain('Listening hour')
  const navigation = page.getByRole('navigation').first()
  await expect.poll(() => navigation.getByRole('link', { name: /^Today/ }).innerText()).toContain('3')
  await expect.poll(() => navigation.getByRole('link', { name: /^Follow-ups/ }).innerText()).toContain('6')
})

test('J, K and the arrows walk through all sections, and the panel follows', async () => {
  await expect.poll(() => current().innerText()).toContain('Send the amended wording')
  for (const key of ['j', 'ArrowDown', 'j']) await page.keyboard.press(key)
  await expect.poll(() => current().innerText()).toContain('Oleg Brimdal')
  await panel().getByRole('heading', { name: 'Oleg Brimdal' }).waitFor()
  for (const key of ['k', 'ArrowUp', 'k']) await page.keyboard.press(key)
  await expect.poll(() => current().innerText()).toContain('Send the amended wording')
  await panel().getByText('I can carry it.').waitFor()
  await panel().getByText('Thank-you note').waitFor()
})

test('done by keyboard alone: outcome and next step in one go, and Undo takes both back', async () => {
  await page.keyboard.press('d')
  const met = page.getByRole('radio', { name: 'Met' })
  await expect.poll(() => met.evaluate((one) => one === document.activeElement)).toBe(true)
  // The keys of the list are not those of the form, whichever of its controls has the focus.
  for (const key of ['s', 'e', 'm', '?']) {
    await page.keyboard.press(key)
    expect(await page.getByRole('dialog').allInnerTexts(), key).toEqual([])
  }
  await expect.poll(() => met.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Asks for the rule text')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Send the rule text')
  await page.keyboard.press('Tab')
  await page.keyboard.type('tomorrow')
  await page.keyboard.press('Control+Enter')
  await line('Send the amended wording').waitFor({ state: 'detached' })
  await expect.poll(() => current().innerText()).toContain('Confirm the witness list')
  const fresh = panel().getByText('Send the rule text')
  await page.keyboard.press('j')
  await fresh.waitFor()
  await panel().getByText('Asks for the rule text').waitFor()
  await page.keyboard.press('Control+z')
  await line('Send the amended wording').waitFor()
  await fresh.waitFor({ state: 'detached' })
  await page.keyboard.press('k')
  await page.keyboard.press('k')
})

test('the words of a next step say its day, which is shown; a day that was chosen counts instead', async () => {
  await expect.poll(() => current().innerText()).toContain('Send the amended wording')
  await page.keyboard.press('d')
  await page.getByRole('textbox', { name: 'Next step' }).fill('Send the rule text tomorrow')
  const read = page.getByRole('status', { name: 'What was read' })
  await read.getByText('Due ').waitFor()
  await page.getByRole('button', { name: 'In 2 weeks' }).click()
  await read.getByText('Due ').waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: 'Due' }).fill('')
  await read.getByText('Due ').waitFor()
  await page.keyboard.press('Control+Enter')
  await line('Send the amended wording').waitFor({ state: 'detached' })
  await expect.poll(() => current().innerText()).toContain('Confirm the witness list')
  await page.keyboard.press('j')
  await panel().getByText('Send the rule text').waitFor()
  expect(await panel().getByText('Send the rule text tomorrow').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await line('Send the amended wording').waitFor()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
})

test('Escape leaves a promise open, with nothing said and with what was typed kept for the next time', async () => {
  await expect.poll(() => current().innerText()).toContain('Send the amended wording')
  const met = page.getByRole('radio', { name: 'Met' })
  const next = page.getByRole('textbox', { name: 'Next step' })
  for (const words of ['', 'Send the rule text']) {
    await page.keyboard.press('d')
    await met.waitFor()
    await page.getByText('Ticked as done: it stays so when you go on elsewhere.').waitFor()
    if (words !== '') await next.fill(words)
    await page.keyboard.press('Escape')
    await met.waitFor({ state: 'detached' })
    await expect.poll(() => current().innerText()).toContain('Send the amended wording')
    await line('Send the amended wording').getByRole('checkbox', { checked: false }).waitFor()
  }
  await page.keyboard.press('d')
  await expect.poll(() => next.inputValue()).toBe('Send the rule text')
  const goesOnInForm = await page.getByRole('button', { name: 'Start anew' }).evaluate(async (button) => {
    button.focus()
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await new Promise((next) => setTimeout(next))
    return document.activeElement?.closest('form') !== null
  })
  expect(goesOnInForm).toBe(true)
  await page.keyboard.press('Escape')
  await met.waitFor({ state: 'detached' })
})

test('Enter skips both questions; S and a figure snooze with Enter; Undo brings them back', async () => {
  await expect.poll(() => current().innerText()).toContain('Send the amended wording')
  await page.keyboard.press('d')
  await page.getByRole('radio', { name: 'Met' }).waitFor()
  await page.keyboard.press('Enter')
  await toast('“Send the amended wording” done').waitFor()
  await expect.poll(() => current().innerText()).toContain('Confirm the witness list')
  await page.keyboard.press('s')
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor()
  await page.keyboard.press('2')
  await page.getByText(/^Enter: /u).waitFor()
  await page.keyboard.press('Enter')
  await line('Confirm the witness list').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await line('Confirm the witness list').click()
  await page.keyboard.press('s')
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await line('Confirm the witness list').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await line('Confirm the witness list').waitFor()
  await page.keyboard.press('Control+z')
  await line('Send the amended wording').waitFor()
})

test('a day in words is typed into Snooze at once, letter by letter', async () => {
  await line('Send the amended wording').click()
  await expect.poll(() => current().innerText()).toContain('Send the amended wording')
  const asked = page.getByRole('dialog', { name: 'Snooze until' })
  for (const words of ['in 10 days', '9 march', '15 march', '2 weeks', '1 d']) {
    await page.keyboard.press('s')
    await asked.waitFor()
    await page.keyboard.type(words)
    const day = asked.getByRole('textbox', { name: 'Another day' })
    await expect.poll(() => day.inputValue()).toBe(words)
    expect(await page.getByRole('radio', { name: 'Met' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await asked.waitFor({ state: 'detached' })
    await expect.poll(() => current().innerText()).toContain('Send the amended wording')
  }
})

test('N begins a follow-up about whom the line is', async () => {
  await goToday()
  await line('Oleg Brimdal').first().focus()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'New follow-up' })
  await form.getByText('Oleg Brimdal').first().waitFor()
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
})

test('Enter opens whom it is about', async () => {
  await line('Send the amended wording').click()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/people\/[0-9a-f-]{36}$/)
  await goToday()
})

test('axe finds nothing, with the form of a kept promise open', async () => {
  expect(await findAccessFaults(page)).toEqual([])
  await line('Send the amended wording').click()
  await page.keyboard.press('d')
  await page.getByRole('radio', { name: 'Met' }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))
