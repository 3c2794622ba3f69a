import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialogs } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { findAccessFaults } from './access-faults.ts'
import { tabTo } from './keyboard.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, fillHarbor)
})
afterAll(async () => {
  await run.close()
})

const people = `First name,Last name,E-mail,Company,Last touch
Given1,Invented1,one@example.org,House of One,3/4/2026
Given2,Invented2,two@example.org,,11/2/2026
Given1,Invented1,one@example.org,House of One,
Given3,Invented3,three@example.org,stray,4/5/2026,cell
`

const button = (name: string | RegExp) => page.getByRole('button', { name })
const tab = (name: RegExp) => page.getByRole('tab', { name })

async function choose(name: string, content: string): Promise<void> {
  const path = join(run.userData, name)
  writeFileSync(path, content)
  await page.evaluate(() => (location.hash = '/today'))
  await page.getByRole('heading', { name: 'Import contacts' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+7')
  await page.getByRole('heading', { name: 'Import contacts' }).waitFor()
  await answerDialogs(run.app, path)
}

test('by keyboard alone: choose, match, look at the rows, import', async () => {
  await choose('people.csv', people)
  await page.keyboard.press('o')
  await page.getByRole('columnheader', { name: 'Goes to' }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await tabTo(page, button(/Check the rows/))
  await page.keyboard.press('Enter')
  await tab(/Create 2/).waitFor()
  await tab(/Skip 1/).waitFor()
  await tab(/Cannot read 1/).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await tabTo(page, button('Import 2 rows'))
  await page.keyboard.press('Enter')
  await page.getByText('2 created, 0 updated, 0 as before, 2 left out.').waitFor()
})

test('the rows left out are kept as a file, and the import is undone', async () => {
  const path = join(run.userData, 'left.csv')
  await answerDialogs(run.app, path)
  await button('Save the rows left out…').click()
  await page.getByText('1 row was saved').waitFor()
  expect(readFileSync(path, 'utf8')).toContain('Given3')
  await button('Undo the import').click()
  await page.getByText('The import was undone').waitFor()
})

test('a row is put right in place, and a column goes somewhere else', async () => {
  await choose('again.csv', people.replace(',cell', ''))
  await button(/Choose files/).click()
  await button('Goes to: Last touch').click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await page.getByText('Left out').waitFor()
  await button(/Check the rows/).click()
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Given3').click()
  const field = page.getByRole('textbox', { name: 'First name' })
  await field.fill('Giselle')
  await field.press('Enter')
  await page.getByRole('grid', { name: 'Rows of the files' }).getByText('Giselle Invented3').waitFor()
})
