import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { closeBackups } from '../vault/closed-backups.ts'
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

const notice = () => page.getByRole('alert').getByText(/^The automatic backup of .+ failed/u)
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function lockAndUnlock(): Promise<void> {
  await page.keyboard.press('Control+l')
  page = await freshWindow(run, page)
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await button('New').waitFor()
}

test('a backup that failed on locking is said on the first screen, with what to do', async () => {
  closeBackups(folder)
  await lockAndUnlock()
  await notice().getByText('may not write to the folder “backups”').waitFor()
  await button('Try again').click()
  await page.getByText(/^Caucus may not write to/u).waitFor()
  await notice().waitFor()
})

test('and among the backups, until a good one is made', async () => {
  await button('Go to backups').click()
  await notice().waitFor()
  expect(await button('Go to backups').count()).toBe(0)
  rmSync(join(folder, 'backups'))
  await button('Try again').click()
  await page.getByText(/^Backed up:/u).waitFor()
  await notice().waitFor({ state: 'detached' })
  await goTo(page, '/today')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await notice().count()).toBe(0)
})

test('one that was made by other work than the notice’s own ends it too', async () => {
  await call(page, 'person', 'create', { givenName: 'Late', familyName: 'Example' })
  rmSync(join(folder, 'backups'), { recursive: true })
  const allow = closeBackups(folder)
  await lockAndUnlock()
  await notice().waitFor()
  allow()
  await call(page, 'backup', 'make', {})
  await notice().waitFor({ state: 'detached' })
})
