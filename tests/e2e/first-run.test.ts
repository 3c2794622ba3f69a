import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { answerDialogs, call, goTo, reload } from '../../build/window/drive.ts'
import { findAccessFaults } from './access-faults.ts'
import { freshWindow } from './fresh-window.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'

const passphrase = 'copper window tuesday fern'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await run.app.evaluate(({ app }, folder) => app.setPath('documents', folder), run.userData)
})
afterAll(() => run.close())

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const groups = () => page.getByRole('list', { name: 'The recovery secret, in groups' }).getByRole('listitem')

/** What stands in group `number` of the sheet in sight. */
async function group(number: number): Promise<string> {
  return ((
    await groups()
      .nth(number - 1)
      .innerText()
  ).match(/[0-9A-Z]{4}/) ?? [''])[0]
}

test('only the language that is spoken is loaded', async () => {
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const languages = files.map((name) => /\/(e[ns]\.js)$/u.exec(name)?.[1]).filter(Boolean)
  expect(languages).toEqual(['en.js'])
})

test('without a folder of documents, as on a bare system, the place proposed is one’s own folder', async () => {
  const { app } = run
  const place = async (): Promise<string> =>
    ((await call(page, 'vault', 'newPlace', { name: 'Lantern' })) as { around: string }).around
  expect(await place()).toBe(basename(run.userData))
  await app.evaluate(({ app }, folder) => app.setPath('documents', folder), join(run.userData, 'Documents'))
  expect(await place()).toBe(basename(await app.evaluate(({ app }) => app.getPath('home'))))
  await app.evaluate(({ app }, folder) => app.setPath('documents', folder), run.userData)
})

test('a weak passphrase is called weak, a short one is refused, two that differ are refused', async () => {
  await field('Name').fill('Lantern')
  await field('Your name').fill('Ruth Okafor')
  await field('Passphrase').fill('password')
  await page.getByText('Guessed at once').waitFor()
  await field('The same again').fill('passwort')
  await page.keyboard.press('Enter')
  await page.getByText('The two are not the same yet.').waitFor()
  expect(await field('Passphrase').getAttribute('aria-invalid')).toBe('true')
  expect(existsSync(join(run.userData, 'Lantern.caucus'))).toBe(false)
  expect(await findAccessFaults(page)).toEqual([])
})

test('a folder that is copied to somebody else’s computer is warned of', async () => {
  await answerDialogs(run.app, join(run.userData, 'OneDrive'))
  await page.getByRole('link', { name: 'Change' }).click()
  await page.getByText(/belongs to OneDrive/).waitFor()
  await answerDialogs(run.app, run.userData)
  await page.getByRole('link', { name: 'Change' }).click()
  await page.getByText(/belongs to OneDrive/).waitFor({ state: 'detached' })
})

test('by keyboard alone: a vault is made', async () => {
  await reload(run.app, page)
  await expect.poll(() => field('Your name').inputValue()).toBe('')
  await expect.poll(() => field('Name').evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.type('Lantern')
  for (let presses = 0; !(await focused('Your name')); presses++) await tab(presses)
  await page.keyboard.type('Ruth Okafor')
  await page.keyboard.press('Tab')
  await page.keyboard.type(passphrase)
  for (let presses = 0; !(await focused('The same again')); presses++) await tab(presses)
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'The recovery sheet' }).waitFor()
  expect(await groups().count()).toBe(9)
  expect(existsSync(join(run.userData, 'Lantern.caucus', 'vault.db'))).toBe(true)
  expect(await findAccessFaults(page)).toEqual([])
})

const focused = (name: string) => field(name).evaluate((input) => input === document.activeElement)

async function tab(presses: number): Promise<void> {
  expect(presses).toBeLessThan(12)
  await page.keyboard.press('Tab')
}

test('the sheet is not saved beside the vault, is saved elsewhere, and prints alone', async () => {
  await answerDialogs(run.app, join(run.userData, 'sheet.txt'))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/Whoever finds a recovery sheet beside the vault/).waitFor()
  expect(existsSync(join(run.userData, 'sheet.txt'))).toBe(false)
  const file = join(run.userData, 'stick', 'sheet.txt')
  mkdirSync(join(run.userData, 'stick'), { recursive: true })
  await answerDialogs(run.app, file)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/Saved as sheet.txt/).waitFor()
  expect(readFileSync(file, 'utf8')).toContain(await group(5))
  expect(statSync(file).mode & 0o077).toBe(0)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('[data-printed-sheet]').isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Save' }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
})

test('a sheet counts as kept only once it was typed again', async () => {
  expect(await sheets()).toMatchObject([{ isKept: false }])
})

const sheets = async () => {
  const slots: { kind: string }[] = await call(page, 'vault', 'slots', {})
  return slots.filter(({ kind }) => kind === 'recovery')
}

test('one goes on only after reading the sheet; the first group that is wrong is typed again', async () => {
  const boxes = page.getByRole('textbox')
  await boxes.first().fill('XXXX')
  await boxes.nth(1).fill('YYYY')
  for (const wrong of [0, 1]) {
    await page.keyboard.press('Enter')
    await page
      .getByText('That is not what the sheet says.')
      .nth(1 - wrong)
      .waitFor()
    const box = boxes.nth(wrong)
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
    const label = await box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await box.fill((await group(Number(/\d+/.exec(label)?.[0]))).toLowerCase())
    await boxes.nth(1).focus()
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'A room with one seat taken' }).waitFor()
  expect(await sheets()).toMatchObject([{ isKept: true }])
  expect(await findAccessFaults(page)).toEqual([])
})

const banner = () => page.getByText('There is sample data in this vault: nobody in it exists.')

test('by keyboard alone: sample data comes, every screen says so, and it goes and comes back', async () => {
  const first = page.getByRole('button', { name: /Start with your own data/ })
  await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('2')
  await banner().waitFor()
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/today')
  await page.getByRole('button', { name: 'Remove sample data' }).focus()
  await page.keyboard.press('Enter')
  await banner().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await banner().waitFor()
  expect(run.errors).toEqual([])
})

test('pressed twice, the sample comes once and goes once, and nothing is complained about', async () => {
  await pressTwice('Remove sample data')
  await banner().waitFor({ state: 'detached' })
  await goTo(page, '/welcome')
  await pressTwice('Try with sample data')
  await banner().waitFor()
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/today')
  await call(page, 'sample', 'status', {}) // after whatever else was asked for
  await page.evaluate(() => new Promise(requestAnimationFrame))
  expect(await page.getByText('The vault cannot keep this').count()).toBe(0)
})

/** A double click, before anything can have been drawn. */
const pressTwice = (name: string) => page.getByRole('button', { name: new RegExp(name, 'u') }).dblclick()

test('by keyboard alone: the ways to begin are found again later', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('>sample')
  await page.getByRole('option', { name: 'Try with sample data' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'A room with one seat taken' }).waitFor()
})

test('another vault is asked for at once when this one is locked for it', async () => {
  await answerDialogs(run.app, join(run.userData, 'Elsewhere.caucus'))
  await goTo(page, '/welcome')
  await page.getByRole('button', { name: /Open an existing vault/ }).click()
  page = await freshWindow(run, page)
  await page.getByRole('heading', { level: 1, name: 'Elsewhere' }).waitFor()
  await page.getByRole('link', { name: 'Make a new vault' }).click()
  await page.getByRole('link', { name: 'Unlock Elsewhere' }).waitFor()
})
