import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { backUpVault } from '../../db/service/vault/backup.ts'
import { addPassphrase } from '../../db/service/vault/secrets.ts'
import { createVault, unlockVault } from '../../db/service/vault.ts'
import { findAccessFaults } from './access-faults.ts'
import { answerDialogs, goTo, passphrase } from '../../build/window/drive.ts'
import { freshWindow } from './fresh-window.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'

const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }
const next = 'another lantern entirely'
const colleague = 'the colleague speaks slowly'
const third = 'neither lantern nor harbor'

let run: RunningApp
let page: Page
let folder: string
let recovery: string
let backup: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  folder = join(run.userData, 'Lantern.caucus')
  const request = { folder, passphrase, memberName: 'Ruth Okafor', recovery: true }
  const made = await createVault(request, { cost })
  recovery = made.recovery ?? ''
  const stick = join(run.userData, 'stick')
  mkdirSync(stick)
  backup = (await backUpVault(made.vault, stick)).folder
  made.vault.close()
  await run.app.evaluate(({ app }, place) => app.setPath('documents', place), run.userData)
})
afterAll(() => run.close())

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const link = (name: string) => page.getByRole('link', { name })
const shell = () => page.getByRole('navigation', { name: 'Main' })

async function openThe(vault: string): Promise<void> {
  await answerDialogs(run.app, vault)
  await link('Open another vault').click()
}

async function tryWith(typed: string): Promise<void> {
  await field('Passphrase').fill(typed)
  await page.keyboard.press('Enter')
}

async function lock(): Promise<void> {
  await page.keyboard.press('Control+l')
  page = await freshWindow(run, page)
  await field('Passphrase').waitFor()
}

test('what does not open says why, each in its way', async () => {
  await openThe(folder)
  await heading('Lantern').waitFor()
  await tryWith('not this one at all')
  await page.getByText(/That is not the passphrase/).waitFor()
  expect(await field('Passphrase').getAttribute('aria-invalid')).toBe('true')
  expect(await findAccessFaults(page)).toEqual([])

  const elsewhere = await unlockVault(folder, { passphrase })
  await tryWith(passphrase)
  await page.getByText(/already open in another window or program/).waitFor()
  elsewhere.close()

  const header = readFileSync(join(folder, 'vault.json'), 'utf8')
  writeFileSync(join(folder, 'vault.json'), header.replace(/"version":\s*\d+/, '"version":99'))
  renameSync(join(folder, 'vault.json.bak'), join(folder, 'kept'))
  await tryWith(passphrase)
  await page
    .getByRole('alert')
    .getByText(/damaged|newer/)
    .waitFor()
  writeFileSync(join(folder, 'vault.json'), header)
  renameSync(join(folder, 'kept'), join(folder, 'vault.json.bak'))

  const database = readFileSync(join(folder, 'vault.db'))
  writeFileSync(join(folder, 'vault.db'), Buffer.alloc(database.length, 7))
  await tryWith(passphrase)
  await page.getByText(/The vault is damaged/).waitFor()
  await page.getByRole('button', { name: 'Restore a backup instead' }).click()
  await heading('Restore a backup').waitFor()
  writeFileSync(join(folder, 'vault.db'), database)

  mkdirSync(join(run.userData, 'Empty.caucus'))
  await openThe(join(run.userData, 'Empty.caucus'))
  await tryWith(passphrase)
  await page.getByText(/is not a Caucus vault/).waitFor()
  rmSync(join(run.userData, 'Empty.caucus'), { recursive: true })
  await tryWith(passphrase)
  await page.getByText(/There is no vault at/).waitFor()
})

