import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { unlockVault } from '../../db/service/vault.ts'
import { findAccessFaults } from './access-faults.ts'
import { answerDialogs, call, goTo, passphrase } from '../../build/window/drive.ts'
import { freshWindow } from './fresh-window.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { fillHarbor, openStage } from './stage.ts'
import { toast } from './toast.ts'

const changed = 'quiet maple orbit harbor'
const renewed = 'a fern behind the copper window'

let run: RunningApp
let page: Page
let folder: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  folder = await openStage(run, fillHarbor)
})
afterAll(() => run.close())

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')

async function openSettings(section: string): Promise<void> {
  await goTo(page, `/settings/${section}`)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}

async function typeNew(typed: string): Promise<void> {
  await field('New passphrase').fill(typed)
  await field('The same again').fill(typed)
  await page.keyboard.press('Enter')
}

/** Types the two groups that the sheet in sight is asked for. */
async function readSheetAgain(): Promise<void> {
  await page.getByRole('list', { name: 'The recovery secret, in groups' }).waitFor()
  const text = await page.getByRole('list', { name: 'The recovery secret, in groups' }).innerText()
  const groups = text.match(/[0-9A-Z]{4}/g) ?? []
  for (const index of [0, 1]) {
    const box = dialog().getByRole('textbox').nth(index)
    const label = await box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await box.fill(groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  }
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
}

test('every section is accessible, in light and dark', async () => {
  for (const section of ['security', 'backups', 'members', 'fields', 'language', 'appearance', 'about']) {
    await openSettings(section)
    expect([section, await findAccessFaults(page)]).toEqual([section, []])
  }
  await page.getByText('OFL-1.1').first().waitFor()
})

test('by keyboard alone: the passphrase is changed', async () => {
  await openSettings('security')
  await button('Change the passphrase').focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => field('Passphrase of today').evaluate((box) => box === document.activeElement))
    .toBe(true)
  await page.keyboard.type('not the one')
  await typeNew(changed)
  await page.getByText(/That is not the passphrase/).waitFor()
  expect(await page.getByText(/stays locked/).count()).toBe(0)
  await field('Passphrase of today').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText(/The passphrase was changed/).waitFor()
  await dialog().waitFor({ state: 'detached' })
})

test('what is restricted is shown after the passphrase, and hidden again', async () => {
  const people = async () =>
    ((await call(page, 'list', 'open', { noun: 'person', filter: {}, sort: [] })) as { total: number }).total
  const before = await people()
  await button('Show restricted records').click()
  await field('Passphrase').fill('not this one')
  await page.keyboard.press('Enter')
  await page.getByText(/That is not the passphrase/).waitFor()
  expect(await people()).toBe(before)
  await field('Passphrase').fill(changed)
  await page.keyboard.press('Enter')
  await page.getByText('Shown up to: Restricted').waitFor()
  expect(await people()).toBe(before + 1)
  await button('Restricted shown').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await button('Hide them again').click()
  await page.getByText('Shown up to: Internal').waitFor()
  expect(await people()).toBe(before)
  await expect.poll(() => button('Restricted shown').count()).toBe(0)
})

test('what is shown of guarded records stands in the frame, and goes from there and from the palette', async () => {
  const restricted = () => button('Restricted shown Hide')
  const command = async (name: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(`>${name}`)
    await page.getByRole('option', { name, exact: true }).waitFor()
    await page.keyboard.press('Enter')
  }
  const show = async (name: string) => {
    await command(name)
    await field('Passphrase').fill(changed)
    await page.keyboard.press('Enter')
  }
  await show('Show restricted records')
  await restricted().waitFor()
  await restricted().press('Enter')
  await restricted().waitFor({ state: 'detached' })
  await page.getByText('Shown up to: Internal').waitFor()
  await show('Show survivor records')
  await button('Survivors shown Hide').waitFor()
  await command('Hide restricted and survivor records')
  await page.getByText('Shown up to: Internal').waitFor()
  await expect.poll(() => button(/shown Hide/).count()).toBe(0)
})

