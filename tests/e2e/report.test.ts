import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { systemClock } from '../../db/domain/clock.ts'
import { today } from '../../db/domain/local-date.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'
import { findAccessFaults } from './access-faults.ts'
import { answerDialogs, call, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage, typeOf } from './stage.ts'

type Interaction = Parameters<typeof logInteraction>[1]

const subjects = ['Budget hearing', 'Harbor lights', 'School meals'] as const

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fillMonth)
})
afterAll(() => run.close())

/** Three calls that may be shown, one of them an attempt, and one that may not. */
async function fillMonth(vault: Vault): Promise<void> {
  const { value: ana } = await createPerson(vault, { givenName: 'Ana', familyName: 'Brimdal-Ruiz' })
  const type = await typeOf(vault, 'call')
  const callWith = (fields: Partial<Interaction>): Interaction => ({
    type,
    status: 'happened',
    occurredOn: today(systemClock),
    participants: [{ contact: ana }],
    ...fields,
  })
  for (const [at, subject] of subjects.entries()) {
    const outcome = at === 0 ? 'left-message' : 'spoke'
    await logInteraction(
      vault,
      callWith({ subject, outcome, durationMinutes: 10, bodyText: 'told in confidence' }),
    )
  }
  await logInteraction(
    vault,
    callWith({ outcome: 'spoke', subject: 'Secret errand', sensitivity: 'restricted' }),
  )
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const paper = () => page.getByRole('article', { name: 'Preview of the report' })
const manifest = () => page.getByRole('group', { name: 'Report written' })

/** What the rows of the manifest say, by their words. */
const manifestFacts = () =>
  manifest()
    .locator('dl > div')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((one) => [...one.children].map((part) => part.textContent))),
    )

async function choose(select: string, option: string): Promise<void> {
  await button(select).click()
  await page.getByRole('option', { name: option }).click()
}

/** Writes in a format, waits for its manifest and gives the file. */
async function write(format: string): Promise<Buffer> {
  const file = join(run.userData, `Autumn report.${format.toLowerCase()}`)
  await answerDialogs(run.app, file)
  await page.getByRole('radio', { name: format, exact: true }).click()
  await button(`Write the ${format}`).click()
  await manifest().getByText(`Autumn report.${format.toLowerCase()}`).waitFor()
  return readFileSync(file)
}

test('by keyboard alone: a period, then the file, then what left the vault', async () => {
  const file = join(run.userData, 'By keyboard.pdf')
  await answerDialogs(run.app, file)
  await page.keyboard.press('Control+6')
  await paper().getByText('Contact report').waitFor()
  const period = button(/Period/)
  for (let tabs = 0; tabs < 40; tabs++) {
    if (await period.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'This quarter' }).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => period.innerText()).toContain('This month')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await expect.poll(() => button('Write the PDF').isEnabled()).toBe(true)
  await page.keyboard.press('e')
  await manifest().getByText('By keyboard.pdf').waitFor()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the preview has the figures of its rows, and says what it leaves out', async () => {
  await paper().getByText('3 rows, which are all that is counted above.').waitFor()
  const figures = await paper().locator('dl').first().locator('dd').allInnerTexts()
  expect(figures).toEqual(['3', '2', '1', '30'])
  const table = paper().getByRole('table', { name: 'Each contact' })
  expect(await table.locator('tbody tr').count()).toBe(3)
  const gate = page.getByRole('complementary', { name: 'Before it leaves' })
  await gate.getByText('1 more sensitive than this report may show').waitFor()
  expect(await page.getByRole('main').innerText()).not.toMatch(/Secret errand|told in confidence/)
})

test.each([
  [1280, 800],
  [1920, 1080],
  [1093, 614],
])('at %i × %i nothing of the page is cut off in the preview', async (width, height) => {
  await page.keyboard.press('Control+6')
  await page.setViewportSize({ width, height })
  await paper().getByRole('table', { name: 'Each contact' }).waitFor()
  const cut = () =>
    paper().evaluate((sheet) => {
      const desk = sheet.parentElement!
      const edge = sheet.getBoundingClientRect().right
      const heads = [...sheet.querySelectorAll('th')].map((head) => head.getBoundingClientRect().right)
      const reached = desk.getBoundingClientRect().right + desk.scrollWidth - desk.clientWidth
      return {
        ofPaper: Math.max(0, ...heads.map((right) => right - edge)),
        ofDesk: Math.max(0, edge - reached),
      }
    })
  await expect.poll(cut).toEqual({ ofPaper: 0, ofDesk: 0 })
})

test('the chart has its figures as a table', async () => {
  await paper().getByText('As a table').click()
  const rows = paper().getByRole('table', { name: 'Contacts by week' }).locator('tbody tr')
  const sums = await rows.evaluateAll((all) =>
    [1, 2].map((at) => all.reduce((sum, row) => sum + Number(row.children[at]?.textContent), 0)),
  )
  expect(sums).toEqual([2, 1])
})