test('by keyboard alone: the passphrase and Enter', async () => {
  await openThe(folder)
  await expect.poll(() => field('Passphrase').evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await shell().waitFor()
  await lock()
})

test('a sheet that nobody typed again is told of after unlocking, until it is typed', async () => {
  await tryWith(passphrase)
  await shell().waitFor()
  await goTo(page, '/today')
  await page.getByText(/Nobody has shown yet to have the recovery sheet/).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await goTo(page, '/settings/security')
  await page.getByText('Not confirmed').waitFor()
  await page.getByRole('button', { name: 'Type the sheet' }).focus()
  await page.keyboard.press('Enter')
  await field('Recovery secret').waitFor()
  await page.keyboard.type(`${recovery.slice(0, -1)}${recovery.endsWith('0') ? '1' : '0'}`)
  await page.keyboard.press('Enter')
  await page.getByText(/not a whole recovery secret/).waitFor()
  await field('Recovery secret').fill(recovery)
  await page.keyboard.press('Enter')
  await page.getByText(/The sheet opens this vault/).waitFor()
  await page.getByText('Not confirmed').waitFor({ state: 'detached' })
  await page.getByText(/Nobody has shown yet/).waitFor({ state: 'detached' })
  await lock()
})

test('the recovery sheet opens it however it is typed, and a new passphrase takes the place of the old', async () => {
  await link('Use the recovery sheet').click()
  await field('Recovery secret').fill('too short')
  await page.keyboard.press('Enter')
  await page.getByText(/not a whole recovery secret/).waitFor()
  const sloppy = recovery.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  await field('Recovery secret').fill(sloppy)
  await page.getByText('36 of 36 characters').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await heading('Choose a new passphrase').waitFor()
  await field('Passphrase').fill(next)
  await field('The same again').fill(next)
  await page.keyboard.press('Enter')
  await shell().waitFor()
  await lock()
  await tryWith(passphrase)
  await page.getByText(/That is not the passphrase/).waitFor()
})

test('of several passphrases the sheet takes away the one that is chosen; those of colleagues stay', async () => {
  const open = await unlockVault(folder, { passphrase: next })
  await addPassphrase(open, colleague, { cost })
  open.close()
  await link('Use the recovery sheet').click()
  await field('Recovery secret').fill(recovery)
  await page.keyboard.press('Enter')
  await page.getByRole('radiogroup', { name: 'Which one was forgotten?' }).waitFor()
  expect(await page.getByRole('radio', { name: /keep them all/ }).isChecked()).toBe(true)
  expect(await findAccessFaults(page)).toEqual([])
  await page
    .getByRole('radio', { name: /^The one added/ })
    .first()
    .check({ force: true })
  await field('Passphrase').fill(third)
  await field('The same again').fill(third)
  await page.keyboard.press('Enter')
  await shell().waitFor()
  await lock()
  await tryWith(next)
  await page.getByText(/That is not the passphrase/).waitFor()
  await tryWith(colleague)
  await shell().waitFor()
  await lock()
})

test('a backup becomes a vault of its own; what is there is not replaced', async () => {
  await answerDialogs(run.app, backup)
  await link('Restore a backup').click()
  await page.getByRole('button', { name: 'Choose a backup' }).click()
  await expect.poll(() => field('Name of the restored vault').inputValue()).toBe('Lantern')
  await page.getByText(/already something of this name/).waitFor()
  await field('Name of the restored vault').fill('Lantern again')
  await page.getByText(/already something of this name/).waitFor({ state: 'detached' })
  expect(await findAccessFaults(page)).toEqual([])
  await field('Passphrase it was made under').fill(passphrase)
  await page.keyboard.press('Enter')
  await shell().waitFor()
  await shell().getByText('Lantern again').waitFor()
})

test('the keychain opens it, once it was added; without one of its own it is not offered', async () => {
  await goTo(page, '/settings/security')
  const add = () => page.getByRole('button', { name: 'Open with the keychain' })
  await page.getByText('This computer has no keychain').waitFor()
  expect(await add().isDisabled()).toBe(true)
  await run.app.evaluate(({ safeStorage }) => {
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
  })
  await lock()
  expect(await page.getByRole('button', { name: /keychain/ }).count()).toBe(0)
  await tryWith(passphrase)
  await shell().waitFor()
  await goTo(page, '/settings/security')
  await add().click()
  await page.getByText('This computer’s keychain opens the vault from now on.').waitFor()
  await lock()
  await page.getByRole('button', { name: /keychain/ }).click()
  await shell().waitFor()
  expect(readFileSync(join(run.userData, 'keychain.json'), 'utf8')).not.toContain(passphrase)
  expect(run.errors).toEqual([])
})
