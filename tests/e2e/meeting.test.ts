import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { findLayoutFaults } from './layout-faults.ts'
import { fillDay, inDays } from './day-stage.ts'
import { answerDialogs, call, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import {
  draftsOf,
  findPerson,
  inMore,
  logMeeting,
  meetingType,
  notesOf,
  openMeeting,
} from './meeting-stage.ts'
import { expectLeaves } from './popover.ts'
import { settled } from '../../build/window/screens.ts'
import { openStage } from './stage.ts'

let run: RunningApp
let page: Page
let folder: string
let written: string

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  folder = await openStage(run, fillDay)
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { level: 1 }).waitFor()
}, 60_000)
afterAll(() => run.close())

/** Until it is closed it holds the focus. */
const leave = async (name: string) => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name }).waitFor({ state: 'detached' })
}
const panel = () => page.getByRole('complementary', { name: 'Promises to review' })
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

test('what is asked about a meeting closes by Escape and by a press outside, and the focus is back', async () => {
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  const asking = { Add: 'Who was there', Link: 'Link' }
  for (const [word, name] of Object.entries(asking))
    await expectLeaves(page, { trigger: page.getByRole('button', { name: word, exact: true }), name })
  const when = page.getByRole('button').filter({ has: page.locator('b[title]') })
  await expectLeaves(page, { trigger: when, name: 'When and where' })
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { level: 1 }).waitFor()
})

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
  await leave('Who was there')
  await notesOf(page).focus()
  await page.keyboard.type('Beds, but no transport.\n- [ ] @ruth county figures to Obiande (due friday)\n')
  await page.keyboard.type('@sam ask the clinic about the van (due in two weeks)')
  await panel().getByText('2 promises in these notes').waitFor()
  await panel().getByText('Who is @sam?').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  // Finished, it would leave them in the notes unsaid.
  await page.getByRole('button', { name: 'Finish' }).press('Enter')
  const asked = page.getByRole('dialog', { name: '2 promises in the notes are not follow-ups yet' })
  await asked.getByRole('button', { name: 'Finish without them' }).waitFor()
  await asked.getByText('Finished without them, they can still be added here later.').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await asked.getByRole('button', { name: 'Review' }).press('Enter')
  await asked.waitFor({ state: 'detached' })
  const hasFocus = () => panel().evaluate((one) => one.contains(document.activeElement))
  await expect.poll(hasFocus).toBe(true)
  expect(await page.getByText('“Spring coalition meeting” is written down').count()).toBe(0)
  // A promise is made in its panel, not by a letter that was meant for another place.
  await page.getByRole('button', { name: 'Finish' }).focus()
  await page.keyboard.press('a')
  expect(await panel().getByText('0 of 2 added').count()).toBe(1)
  await panel().getByRole('button', { name: 'Edit' }).first().focus()
  await page.keyboard.press('a')
  await panel().getByText('1 of 2 added').waitFor()
  await panel().getByRole('button', { name: 'Who is @sam?' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.press('Enter')
  await panel().getByText('Who is @sam?').waitFor({ state: 'detached' })
  await panel().getByRole('button', { name: 'Edit' }).first().focus()
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

test('minutes become a PDF through the one way out, with scores and who was counted', async () => {
  const [type]: { id: string }[] = await call(page, 'interactionType', 'list', {})
  const [sector]: { value: string }[] = await call(page, 'choice', 'list', { of: 'sector' })
  const score = { measure: 'Confidence', months: null, people: 11, scaleMax: 5 }
  const training: { value: string } = await call(page, 'interaction', 'log', {
    type: type?.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: inDays(-1),
    subject: 'Spring training',
    participants: [],
    headcount: [
      { sector: sector?.value, people: 8 },
      { sector: null, people: 3 },
    ],
    scores: [
      { ...score, phase: 'before', mean: 2.1 },
      { ...score, phase: 'after', mean: 3.9 },
    ],
  })
  written = training.value
  await goTo(page, `/meetings/${written}`)
  await page.getByRole('table', { name: 'How many were there, by sector' }).waitFor()
  await page.getByText('+1.8 since before').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  const file = join(folder, '..', 'training.pdf')
  await answerDialogs(run.app, file)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await page.getByText(/training.pdf was written/).waitFor()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  const { list }: { list: number } = await call(page, 'history', 'open', {})
  const [newest]: { kind: string }[] = await call(page, 'history', 'page', { list, offset: 0, limit: 1 })
  expect(newest?.kind).toMatch(/export|report/)
})

test('by keyboard alone: meetings are narrowed by any field, and walked', async () => {
  const [type]: { id: string }[] = await call(page, 'interactionType', 'list', {})
  await call(page, 'interaction', 'log', {
    type: type?.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: inDays(-2),
    subject: 'Autumn training',
    participants: [],
    headcount: [{ sector: null, people: 4 }],
  })
  await goTo(page, '/meetings')
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await page.getByRole('tab', { name: /^Past/u }).click()
  const line = (name: string) => page.getByRole('row').filter({ hasText: name })
  await line('Spring training').waitFor()
  await line('Autumn training').focus()
  await page.keyboard.press('f')
  await page.getByRole('combobox', { name: 'Field' }).waitFor()
  await page.keyboard.type('Headcount')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Value' }).waitFor()
  await page.keyboard.type('11')
  await page.keyboard.press('Enter')
  const chip = page.getByRole('button', { name: 'Remove Headcount is 11' })
  await chip.waitFor()
  await expect.poll(() => line('Autumn training').count()).toBe(0)
  await line('Spring training').waitFor()
  await chip.focus()
  await page.keyboard.press('Enter')
  await line('Autumn training').waitFor()
  const current = page.locator('main [role=row][aria-current=true]')
  await page.locator('[role=row][data-index="0"]').focus()
  await page.keyboard.press('j')
  await expect.poll(() => current.getAttribute('data-index')).toBe('1')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => current.getAttribute('data-index')).toBe('0')
  expect(await findAccessFaults(page)).toEqual([])
})

test('restricted notes ask for the passphrase, and hide again when it is over', async () => {
  await goTo(page, `/meetings/${written}`)
  const level = page.getByRole('button', { name: /Internal/ })
  await level.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Restricted' }).waitFor()
  await page.getByRole('option', { name: 'Restricted' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('textbox').or(asked.locator('input')).first().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Restricted Level' }).waitFor()
  await notesOf(page).focus()
  await page.keyboard.type('Told in confidence')
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Spring training” is written down').waitFor()
  await call(page, 'clearance', 'lower', {})
  await page.getByText('Told in confidence').waitFor({ state: 'detached' })
  await call(page, 'clearance', 'raise', { passphrase, level: 'restricted' })
  await page.getByText('Told in confidence').first().waitFor()
  await call(page, 'clearance', 'lower', {})
})

const state = (id: string): Promise<{ status: string; outcome: string; subject: string }> =>
  call(page, 'interaction', 'get', { id })
test('what is planned for today is kept as a plan, then took place; writing goes on after it is recorded', async () => {
  const planned: { value: string } = await call(page, 'interaction', 'log', {
    type: await meetingType(page),
    status: 'planned',
    occurredOn: inDays(0),
    subject: 'Budget talk',
    participants: [{ contact: await findPerson(page, 'Oleg') }],
  })
  const id = planned.value
  await openMeeting(page, id, 'Budget talk')
  const when = page.getByRole('button', { name: /today|Budget talk|planned/i }).first()
  await when.press('Enter')
  const time = page.getByRole('textbox', { name: 'Time', exact: true })
  await time.fill('after lunch')
  await page.getByText('Which time is that?').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.getByText('“after lunch” is no time of day').waitFor()
  await when.press('Enter')
  expect(await time.inputValue()).toBe('after lunch')
  await time.fill('')
  await leave('When and where')
  await notesOf(page).focus()
  await page.keyboard.type('Bring the figures.\n- [ ] send the minutes (due friday)')
  await page.getByRole('button', { name: 'Keep the plan' }).press('Enter')
  await page.getByText('“Budget talk” is planned').waitFor()
  expect(await state(id)).toMatchObject({ status: 'planned', outcome: null })
  await page.getByRole('button', { name: 'It took place' }).press('Enter')
  await panel().getByRole('button', { name: 'Add' }).first().press('Enter')
  await page.getByRole('button', { name: 'Finish' }).press('Enter')
  await page.getByText('“Budget talk” is written down').waitFor()
  expect(await state(id)).toMatchObject({ status: 'happened', outcome: 'met' })
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'History' }).press('Enter')
  const history = page.getByRole('dialog', { name: 'History of Budget talk' })
  await history.getByText('Contact changed').first().waitFor()
  await page.keyboard.press('Escape')
  // What is written now is a draft again, and what was promised stands once.
  await expect.poll(() => draftsOf(page)).not.toContain('Budget talk')
  await notesOf(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('and thank them')
  await expect.poll(() => draftsOf(page), { timeout: 5000 }).toContain('and thank them')
  await page.keyboard.press('Control+Enter')
  // The line goes on with the list, and so is a promise that nobody has looked at.
  await page.getByRole('button', { name: 'Finish without it' }).press('Enter')
  await expect.poll(() => draftsOf(page)).not.toContain('and thank them')
  expect((await titles()).filter(({ title }) => title === 'Send the minutes')).toHaveLength(1)
})

test('what was planned and never told stands among the past, and Today asks how it went', async () => {
  await call(page, 'interaction', 'log', {
    type: await meetingType(page),
    status: 'planned',
    occurredOn: inDays(-3),
    subject: 'Forgotten visit',
    participants: [{ contact: await findPerson(page, 'June') }],
  })
  await goTo(page, '/meetings')
  await page.getByRole('tab', { name: /^Past/u }).click()
  const past = page.getByRole('row').filter({ hasText: 'Forgotten visit' })
  await past.getByText('How did it go?').waitFor()
  await page.keyboard.press('Control+1')
  const untold = page.getByRole('list', { name: 'How did it go?' })
  await untold.getByText('Forgotten visit').click()
  await page.keyboard.press('l')
  const asked = page.getByRole('dialog', { name: 'How did it go?' })
  await asked.getByRole('textbox', { name: 'Notes' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await untold.waitFor({ state: 'detached' })
})

interface Promised {
  readonly id: string
  readonly title: string
  readonly links: readonly { readonly name: string }[]
}
const promised = async (title: string): Promise<Promised | undefined> =>
  ((await titles()) as unknown as readonly Promised[]).find((row) => row.title === title)

test('our own people meet alone; whom the notes mention is offered, and promises follow who is entered', async () => {
  await goTo(page, '/meetings')
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.keyboard.type('Inner round')
  await notesOf(page).focus()
  await page.keyboard.type('- [ ] @ruth send the tables (due friday)')
  await panel().getByRole('button', { name: 'Add' }).press('Enter')
  await panel().getByText('1 of 1 added').waitFor()
  await notesOf(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Heard of @Obian')
  await page.getByRole('option', { name: /Nadia Obiande/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nadia Obiande was there' }).press('Enter')
  await page.getByRole('button', { name: 'Nadia Obiande was there' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Inner round” is written down').waitFor()
  expect((await promised('Send the tables'))?.links.map(({ name }) => name)).toEqual(['Nadia Obiande'])
  await panel().getByText('1 of 1 added').waitFor()
  expect(await panel().getByRole('button', { name: 'Add' }).count()).toBe(0)
  // It is gone by the trash, and can be added again.
  await call(page, 'history', 'trash', { ids: [(await promised('Send the tables'))?.id] })
  await panel().getByText('0 of 1 added').waitFor()
  await panel().getByRole('button', { name: 'Add' }).press('Enter')
  await panel().getByRole('button', { name: 'Undo' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await promised('Send the tables'))?.title).toBe('Send the tables')
})

test('the title of a finished meeting is read whole where there is little room beside it', async () => {
  const subject =
    'Visit with Senator Featherstonehaugh-Venkataraghavan about the county transport hearing of spring'
  const id = await logMeeting(page, {
    subject,
    occurredOn: inDays(0),
    participants: [{ contact: await findPerson(page, 'Nadia') }],
  })
  const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await page.setViewportSize({ width: 880, height: 700 })
  await openMeeting(page, id, subject)
  const title = page.getByRole('textbox', { name: 'Title of the meeting' })
  // Letters of a few pixels more than their line are no line that is hidden.
  const isWhole = () =>
    title.evaluate(
      (field) => field.scrollWidth <= field.clientWidth && field.scrollHeight < field.clientHeight + 8,
    )
  await expect.poll(isWhole).toBe(true)
  expect((await title.boundingBox())?.width).toBeGreaterThan(500)
  await title.press('Enter')
  expect(await title.inputValue()).toBe(subject)
  await page.setViewportSize(usual)
})

test('beside a long title, and with long promises, the panel that reviews them is whole', async () => {
  const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await page.setViewportSize({ width: 1280, height: 800 })
  await goTo(page, '/meetings/new')
  const title = page.getByRole('textbox', { name: 'Title of the meeting' })
  await title.fill('Coalition meeting with the county task force on emergency access between the counties')
  await notesOf(page).focus()
  await page.keyboard.type(
    '- [ ] @Ruth bring the county cost figures to Senator Featherstonehaugh-Venkataraghavan before the hearing of the committee on human services (due in 3 weeks)',
  )
  await panel().getByText('1 promise in these notes').waitFor()
  await settled(page)
  expect(await findLayoutFaults(page)).toEqual([])
  const add = await panel().getByRole('button', { name: /^Add/u }).first().boundingBox()
  expect(add && add.x + add.width).toBeLessThanOrEqual(1280)
  await page.getByRole('button', { name: 'Let go of the draft' }).click()
  await page.setViewportSize(usual)
})

test('a meeting of our own people alone is finished', async () => {
  await page.keyboard.press('Control+1')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.keyboard.type('Staff round')
  await notesOf(page).focus()
  await page.keyboard.type('- [ ] water the plants')
  await panel().getByText('1 promise in these notes').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Finish without it' }).press('Enter')
  await page.getByText('“Staff round” is written down').waitFor()
})

test('by keyboard alone: whom the notes mention is asked about where nobody is named, and offered afterwards too', async () => {
  const asked = page.getByRole('dialog', { name: 'Nobody is named as having been there' })
  const offer = page.getByRole('button', { name: 'Nadia Obiande was there' })
  for (const title of ['Round without', 'Round with']) {
    await goTo(page, '/meetings')
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    await page.keyboard.press('m')
    await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
    await page.keyboard.type(title)
    await notesOf(page).focus()
    await page.keyboard.type('Spoke of @Obian')
    await page.getByRole('option', { name: /Nadia Obiande/ }).waitFor()
    await page.keyboard.press('Enter')
    await offer.waitFor()
    await page.keyboard.press('Control+Enter')
    await asked.getByText('Add Nadia Obiande, whom the notes mention?').waitFor()
    if (title === 'Round with') await page.keyboard.press('Enter')
    else await asked.getByRole('button', { name: 'Finish without' }).press('Enter')
    await asked.waitFor({ state: 'detached' })
    await page.getByText(`“${title}” is written down`).waitFor()
    if (title === 'Round with') break
    // Asked once; what is offered stays until it is taken.
    await offer.waitFor()
    expect(await findAccessFaults(page)).toEqual([])
    await notesOf(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('and of beds')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => draftsOf(page)).not.toContain('and of beds')
    await page.getByText('In the vault').waitFor()
    expect(await asked.count()).toBe(0)
  }
  await offer.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Nadia Obiande' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
})

test('by keyboard alone: one whom the notes mention and who asked not to be contacted is added, and confirmed before it is written', async () => {
  await goTo(page, '/meetings')
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.keyboard.type('Met in the street')
  await notesOf(page).focus()
  await page.keyboard.type('Ran into @Desta')
  await page.getByRole('option', { name: /Desta Wolde/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Desta Wolde was there' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Add Desta Wolde, whom the notes mention?').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Confirm that you reached out although').waitFor()
  expect(await page.getByText('“Met in the street” is written down').count()).toBe(0)
  await page.getByRole('checkbox', { name: /I know/u }).press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Met in the street” is written down').waitFor()
})

test('files are kept with a meeting, and who asked not to be contacted is confirmed', async () => {
  await goTo(page, '/meetings/new')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).fill('Talk after all')
  await page.getByText('Files are attached here once the meeting is finished: it stays open then.').waitFor()
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await page.keyboard.type('Desta')
  await page.getByRole('option', { name: 'Desta Wolde' }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Desta Wolde asked not to be contacted: Write to the office only').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Confirm that you reached out although').waitFor()
  await page.getByRole('checkbox', { name: /I know/u }).press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Talk after all” is written down').waitFor()
  const path = join(run.userData, 'minutes ñ.txt')
  writeFileSync(path, '')
  await answerDialogs(run.app, path)
  await page.getByRole('button', { name: 'Attach files' }).press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'minutes ñ.txt' }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await inMore(page, 'Desta Wolde')
  await page.getByText('Before the meeting').first().waitFor()
})