test('a PDF holds the report and nothing of the window: tagged, with the headings as its outline', async () => {
  await page.evaluate(() => {
    new MutationObserver(() => {
      const sheet = document.querySelector('[data-print-page]')
      if (sheet) (globalThis as { printed?: string }).printed = sheet.textContent ?? ''
    }).observe(document.body, { childList: true })
  })
  const pdf = (await write('PDF')).toString('latin1')
  const headings = [...pdf.matchAll(/\/Title \(([^)]*)\)/g)].map(([, text]) => text)
  expect(headings).not.toContain('Caucus')
  expect(await page.title()).toBe('Caucus')
  expect(new Set(headings)).toEqual(new Set(['Contact report', 'Contacts by week', 'Each contact']))
  expect(pdf).toContain('/StructTreeRoot')
  const printed = await page.evaluate(() => (globalThis as { printed?: string }).printed ?? '')
  for (const subject of subjects) expect(printed).toContain(subject)
  expect(printed).toContain('3 rows, which are all that is counted above.')
  expect(printed).toContain('Withheld1: more sensitive than this report may show')
  expect(printed).not.toMatch(/Secret errand|told in confidence/)
  expect(await page.locator('[data-print-page]').count()).toBe(0)
})

test.each(['XLSX', 'CSV', 'JSON', 'PDF'])(
  '%s: the manifest tells the file that was written',
  async (format) => {
    const file = await write(format)
    const facts = await manifestFacts()
    expect(facts['SHA-256']).toBe(createHash('sha256').update(file).digest('hex'))
    expect(facts['Rows']).toBe('3')
    expect([facts['Period'], facts['Written at']].join()).not.toMatch(/\d{4}-\d\d|:\d\d:/u)
    const mode = statSync(join(run.userData, `Autumn report.${format.toLowerCase()}`)).mode & 0o777
    if (process.platform !== 'win32') expect(mode).toBe(0o600)
  },
)

const headers = () =>
  paper().getByRole('table', { name: 'Each contact' }).getByRole('columnheader').allInnerTexts()

async function columnsOfJson(): Promise<string[]> {
  const { columns } = JSON.parse((await write('JSON')).toString()) as { columns: { label: string }[] }
  return columns.map(({ label }) => label)
}

const columnsOfCsv = async () =>
  (await write('CSV'))
    .toString()
    .split('\r\n')
    .find((line) => line.startsWith('Day,'))
    ?.split(',')

async function printedText(): Promise<string> {
  await page.evaluate(() => {
    new MutationObserver(() => {
      const sheet = document.querySelector<HTMLTableElement>(
        '[data-print-page] table[aria-label="Each contact"]',
      )
      if (sheet) (globalThis as { headers?: string }).headers = sheet.tHead?.textContent ?? ''
    }).observe(document.body, { childList: true })
  })
  await write('PDF')
  return page.evaluate(() => (globalThis as { headers?: string }).headers ?? '')
}

test('the preview shows each column that the file of a format has, and no other', async () => {
  const usual = ['Day', 'Type', 'With', 'Chamber', 'Outcome', 'Counts as', 'Subject', 'Minutes', 'By']
  await expect.poll(headers).toEqual(usual)
  expect(await columnsOfJson()).toEqual(usual)
  expect(await columnsOfCsv()).toEqual(usual)
  expect(await printedText()).toBe(usual.join(''))
  const gate = page.getByRole('complementary', { name: 'Before it leaves' })
  await gate.getByText(usual.join(', ')).waitFor()
})

