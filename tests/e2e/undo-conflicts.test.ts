import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import { tabTo } from './keyboard.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fill)
})
afterAll(() => run.close())

const long = 'They keep the keys of the hall, the list of the drivers and the number of the caretaker. '
  .repeat(4)
  .trim()

/** A step that set four things, three of which were set again. */
async function fill(vault: Vault): Promise<void> {
  const { value: size } = await createCustomField(vault, {
    appliesTo: 'person',
    label: 'Shoe size',
    type: 'text',
  })
  const { value: ana } = await createPerson(vault, { givenName: 'Ana', familyName: 'Ruiz', pronouns: 'she' })
  const own = (value: string) => setCustomValues(vault, ana, [{ field: size, value }])
  for (const value of ['38', '39', '40']) await own(value)
  await changePerson(vault, ana, {
    familyName: 'Stone',
    pronouns: 'they',
    salutation: 'Dr.',
    about: 'Has the keys',
  })
  await changePerson(vault, ana, { familyName: 'Vega', pronouns: 'xe', about: long })
}

const dialog = () => page.getByRole('dialog', { name: 'Some of it was changed later' })
const conflicts = () => dialog().getByRole('list', { name: 'What was changed later' }).getByRole('listitem')
const conflict = (text: string) => conflicts().filter({ hasText: text })
const choice = (text: string, name: string) => conflict(text).getByRole('radio', { name })
const steps = () => page.locator('main li')
const current = () => page.locator('main [aria-current=true]')

async function person(): Promise<{ readonly id: string }> {
  const { list } = (await call(page, 'list', 'open', { noun: 'person', filter: {}, sort: [] })) as {
    list: number
  }
  const [ana] = (await call(page, 'list', 'page', { list, offset: 0, limit: 1 })) as { id: string }[]
  return call(page, 'contact', 'details', { id: ana?.id })
}

async function goHistory(): Promise<void> {
  await goTo(page, '/history')
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
  await steps().filter({ hasText: 'Salutation' }).first().waitFor()
}

/** A step that set this, by the keys of the list: the newest, or another one from there. */
async function askInHistory(field: string, turn = 1): Promise<void> {
  for (let times = 0; times < 3; times++) await page.keyboard.press('PageUp')
  await expect.poll(() => steps().first().locator('[aria-current=true]').count()).toBe(1)
  const places = (await steps().allInnerTexts()).flatMap((text, place) =>
    text.includes(field) && !/Undid|Brought/u.test(text) ? [place] : [],
  )
  for (let place = 0; place < (places[turn - 1] ?? 0); place++) await page.keyboard.press('j')
  await expect.poll(() => current().innerText()).toContain(field)
  await page.keyboard.press('u')
  await dialog().waitFor()
}

/** Chooses by keys alone. */
async function choose(text: string, name: string): Promise<void> {
  await tabTo(page, choice(text, 'Keep what is there'))
  await page.keyboard.press(name === 'Take the older' ? 'ArrowRight' : 'ArrowLeft')
  await page.keyboard.press('Space')
  await expect.poll(() => choice(text, name).getAttribute('aria-checked')).toBe('true')
}

test('lists every conflict with what is there, by whom, and what would come back; as many as it says', async () => {
  await goHistory()
  await askInHistory('Salutation')
  await dialog().getByText('3 things that this would take back were changed later').waitFor()
  expect(await conflicts().count()).toBe(3)
  await expect
    .poll(() => conflict('Family name').innerText())
    .toMatch(/Ana Vega[^]*Now\s+Vega[^]*Older\s+Ruiz/)
  await expect.poll(() => conflict('Family name').innerText()).toMatch(/changed by Ruth Okafor, /)
  expect(await dialog().getByTitle(long).count()).toBe(1)
  await dialog().getByText('3 stay, 0 take the older value').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await askInHistory('Shoe size', 2)
  await expect.poll(() => conflict('Shoe size').innerText()).toMatch(/Now\s+40[^]*Older\s+38/)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('by keyboard alone: each is decided, what comes up meanwhile is asked anew, and just that is undone', async () => {
  await goHistory()
  await askInHistory('Salutation')
  await choose('Family name', 'Take the older')
  await dialog().getByText('2 stay, 1 take the older value').waitFor()
  await call(page, 'person', 'update', { id: (await person()).id, fields: { pronouns: 'ze' } })
  await tabTo(page, dialog().getByRole('button', { name: 'Undo as decided' }))
  await page.keyboard.press('Enter')
  await dialog().getByText('Meanwhile something in it was changed again').waitFor()
  expect(await choice('Family name', 'Take the older').getAttribute('aria-checked')).toBe('true')
  await expect.poll(() => conflict('Pronouns').innerText()).toMatch(/Now\s+ze[^]*Older\s+she/)
  expect(await person()).toMatchObject({ familyName: 'Vega', pronouns: 'ze', salutation: 'Dr.' })
  await page.keyboard.press('Enter')
  await toast(page, 'Undone as decided').waitFor()
  expect(await person()).toMatchObject({ familyName: 'Ruiz', pronouns: 'ze', salutation: null, about: long })
})

test('by keyboard alone: Ctrl+Z takes back what was decided, and an answer for all of them is one key away', async () => {
  const before = await steps().count()
  await page.keyboard.press('Control+z')
  await expect.poll(person).toMatchObject({ familyName: 'Vega', salutation: 'Dr.' })
  // A step that comes in above the one that is looked for would move it on.
  await expect.poll(() => steps().count()).toBe(before + 1)
  await askInHistory('Salutation')
  const all = dialog().getByRole('radiogroup', { name: 'All of them' })
  await tabTo(page, all.getByRole('radio', { name: 'Keep what is there' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await dialog().getByText('0 stay, 3 take the older value').waitFor()
  await tabTo(page, dialog().getByRole('button', { name: 'Undo as decided' }))
  await page.keyboard.press('Enter')
  await expect
    .poll(person)
    .toMatchObject({ familyName: 'Ruiz', pronouns: 'she', salutation: null, about: null })
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))
