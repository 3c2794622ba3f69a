import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { fillDay } from './day-stage.ts'
import { answerDialogs, call, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page
let folder: string

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  folder = await openStage(run, fillDay)
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { level: 1 }).waitFor()
}, 60_000)
afterAll(() => run.close())

const panel = () => page.getByRole('complementary', { name: 'Promises to review' })
const notes = () => page.getByRole('textbox', { name: 'Notes', exact: true })
const titles = async () => {
  const opened: { list: number } = await call(page, 'list', 'open', {
    noun: 'follow-up',
    filter: {},
    sort: [],
  })
  const rows: { title: string; dueOn: string | null; owner: { name: string } | null }[] = await call(
    page,
    'list',
    'page',
    { list: opened.list, offset: 0, limit: 50 },
  )
  return rows
}

test('a meeting with two promises, written by keyboard alone, is one step of history', async () => {
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.keyboard.type('Spring coalition meeting')
  const add = page.getByRole('button', { name: 'Add', exact: true })
  await add.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('obian')
  await page.getByRole('option', { name: 'Nadia Obiande' }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Nadia Obiande').first().waitFor()
  await page.keyboard.press('Escape')
  await notes().focus()
  await page.keyboard.type('Beds, but no transport.\n- [ ] @ruth county figures to Obiande (due friday)\n')
  await page.keyboard.type('@sam ask the clinic about the van (due in two weeks)')
  await panel().getByText('2 promises in these notes').waitFor()
  await panel().getByText('Who is @sam?').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  // Single keys are for typing while one types.
  await panel().getByRole('button', { name: 'Edit' }).first().focus()
  await page.keyboard.press('a')
  await panel().getByText('1 of 2 added').waitFor()
  await panel().getByRole('button', { name: 'Who is @sam?' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('a')
  await panel().getByText('2 of 2 added').waitFor()
  expect((await titles()).map(({ title }) => title)).not.toContain('County figures to Obiande')
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Spring coalition meeting” is written down').waitFor()
  expect((await titles()).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['County figures to Obiande', 'Ask the clinic about the van']),
  )
  await panel().getByText('2 of 2 added').waitFor()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await titles()).map(({ title }) => title))
    .not.toContain('County figures to Obiande')
})

test('a kill of the vault process while typing loses at most the last seconds', async () => {
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await notes().focus()
  await page.keyboard.type('Kept through a crash')
  const saved = async () => JSON.stringify(await call(page, 'draft', 'list', {}))
  await expect.poll(saved, { timeout: 5000 }).toContain('Kept through a crash')
  const pid = await run.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ type }) => type === 'Utility')?.pid,
  )
  if (pid === undefined) throw new Error('no vault process')
  const renewed = run.app.waitForEvent('window')
  process.kill(pid, 'SIGKILL')
  page = await renewed
  await page.waitForURL(/index\.html/)
  await answerDialogs(run.app, folder)
  const [chosen] = (await call(page, 'file', 'choose', { purpose: 'vault.open' })) as { handle: string }[]
  await call(page, 'vault', 'unlock', { folder: chosen?.handle, secret: { passphrase } })
  expect(await saved()).toContain('Kept through a crash')
})
