import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { answerDialogs, call, openVault, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { freshWindow } from './fresh-window.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page
let folder: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(15_000)
  folder = await openStage(run, fillHarbor)
})
afterAll(() => run.close())

const button = (name: string) => page.getByRole('button', { name })
const side = () => page.getByRole('navigation', { name: 'Main' })
const savedBeside = () => readdirSync(dirname(folder)).filter((name) => name.startsWith('Lantern saved-'))

test('while meeting mode holds, every screen says what holds', async () => {
  await side().getByText('Locks after 15 min idle').waitFor()
  await goTo(page, '/settings/security')
  await page.getByRole('switch', { name: /^Meeting mode/ }).click({ force: true })
  await side().getByText('Meeting mode: locks after 2 hours idle').waitFor()
})

test('a folder that is deleted while open is said at once; nothing is acknowledged that would be lost', async () => {
  rmSync(folder, { recursive: true })
  const save = () => call(page, 'person', 'create', { givenName: 'Late', familyName: 'Example' })
  await expect(save()).rejects.toThrow('vault.gone')
  const draft = { noun: 'interaction', sensitivity: 'internal', body: { words: 'late' } }
  await expect(call(page, 'draft', 'save', draft)).rejects.toThrow('vault.gone')
  await page.getByRole('alert').getByText('was deleted while it was open').waitFor()
})

test('what is open can be saved elsewhere, and is whole there', async () => {
  const copy = join(run.userData, 'Kept.caucus')
  await answerDialogs(run.app, copy)
  await button('Save a copy').click()
  await page.getByText('Copied to Kept.caucus').waitFor()
  expect(readdirSync(copy)).toContain('vault.db')
})

test('locked without that, it is saved beside where it was, and offered there', async () => {
  await side().getByRole('button', { name: /^Lock/ }).click()
  page = await freshWindow(run, page)
  await page.getByText('The folder of the vault was gone when it was locked').waitFor()
  expect(savedBeside()).toHaveLength(1)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await side().waitFor()
  await goTo(page, '/people')
  await page.getByRole('gridcell', { name: /Ingrid Brimblecombe/ }).waitFor()
})

test('a damaged file of keys is mended from its copy on opening, and that is told', async () => {
  await side().getByRole('button', { name: /^Lock/ }).click()
  page = await freshWindow(run, page)
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  const copy = join(run.userData, 'Kept.caucus')
  const header = join(copy, 'vault.json')
  const whole = JSON.parse(readFileSync(header, 'utf8')) as { vaultId?: string }
  writeFileSync(header, '{ "half')
  await openVault({ ...run, page }, copy)
  await page.getByText('It was written anew from the other one').waitFor()
  expect(Object.keys(JSON.parse(readFileSync(header, 'utf8')) as object)).toEqual(Object.keys(whole))
})

test('gone with the folder around it: nothing is lost, a person is asked where it goes', async () => {
  const around = join(run.userData, 'stick')
  const home = join(run.userData, 'home')
  mkdirSync(around)
  mkdirSync(home)
  const copy = join(around, 'Carried.caucus')
  await answerDialogs(run.app, copy)
  await goTo(page, '/settings/backups')
  const backup: { handle: string }[] = await call(page, 'file', 'choose', { purpose: 'backup.save' })
  await call(page, 'backup', 'make', { out: backup[0]?.handle })
  await side().getByRole('button', { name: /^Lock/ }).click()
  page = await freshWindow(run, page)
  await openVault({ ...run, page }, copy)
  rmSync(around, { recursive: true })
  await run.app.evaluate(({ dialog }, chosen) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (...given: unknown[]) => {
      const { message, detail } = given.at(-1) as { message: string; detail: string }
      asked.push(`${message} ${detail}`)
      return { response: 0, checkboxChecked: false }
    }) as never
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, home)
  await side().getByRole('button', { name: /^Lock/ }).click()
  page = await freshWindow(run, page)
  await page.getByText('saved as this vault, in the folder “home”').waitFor()
  const asked = await run.app.evaluate(() => (globalThis as never as { asked: string[] }).asked)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('What is open exists nowhere else')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await side().waitFor()
  await goTo(page, '/people')
  await page.getByRole('gridcell', { name: /Ingrid Brimblecombe/ }).waitFor()
})
