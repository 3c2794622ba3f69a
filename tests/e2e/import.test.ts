import { writeFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { answerDialogs, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { tabTo } from './keyboard.ts'
import { removeState, writeState } from './make-legislators.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page
const state = writeState(12)
const newer = writeState(11, (n) => (n === 3 ? { email: 'renamed@example.org' } : {}))

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, fillHarbor)
})
afterAll(async () => {
  await run.close()
  removeState(state)
  removeState(newer)
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const tab = (name: RegExp) => page.getByRole('tab', { name })

async function start(path: string): Promise<void> {
  await goTo(page, '/today')
  await page.getByRole('heading', { name: 'Import legislators' }).waitFor({ state: 'detached' })
  await goTo(page, '/import/legislators')
  await page.getByRole('heading', { name: 'Import legislators' }).waitFor()
  await answerDialogs(run.app, path)
}

test('by keyboard alone: choose, read, preview, import', async () => {
  await start(state)
  await page.keyboard.press('f')
  await page.getByText('zz', { exact: true }).waitFor()
  await tabTo(page, button('Read the files'))
  await page.keyboard.press('Enter')
  await tab(/New 12/).waitFor()
  // The focus arrives at what comes next, and not at what the head of the page begins with.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Import 12 changes')
  await page.keyboard.press('Enter')
  await page.getByText('12 new.').waitFor()
  await tabTo(page, button(/Show legislators/))
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/legislators')
})

test('the same files again change nothing', async () => {
  await start(state)
  await button(/Choose a folder/).click()
  await button('Read the files').click()
  await tab(/As before 12/).waitFor()
  await expect.poll(() => button(/^Import 0/).isDisabled()).toBe(true)
  await page.getByText('Nothing would be changed').waitFor()
})

test('newer files say field by field what changes, and who is not in them any more', async () => {
  await start(newer)
  await button(/Choose a folder/).click()
  await button('Read the files').click()
  await tab(/Changed 1/).click()
  const grid = page.getByRole('grid', { name: 'People in the files' })
  await expect.poll(() => grid.getByRole('row').count()).toBe(2)
  await grid.getByText('Given3 Sampleton3').click()
  const panel = page.getByRole('complementary', { name: 'Summary' })
  await expect.poll(() => panel.innerText()).toContain('renamed@example.org')
  await tab(/To verify 1/).click()
  await expect.poll(() => grid.innerText()).toContain('Given12 Sampleton12')
  await page.getByRole('searchbox').fill('nobody')
  await page.getByText('Nobody here').waitFor()
})

test('an import is undone from its result, and everything is as before', async () => {
  await page.getByRole('searchbox').fill('')
  await button(/^Import \d/).click()
  await button('Undo the import').click()
  await page.getByText('The import was undone').waitFor()
  await start(state)
  await button(/Choose a folder/).click()
  await button('Read the files').click()
  await tab(/As before 12/).waitFor()
})

test('a file that is something else is refused beside the choice, with nothing changed', async () => {
  const stray = join(run.userData, 'notes.yaml')
  writeFileSync(stray, 'shopping: [milk, bread]\n')
  await start(stray)
  await button(/Choose files/).click()
  await button('Read the files').click()
  const alert = page.getByRole('main').getByRole('alert')
  await alert.waitFor()
  await expect.poll(() => alert.innerText()).toContain('Nothing was changed')
  writeFileSync(stray, 'a: [1, 2\n  b: }')
  await button('Read the files').click()
  await expect.poll(() => alert.innerText()).toContain('cannot be understood')
})

test('what was reported can be kept as a file that only its owner may read', async () => {
  writeFileSync(join(state, 'legislature', 'broken.yml'), 'id: [')
  const list = join(run.userData, 'reported.csv')
  await start(state)
  await button(/Choose a folder/).click()
  await button('Read the files').click()
  await tab(/Reported [1-9]/).click()
  await page.getByRole('grid', { name: 'What was reported' }).getByText('broken.yml').first().waitFor()
  await answerDialogs(run.app, list)
  await button('Save this list…').click()
  await page.getByText(/A list of \d lines? was saved/).waitFor()
  expect(readFileSync(list, 'utf8')).toContain('broken.yml')
  expect(statSync(list).mode & 0o777).toBe(0o600)
  expect(run.errors).toEqual([])
})