test('what is guarded and picked does not leave, and is undone only while it is shown: both are said', async () => {
  const raise = () => call(page, 'clearance', 'raise', { passphrase: changed, level: 'restricted' })
  await raise()
  await goTo(page, '/people')
  await page.locator('[role=row][data-index="0"] bdi').first().waitFor()
  await page.keyboard.press('Control+a')
  const file = join(run.userData, 'people.csv')
  await answerDialogs(run.app, file)
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
  await toast(page, /written to people.csv. 1 more that is guarded was left out/).waitFor()
  expect(readFileSync(file, 'utf8')).not.toContain('Secret')

  await page.locator('[role=row]').filter({ hasText: 'Brimful Secret' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('toolbar').count()).toBe(0)
  await page.keyboard.press('Delete')
  await toast(page, /1 record moved to the trash/).waitFor()
  await button('Restricted shown').press('Enter')
  await expect.poll(() => button('Restricted shown').count()).toBe(0)
  await page.keyboard.press('Control+z')
  const refused = toast(page, /What was changed is restricted and hidden now/)
  await refused.waitFor()
  expect(await page.getByText(/[0-9a-f]{8}-?[0-9a-f]{4}/).count()).toBe(0)
  await refused.getByRole('button', { name: 'Show restricted records' }).click()
  await field('Passphrase').fill(changed)
  await page.keyboard.press('Enter')
  await button('Restricted shown').waitFor()
  await page.keyboard.press('Control+z')
  const secret = page.locator('[role=row]').filter({ hasText: 'Brimful Secret' })
  await secret.waitFor()

  await call(page, 'clearance', 'raise', { passphrase: changed, level: 'survivor' })
  await button('Survivors shown').waitFor()
  await secret.click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await secret.waitFor({ state: 'detached' })
  await button('Survivors shown').press('Enter')
  await expect.poll(() => button('Survivors shown').count()).toBe(0)
  await page.keyboard.press('Control+z')
  const higher = toast(page, /while survivor records were shown is hidden now/)
  await higher.getByRole('button', { name: 'Show survivor records' }).click()
  await field('Passphrase').fill(changed)
  await page.keyboard.press('Enter')
  await button('Survivors shown').waitFor()
  await page.keyboard.press('Control+z')
  await secret.waitFor()
  await call(page, 'clearance', 'lower', {})
  await openSettings('security')
})

test('a new sheet that nobody types again is not added, and what opened the vault stays', async () => {
  const ways = page.getByRole('button', { name: /^Remove:/ })
  await ways.first().waitFor()
  const before = await ways.count()
  await button('New recovery sheet').click()
  await page.getByRole('list', { name: 'The recovery secret, in groups' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(/The new sheet was not added/).waitFor()
  await expect.poll(() => ways.count()).toBe(before)
})

test('a passphrase that opens the vault already is not added again', async () => {
  await button('Add a passphrase').click()
  await typeNew(changed)
  await page.getByText(/opens the vault already/).waitFor()
  await page.keyboard.press('Escape')
})

test('by keyboard alone: a way in goes only for a passphrase, and the only passphrase stays', async () => {
  const sheets = page.getByRole('button', { name: /^Remove: Recovery sheet/ })
  await button('New recovery sheet').click()
  expect(await findAccessFaults(page)).toEqual([])
  await readSheetAgain()
  await expect.poll(() => sheets.count()).toBe(1)
  await button(/^Remove: Passphrase/).focus()
  await page.keyboard.press('Enter')
  await dialog()
    .getByText(/the only passphrase of the vault, so it stays/)
    .waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await field('Passphrase of today').waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await sheets.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => field('Passphrase').evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.type('not this one at all')
  await page.keyboard.press('Enter')
  await page.getByText(/That is not the passphrase/).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await field('Passphrase').fill(changed)
  await page.keyboard.press('Enter')
  await expect.poll(() => sheets.count()).toBe(0)
  expect(await button(/^Remove: Passphrase/).count()).toBe(1)
})

test('a backup is made, checked and restored as a vault of its own', async () => {
  await openSettings('backups')
  await button('Back up now').click()
  await page.getByText(/Backed up:/).waitFor()
  const more = button(/^More for the backup of/)
  await more.click()
  await page.getByRole('menuitem', { name: 'Check' }).click()
  await page.getByText('Checked just now: whole').waitFor()
  const place = join(run.userData, 'Restored.caucus')
  await answerDialogs(run.app, place)
  await more.click()
  await page.getByRole('menuitem', { name: 'Restore as a new vault' }).click()
  await field('Passphrase the backup was made under').fill(changed)
  await page.keyboard.press('Enter')
  await page.getByText(/Restored as Restored.caucus/).waitFor()
  const restored = await unlockVault(place, { passphrase: changed })
  restored.close()
  await button('Check this vault').click()
  await page.getByText('The vault is whole.').waitFor()
})

test('new keys: what opened it does so no more, and older backups are named', async () => {
  await openSettings('security')
  await button('Give it new keys').click()
  await typeNew(renewed)
  await button('Cancel').click()
  await page.getByText('It was cancelled. Nothing was changed.').waitFor()
  await dialog().getByRole('button', { name: 'Give it new keys' }).click()
  await readSheetAgain()
  await page.getByText(/1 older backup still opens/).waitFor()
  await openSettings('backups')
  await page.getByText(/Opens with an earlier passphrase or sheet/).waitFor()
  await button(/^More for the backup of/).click()
  await page.getByRole('menuitem', { name: 'Encrypt anew' }).click()
  await field('Passphrase the backup was made under').fill(changed)
  await page.keyboard.press('Enter')
  await page
    .getByText(/· Opens with the passphrase of today/)
    .first()
    .waitFor()
  await goTo(page, '/people')
  await page.getByText('Ingrid Brimblecombe').first().waitFor()
})

/** Each title of the page from now on; an empty one where there is no page. */
const watchTitles = () =>
  page.evaluateHandle(() => {
    const seen = new Set<string>()
    const look = () => void seen.add(document.querySelector('main h1')?.textContent ?? '')
    look()
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
    return seen
  })

test('language and colors change at once and last; a colleague is added', async () => {
  await openSettings('members')
  await button('Add a colleague').click()
  await field('Name').fill('Tomás Vega')
  await page.keyboard.press('Enter')
  await page.getByText('Tomás Vega was added.').waitFor()
  await openSettings('appearance')
  await page.getByText('High contrast, dark').click()
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['theme']))
    .toBe('contrast-dark')
  await page.getByText('As the system').click()
  await openSettings('language')
  const titles = await watchTitles()
  await page.getByText('Español').click()
  await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor()
  expect(await titles.evaluate((seen) => [...seen])).toEqual(['Settings', 'Ajustes'])
  for (const section of ['security', 'backups', 'members']) {
    await openSettings(section)
    expect([section, await findAccessFaults(page)]).toEqual([section, []])
  }
})

test('without being asked: switched off, locking makes no backup, and the time to lock is kept', async () => {
  await openSettings('backups')
  await page.getByRole('switch', { name: /Al cerrar la bóveda/ }).focus()
  await page.keyboard.press('Space')
  await openSettings('security')
  const minutes = page.getByRole('textbox', { name: /Bloquear tras minutos/ })
  await minutes.fill('5')
  await page.keyboard.press('Tab')
  const before = readdirSync(join(folder, 'backups'))
  await page.keyboard.press('Control+l')
  page = await freshWindow(run, page)
  await page.getByRole('button', { name: 'Abrir', exact: true }).waitFor()
  await expect.poll(() => existsSync(join(folder, 'vault.db-wal'))).toBe(false)
  expect(readdirSync(join(folder, 'backups'))).toEqual(before)
  await page.getByRole('textbox', { name: 'Frase de contraseña' }).fill(renewed)
  await page.keyboard.press('Enter')
  await page.getByText(/5 min/).waitFor()
  expect(run.errors).toEqual([])
})