test('a column that is left out is in no file, and one that was added is', async () => {
  await button('9 columns').click()
  await page.getByRole('menuitemcheckbox', { name: 'Subject' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Sensitivity' }).click()
  await page.keyboard.press('Escape')
  const chosen = ['Day', 'Type', 'With', 'Chamber', 'Outcome', 'Counts as', 'Minutes', 'By', 'Sensitivity']
  await expect.poll(headers).toEqual(chosen)
  expect(await columnsOfCsv()).toEqual(chosen)
  const csv = (await write('CSV')).toString()
  for (const subject of subjects) expect(csv).not.toContain(subject)
  expect(await printedText()).toBe(chosen.join(''))
})

test('somebody outside is not told what it was about, unless one chooses so', async () => {
  await choose('For whom', 'Somebody outside')
  const few = ['Day', 'Type', 'With', 'Chamber', 'Outcome', 'By']
  await expect.poll(headers).toEqual(few)
  const file = JSON.parse((await write('JSON')).toString()) as { rows: object[]; totals: { label: string }[] }
  expect(JSON.stringify(file.rows)).not.toMatch(/Harbor lights|School meals|Budget hearing/)
  expect(file.totals.map(({ label }) => label)).not.toContain('Minutes in all')
  await choose('For whom', 'Our own people')
})

test('what is restricted leaves for our own people only, once the passphrase was given again', async () => {
  const gate = page.getByRole('complementary', { name: 'Before it leaves' })
  await call(page, 'clearance', 'raise', { passphrase, level: 'restricted' })
  await paper().getByText('Secret errand').waitFor()
  await choose('For whom', 'Somebody outside')
  await gate.getByText('1 more sensitive than this report may show').waitFor()
  const rowsOf = async () => (JSON.parse((await write('JSON')).toString()) as { rows: object[] }).rows.length
  expect(await rowsOf()).toBe(3)
  await choose('For whom', 'Our own people')
  await paper().getByText('Secret errand').waitFor()
  expect(await rowsOf()).toBe(4)
  await call(page, 'clearance', 'lower', {})
  await paper().getByText('Secret errand').waitFor({ state: 'detached' })
})

test('putting a report up does not set a clock for every cell', async () => {
  await page.evaluate(() => {
    const set = globalThis.setTimeout
    const long = globalThis as { longWaits?: number }
    long.longWaits = 0
    globalThis.setTimeout = ((work: () => void, delay?: number) => {
      if ((delay ?? 0) > 1000) long.longWaits = (long.longWaits ?? 0) + 1
      return set(work, delay)
    }) as typeof setTimeout
  })
  await write('PDF')
  expect(await page.evaluate(() => (globalThis as { longWaits?: number }).longWaits)).toBeLessThan(10)
})

test('the paper is that of the region, until another is chosen', async () => {
  const sizeOf = (pdf: Buffer) => /\/MediaBox \[([^\]]*)\]/.exec(pdf.toString('latin1'))?.[1]
  expect(sizeOf(await write('PDF'))).toBe('0 0 612 792')
  await choose('Letter Paper', 'A4')
  expect(sizeOf(await write('PDF'))).toMatch(/^0 0 595\.\d+ 84[12](\.\d+)?$/)
})

test('while a place is chosen nothing tells of the file before; whoever thinks better of it has that back', async () => {
  await write('CSV')
  await run.app.evaluate(({ app, dialog }) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        app.once('think better' as 'ready', () => resolve({ canceled: true, filePath: '' }))
      })
  })
  await button('Write the CSV').click()
  await manifest().waitFor({ state: 'detached' })
  await run.app.evaluate(({ app }) => app.emit('think better'))
  await manifest().getByText('Autumn report.csv').waitFor()
})

test('a PDF that is stopped leaves what was there, and History without it', async () => {
  const file = join(run.userData, 'Stopped.pdf')
  writeFileSync(file, 'as it was')
  await answerDialogs(run.app, file)
  // A printer that never answers: what is stopped does not wait for it, and what is locked leaves no page behind.
  await run.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, { webContents }) => {
      Object.assign(webContents, { printToPDF: () => new Promise(() => undefined) })
    })
  })
  await page.getByRole('radio', { name: 'PDF', exact: true }).click()
  const windows = () => run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await page.keyboard.press('e')
  await expect.poll(windows).toBe(2)
  expect(await page.locator('[data-print-page]').count()).toBe(0)
  await page.getByRole('radio', { name: 'CSV', exact: true }).click()
  await page.getByRole('radio', { name: 'PDF', exact: true }).click()
  await button('Cancel').click()
  await button('Write the PDF').waitFor()
  await expect.poll(windows).toBe(1)
  expect(readFileSync(file, 'utf8')).toBe('as it was')
})

test('History tells by which hash a file that has left is known, and cannot call it back', async () => {
  const sha256 = createHash('sha256')
    .update(await write('CSV'))
    .digest('hex')
  await goTo(page, '/history')
  await page.getByRole('button', { name: /What it is about/ }).click()
  await page.getByRole('option', { name: 'Exports' }).click()
  const steps = page.getByRole('list', { name: 'What was changed' }).getByRole('listitem')
  await expect.poll(() => steps.first().innerText()).toContain('Report written: Autumn report.csv')
  expect(await page.getByText('Stopped.pdf').count()).toBe(0)
  await steps.first().click()
  const panel = page.getByRole('complementary', { name: 'What this step changed' })
  await panel.getByText(sha256).waitFor()
  await panel.getByText(/a file that has left cannot be called back/).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await goTo(page, '/reports')
  await paper().getByText('Contact report').waitFor()
})

test('a file that cannot be written says so and what to do', async () => {
  await answerDialogs(run.app, join(run.userData, 'no such folder', 'report.csv'))
  await page.getByRole('radio', { name: 'CSV', exact: true }).click()
  await button('Write the CSV').click()
  await page
    .getByRole('alert')
    .getByText(/no such folder/)
    .waitFor()
})

test('a period without contacts says so and offers a longer one', async () => {
  await choose('Period', 'Last month')
  await page.getByText('Nothing took place in this period').waitFor()
  expect(await button('Write the CSV').isDisabled()).toBe(true)
  expect(await findAccessFaults(page)).toEqual([])
  await button('Show this year').click()
  await paper().getByText('3 rows, which are all that is counted above.').waitFor()
})

test('the days of a period of one’s own are asked for, and have no faults', async () => {
  await choose('Period', 'From … to …')
  await page.getByRole('textbox', { name: 'From' }).waitFor()
  await paper().getByText('Contact report').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
})
