import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { fillDay } from './day-stage.ts'
import { call } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { promise, queueIn } from './follow-up-stage.ts'
import { openStage } from './stage.ts'
import { toast } from './toast.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  await openStage(run, fillDay)
  await page.keyboard.press('Control+5')
  await line('Send the amended wording').waitFor()
})
afterAll(() => run.close())

const queue = () => queueIn(page)
const line = (title: string | RegExp) => promise(page, title)
const current = () => queue().locator('[aria-current=true]')
const heads = () => queue().getByRole('heading', { level: 2 }).allInnerTexts()
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
const isFocused = (name: string) =>
  page.getByRole('textbox', { name }).evaluate((one) => one === document.activeElement)

/** The number of a choice: on Sundays tomorrow and next week are one. */
async function keyOf(choice: string): Promise<string> {
  const button = page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${choice}`, 'u') })
  const figure = /(\d)\s*Enter$/u.exec((await button.innerText()).trim())?.[1]
  if (figure === undefined) throw new Error(`no figure beside ${choice}`)
  return figure
}

async function onLine(title: string): Promise<void> {
  for (let step = 0; step < 12; step++) await page.keyboard.press('k')
  while (!(await current().innerText()).includes(title)) {
    const before = await current().innerText()
    await page.keyboard.press('j')
    await expect.poll(() => current().innerText()).not.toBe(before)
  }
}

test('the queue stands in its parts, each counted', async () => {
  await expect.poll(heads).toEqual(['Overdue', 'Today', 'Waiting', 'Later', 'No date'])
  await expect.poll(() => page.getByText('2 overdue').first().isVisible()).toBe(true)
})

test('W waits, R reopens, X drops with a reason, and Undo takes each back', async () => {
  await onLine('Thank-you note')
  await page.keyboard.press('w')
  await dialog('Waiting for them until').waitFor()
  await page.keyboard.type(await keyOf('Until it comes'))
  await page.keyboard.press('Enter')
  await toast(page, 'waits until it comes').waitFor()
  await expect.poll(() => heads()).toEqual(['Overdue', 'Waiting', 'Later', 'No date'])
  await onLine('Thank-you note')
  await page.keyboard.press('r')
  await expect.poll(() => heads()).toContain('Today')
  await onLine('Thank-you note')
  await page.keyboard.press('x')
  await expect.poll(() => isFocused('Reason')).toBe(true)
  await page.keyboard.type('They wrote first')
  await page.keyboard.press('Enter')
  await line('Thank-you note').waitFor({ state: 'detached' })
  // The notice still stands, and what was taken back is said as it is when that has gone.
  const told = toast(page, 'dropped')
  await told.waitFor()
  const what = (await told.getByText('dropped').innerText()).trim()
  await page.keyboard.press('Control+z')
  await line('Thank-you note').waitFor()
  await toast(page, `Undone: ${what}`).waitFor()
  expect(await told.count()).toBe(0)
})

test('a day in words is typed into Waiting at once, whatever in it has the focus, and is what is waited for', async () => {
  await onLine('Thank-you note')
  for (const from of [/^Tomorrow/u, 'Close']) {
    await page.keyboard.press('w')
    const asked = dialog('Waiting for them until')
    await asked.getByRole('button', { name: from }).focus()
    await page.keyboard.type('in 10 days')
    const day = asked.getByRole('textbox', { name: 'Another day' })
    await expect.poll(() => day.inputValue()).toBe('in 10 days')
    await page.keyboard.press(from === 'Close' ? 'Enter' : 'Escape')
    await asked.waitFor({ state: 'detached' })
  }
  await expect.poll(() => heads()).toEqual(['Overdue', 'Waiting', 'Later', 'No date'])
  expect(await queue().locator('form').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => heads()).toContain('Today')
})

test('D on the last line brings the form beneath it into sight, whole', async () => {
  const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await page.setViewportSize({ width: 1093, height: 614 })
  const titles = await queue().getByRole('listitem').allInnerTexts()
  expect(titles.length).toBeGreaterThan(4)
  await page.keyboard.press('d')
  await queue().locator('form').waitFor()
  await page.keyboard.press('Enter')
  // As long as the pointer is on it, it stays.
  await page.getByRole('alertdialog').first().hover()
  for (let step = 0; step < 20; step++) await page.keyboard.press('j')
  await page.keyboard.press('d')
  await queue().locator('form').waitFor()
  const cut = () =>
    queue()
      .locator('form')
      .evaluate((form) => {
        const box = form.closest('ul')?.parentElement?.getBoundingClientRect()
        const { top, bottom } = form.getBoundingClientRect()
        return box ? Math.max(0, bottom - box.bottom) + Math.max(0, box.top - top) : null
      })
  await expect.poll(cut).toBeLessThan(1)
  const boxOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect())
  const isCovered = async () => {
    const notice = await boxOf(page.getByRole('alertdialog').first())
    const save = await boxOf(queue().getByRole('button', { name: 'Save both' }))
    return save.y < notice.y + notice.height && notice.y < save.y + save.height
  }
  await expect.poll(isCovered).toBe(false)
  await page.keyboard.press('Escape')
  await queue().locator('form').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.setViewportSize(usual)
  await expect.poll(() => queue().getByRole('listitem').count()).toBe(titles.length)
})

test('N writes one down with the day in words; E changes it', async () => {
  await page.keyboard.press('n')
  await dialog('New follow-up').waitFor()
  await expect.poll(() => isFocused('What is to be done')).toBe(true)
  await page.keyboard.type('Call the registrar')
  await page.getByRole('textbox', { name: 'Due', exact: true }).focus()
  await page.keyboard.type('in 2 weeks')
  await page.keyboard.press('Control+Enter')
  await line('Call the registrar').waitFor()
  await onLine('Call the registrar')
  await page.keyboard.press('e')
  await dialog('Change follow-up').waitFor()
  await expect.poll(() => isFocused('What is to be done')).toBe(true)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Call the county registrar')
  await page.keyboard.press('Control+Enter')
  await line('Call the county registrar').waitFor()
})

test('the form begins with what stands now, not with what it showed before', async () => {
  const title = dialog('Change follow-up').getByRole('textbox', { name: 'What is to be done' })
  await onLine('Call the county registrar')
  await page.keyboard.press('e')
  await expect.poll(() => title.inputValue()).toBe('Call the county registrar')
  await page.keyboard.press('Escape')
  await dialog('Change follow-up').waitFor({ state: 'detached' })
  const { list }: { list: number } = await call(page, 'list', 'open', {
    noun: 'follow-up',
    filter: { text: 'registrar' },
    sort: [],
  })
  const [row]: { id: string }[] = await call(page, 'list', 'page', { list, offset: 0, limit: 1 })
  // E at once: what is shown is on its way to being asked for again.
  await page.evaluate(async (id) => {
    const { calls } = (window as never as { caucus: { calls: { followUp: { update: Function } } } }).caucus
    await calls.followUp.update({ id, fields: { title: 'Call the town registrar' } })
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }))
  }, row?.id)
  await expect.poll(() => title.inputValue()).toBe('Call the town registrar')
  await page.keyboard.press('Escape')
  await dialog('Change follow-up').waitFor({ state: 'detached' })
})

test('words that are no day, or no time, keep the form open and lose nothing', async () => {
  await page.keyboard.press('n')
  await dialog('New follow-up').waitFor()
  await page.keyboard.type('Something')
  await page.getByRole('textbox', { name: 'Due', exact: true }).focus()
  await page.keyboard.type('sometime')
  await page.getByText('Which day is that?').waitFor()
  await page.keyboard.press('Control+Enter')
  expect(await dialog('New follow-up').isVisible()).toBe(true)
  await page.getByRole('textbox', { name: 'Due', exact: true }).fill('friday')
  const time = page.getByRole('textbox', { name: 'At', exact: true })
  const create = dialog('New follow-up').getByRole('button', { name: /^Add/ })
  await expect.poll(() => create.isEnabled()).toBe(true)
  await time.fill('after lunch')
  await page.getByText('Which time is that?').waitFor()
  expect(await create.isDisabled()).toBe(true)
  await page.keyboard.press('Control+Enter')
  expect(await dialog('New follow-up').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog('New follow-up').waitFor({ state: 'detached' })
})

test('several at once: Space selects, S snoozes all of them, one Undo brings all back', async () => {
  await onLine('Send the amended wording')
  await page.keyboard.press('Space')
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await page.getByText('2 selected').waitFor()
  await page.keyboard.press('s')
  await dialog('Snooze 2 follow-ups until').waitFor()
  await page.keyboard.type(await keyOf('In 2 weeks'))
  await page.keyboard.press('Enter')
  await expect.poll(heads).toEqual(['Today', 'Waiting', 'Later', 'No date'])
  await page.keyboard.press('Control+z')
  await expect.poll(heads).toEqual(['Overdue', 'Today', 'Waiting', 'Later', 'No date'])
})

test('D completes in place; done ones are in their own view, from where R takes one back', async () => {
  await onLine('Confirm the witness list')
  await page.keyboard.press('d')
  await page.getByRole('radio', { name: 'Met' }).waitFor()
  await page.keyboard.press('Enter')
  await line('Confirm the witness list').waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: /^Done and dropped/ }).click()
  await line('Confirm the witness list').waitFor()
  await page.keyboard.press('r')
  await line('Confirm the witness list').waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: /^Open/ }).click()
  await line('Confirm the witness list').waitFor()
})

test('F narrows by words, and what fits nothing says so', async () => {
  await line('Confirm the witness list').click()
  await page.keyboard.press('f')
  await page.keyboard.type('hearing')
  await expect.poll(() => heads()).toEqual(['Later'])
  await page.keyboard.type(' nowhere')
  await page.getByText('No follow-up fits').waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await line('Send the amended wording').waitFor()
})

test('axe finds nothing in the queue, in its form and in its questions', async () => {
  expect(await findAccessFaults(page)).toEqual([])
  await line('Confirm the witness list').click()
  for (const [key, name] of [
    ['n', 'New follow-up'],
    ['s', 'Snooze until'],
    ['x', 'Why is it dropped?'],
  ] as const) {
    await page.keyboard.press(key)
    await dialog(name).waitFor()
    expect(await findAccessFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog(name).waitFor({ state: 'detached' })
  }
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))

test('A adds by one line: the day, how it comes again, the owner and the tag are taken out of the title', async () => {
  await page.keyboard.press('a')
  await expect.poll(() => isFocused('Quick add')).toBe(true)
  await page.keyboard.type('Ring the county clerk tomorrow 3pm every 2 weeks @ruth #budget !')
  const read = page.getByRole('status', { name: 'What was read' })
  await read.getByText('every 2 weeks').waitFor()
  await read.getByText('Ruth Okafor').waitFor()
  await read.getByText(/^Title: .?Ring the county clerk.?$/u).waitFor()
  await page.keyboard.press('Enter')
  await line('Ring the county clerk').getByText('every 2 weeks').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Quick add' }).inputValue()).toBe('')
  await page.keyboard.press('Tab')
})

test('what is left for the title is shown only while something of the line is taken out of it', async () => {
  const field = page.getByRole('textbox', { name: 'Quick add' })
  const title = page.getByText(/^Title: /u)
  await field.fill('Review 2nd reading of HB 12 every 2nd tuesday at 3pm')
  await page.getByText(/^Title: .?Review 2nd reading of HB 12.?$/u).waitFor()
  await page.getByText('every month on the second Tuesday').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await field.fill('Review 2nd reading of HB 12')
  await title.waitFor({ state: 'detached' })
  await field.fill('Send the Friday memo to her')
  await page.getByRole('status', { name: 'What was read' }).getByText('Due ').waitFor()
  expect(await title.count()).toBe(0)
  await field.fill('')
  await page.keyboard.press('Tab')
})

test('a day alone is no follow-up: what is missing is said at the field, and what was typed stays', async () => {
  const field = page.getByRole('textbox', { name: 'Quick add' })
  await field.fill('friday')
  await page.keyboard.press('Enter')
  await page.getByText('A title is missing: write what is to be done.').waitFor()
  expect(await field.inputValue()).toBe('friday')
  await field.fill('friday call the bailiff')
  await page.getByText('A title is missing').waitFor({ state: 'detached' })
  await field.fill('')
  await page.keyboard.press('Tab')
})

test('a name that may be that of several is asked for: Enter keeps what was typed until it is said who is meant', async () => {
  const field = page.getByRole('textbox', { name: 'Quick add' })
  await call(page, 'member', 'create', { name: 'Ruth Adeyemi' })
  await field.fill('Call the lighthouse @ruth')
  const adeyemi = page.getByRole('button', { name: 'Ruth Adeyemi', exact: true })
  await adeyemi.waitFor()
  await field.press('Enter')
  await page.getByText('Choose below who @ruth is, or leave it in the title.').waitFor()
  expect(await field.inputValue()).toBe('Call the lighthouse @ruth')
  expect(await line('Call the lighthouse').count()).toBe(0)
  expect(await findAccessFaults(page)).toEqual([])
  await adeyemi.click()
  await page.getByText('Choose below who').waitFor({ state: 'detached' })
  await field.press('Enter')
  await line('Call the lighthouse').getByText('Ruth Adeyemi').waitFor()

  await field.fill('Ask @ruth')
  await page.getByRole('button', { name: 'Leave it in the title' }).click()
  await field.press('Enter')
  await line('Ask @ruth').waitFor()
  await page.keyboard.press('Tab')
})

/** Sends the form around the field twice and types on, before anything can be answered. */
const sendTwiceAndType = (field: Locator, words: string) =>
  field.evaluate(async (input: HTMLInputElement, typed) => {
    for (let time = 0; time < 2; time++) {
      input.form?.requestSubmit()
      for (let turn = 0; turn < 100; turn++) await Promise.resolve()
    }
    input.focus()
    document.execCommand('insertText', false, typed)
  }, words)

test('the line is free for the next at once: what is typed meanwhile stays, and Enter twice adds one', async () => {
  const field = page.getByRole('textbox', { name: 'Quick add' })
  await field.fill('Ask the ferry pilot')
  await sendTwiceAndType(field, 'Ask the harbor master')
  await line('Ask the ferry pilot').waitFor()
  await toast(page, 'Follow-up added').first().waitFor()
  await expect.poll(() => field.inputValue()).toBe('Ask the harbor master')
  await page.keyboard.press('Enter')
  await line('Ask the harbor master').waitFor()
  await expect.poll(() => line('Ask the ferry pilot').count()).toBe(1)
  await page.keyboard.press('Tab')
})

test('Enter twice in the form adds one', async () => {
  await queue().locator('[aria-posinset]').first().focus()
  await page.keyboard.press('n')
  const title = dialog('New follow-up').getByRole('textbox', { name: 'What is to be done' })
  await title.fill('Ring the lighthouse')
  await sendTwiceAndType(title, '')
  await dialog('New follow-up').waitFor({ state: 'detached' })
  await line('Ring the lighthouse').waitFor()
  // Writes follow each other: a second of the same would be there by the time that this one is.
  await call(page, 'followUp', 'create', { title: 'Ring the buoy', links: [] })
  await line('Ring the buoy').waitFor()
  expect(await line('Ring the lighthouse').count()).toBe(1)
})

test('done, what comes again is there once, and its steps are shown', async () => {
  await queue().locator('[aria-posinset]').first().focus()
  await onLine('Ring the county clerk')
  const panel = page.getByRole('complementary', { name: 'Follow-up' })
  await panel.getByRole('heading', { name: 'Ring the county clerk' }).waitFor()
  // How it comes again is no note, and the day stands there once.
  await panel.getByRole('heading', { name: 'Details' }).waitFor()
  expect(await panel.getByRole('heading', { name: 'Notes' }).count()).toBe(0)
  expect(await panel.getByText('due ').count()).toBe(0)
  const due = (await line('Ring the county clerk').innerText()).split('\n').at(-1) ?? ''
  await page.keyboard.press('d')
  await page.getByRole('textbox', { name: 'Next step' }).waitFor()
  await page.keyboard.press('Enter')
  await line('Ring the county clerk').getByText(due).waitFor({ state: 'detached' })
  await expect.poll(() => line('Ring the county clerk').count()).toBe(1)
  await onLine('Ring the county clerk')
  const steps = page.getByRole('list').filter({ has: page.getByRole('img', { name: 'done' }) })
  await expect.poll(() => steps.getByRole('listitem').count()).toBe(2)
})

test('T gives several other days, shown before it is done, in one step that Undo takes back', async () => {
  await onLine('Send the amended wording')
  await page.keyboard.press('Space')
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await page.keyboard.press('t')
  await dialog('Other days for 2 follow-ups').waitFor()
  await page.getByRole('radio', { name: 'To one day' }).click()
  await expect
    .poll(() => page.getByRole('list', { name: 'What it becomes' }).getByRole('listitem').count())
    .toBe(2)
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Due' }).fill('in 3 weeks')
  await page.keyboard.press('Enter')
  await expect.poll(heads).not.toContain('Overdue')
  await page.keyboard.press('Control+z')
  await expect.poll(heads).toContain('Overdue')
})

test('T by keyboard alone: the first field has the focus, Ctrl+Enter takes what is proposed, a day in words is typed at once', async () => {
  const openOther = async () => {
    await onLine('Send the amended wording')
    await page.keyboard.press('t')
    await dialog('Another day').waitFor()
  }
  const shown = () => line('Send the amended wording').innerText()
  // What was undone last is on its way.
  await expect.poll(shown).toContain('6 days overdue')
  const before = await shown()
  for (const key of ['Control+Enter', 'Enter']) {
    await openOther()
    await expect.poll(() => isFocused('Days later')).toBe(true)
    await page.keyboard.press(key)
    await dialog('Another day').waitFor({ state: 'detached' })
    await expect.poll(shown).not.toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(shown).toBe(before)
  }
  await openOther()
  await page.keyboard.type('14')
  const days = page.getByRole('textbox', { name: 'Days later' })
  await expect.poll(() => days.inputValue()).toBe('14')
  const toOneDay = page.getByRole('radio', { name: 'To one day' })
  for (const from of [days, dialog('Another day').getByRole('button', { name: 'Give these days' })]) {
    await page.getByRole('radio', { name: 'Move by days' }).click()
    await from.focus()
    await page.keyboard.type('in 3 weeks')
    await expect.poll(() => page.getByRole('textbox', { name: 'Due' }).inputValue()).toBe('in 3 weeks')
    expect(await toOneDay.getAttribute('aria-checked')).toBe('true')
  }
  await page.keyboard.press('Enter')
  await dialog('Another day').waitFor({ state: 'detached' })
  await expect.poll(shown).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(shown).toBe(before)
})

test('the same promises stand in a table, with columns, groups and keys, and a view of it opens so', async () => {
  const table = page.getByRole('grid', { name: 'Follow-ups' })
  const row = (title: string) => table.getByRole('row').filter({ hasText: title })
  await page.getByRole('button', { name: 'As a table' }).click()
  await row('Send the amended wording').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Priority' }).click()
  await page.keyboard.press('Escape')
  await table.getByRole('gridcell', { name: /^High \d+$/u }).waitFor()
  await row('Thank-you note').focus()
  const isCurrent = () => row('Thank-you note').getAttribute('aria-current')
  await expect.poll(isCurrent).toBe('true')
  await page.keyboard.press('s')
  await dialog(/^Snooze/u).waitFor()
  await page.keyboard.press('Escape')
  await dialog(/^Snooze/u).waitFor({ state: 'detached' })
  await expect.poll(isCurrent).toBe('true')
  for (const leave of ['Escape', 'Close']) {
    await page.keyboard.press('d')
    const asked = dialog('Thank-you note')
    await asked.getByRole('radio').first().waitFor()
    if (leave === 'Escape') await page.keyboard.press(leave)
    else await asked.getByRole('button', { name: leave }).click()
    await asked.waitFor({ state: 'detached' })
    await expect.poll(isCurrent).toBe('true')
  }
  await page.keyboard.press('d')
  await dialog('Thank-you note').getByRole('button', { name: 'Skip' }).click()
  await row('Thank-you note').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await row('Thank-you note').waitFor()
  await page.getByRole('button', { name: 'Save as a new view' }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('By priority')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: /^Open/u }).click()
  await queue().waitFor()
  await page.getByRole('tab', { name: /^By priority/u }).click()
  await table.getByRole('gridcell', { name: /^High \d+$/u }).waitFor()
  await page.getByRole('tab', { name: /^Open/u }).click()
  await queue().waitFor()
})

test('what is ticked in the table is snoozed, given other days and given to somebody, and taken back', async () => {
  const table = page.getByRole('grid', { name: 'Follow-ups' })
  const row = (title: string) => table.getByRole('row').filter({ hasText: title })
  const bar = page.getByRole('toolbar')
  await page.getByRole('button', { name: 'As a table' }).click()
  for (const title of ['Thank-you note', 'Send the amended wording']) {
    await row(title).focus()
    await page.keyboard.press('x')
    await expect.poll(() => row(title).getAttribute('aria-selected')).toBe('true')
  }
  await bar.getByRole('button', { name: 'Snooze' }).click()
  await dialog('Snooze 2 follow-ups until').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await toast(page, /^2 follow-ups snoozed until/u).waitFor()
  await toast(page, /^2 follow-ups snoozed/u)
    .getByRole('button', { name: 'Undo' })
    .click()
  await toast(page, /^2 follow-ups snoozed/u).waitFor({ state: 'detached' })
  await bar.getByRole('button', { name: 'Other days' }).click()
  await dialog('Other days for 2 follow-ups').getByRole('button', { name: 'Give these days' }).click()
  await toast(page, /^2 follow-ups have other days/u)
    .getByRole('button', { name: 'Undo' })
    .click()
  await bar.getByRole('button', { name: 'Owner' }).press('Enter')
  await page.getByRole('option', { name: 'Nobody' }).press('Enter')
  await toast(page, /^2 follow-ups given to Nobody/u)
    .getByRole('button', { name: 'Undo' })
    .click()
  await page.getByRole('button', { name: 'As a table' }).click()
  await queue().waitFor()
})

test('a queue is busy while it is on its way; one that cannot be had says why, and nothing is waited for', async () => {
  await run.app.evaluate(({ app, ipcMain }) => {
    const refusal = { ok: false, error: { code: 'vault.locked', params: {} } }
    const refused = new Promise((resolve) => app.once('refuse' as 'ready', () => resolve(refusal)))
    ipcMain.removeHandler('list.open')
    ipcMain.handle('list.open', () => refused)
  })
  const busy = page.locator('div:has(> ul[aria-label="Follow-ups"]) [aria-busy=true]')
  await page.getByRole('searchbox').fill('another question')
  await page.keyboard.press('Control+1')
  await queue().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+5')
  await busy.first().waitFor({ state: 'attached' })
  await run.app.evaluate(({ app }) => void app.emit('refuse' as 'ready'))
  await page.getByRole('alert').filter({ hasText: 'The vault is locked' }).waitFor()
  await queue().waitFor({ state: 'attached' })
  await expect.poll(() => busy.count()).toBe(0)
})
