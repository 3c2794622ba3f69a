import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { fillDay, inDays } from './day-stage.ts'
import { answerDialogs, call, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
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
  // Finished, it would leave them in the notes unsaid.
  await page.getByRole('button', { name: 'Finish' }).press('Enter')
  const asked = page.getByRole('dialog', { name: '2 promises in the notes are not follow-ups yet' })
  await asked.getByRole('button', { name: 'Finish without them' }).waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await asked.getByRole('button', { name: 'Review' }).press('Enter')
  await asked.waitFor({ state: 'detached' })
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
  await page.evaluate((id) => (location.hash = `/meetings/${id}`), written)
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
  await page.evaluate(() => (location.hash = '/meetings'))
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
  await page.evaluate((id) => (location.hash = `/meetings/${id}`), written)
  const level = page.getByRole('button', { name: /Internal/ })
  await level.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Restricted' }).waitFor()
  await page.getByRole('option', { name: 'Restricted' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('textbox').or(asked.locator('input')).first().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Restricted Level' }).waitFor()
  await notes().focus()
  await page.keyboard.type('Told in confidence')
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Spring training” is written down').waitFor()
  await call(page, 'clearance', 'lower', {})
  await page.getByText('Told in confidence').waitFor({ state: 'detached' })
  await call(page, 'clearance', 'raise', { passphrase, level: 'restricted' })
  await page.getByText('Told in confidence').first().waitFor()
  await call(page, 'clearance', 'lower', {})
})

const people = async (words: string) => {
  const [found]: { id: string }[] = await call(page, 'contact', 'find', { text: words, limit: 1 })
  return found?.id
}
const meetingType = async () => {
  const types: { id: string; key: string }[] = await call(page, 'interactionType', 'list', {})
  return types.find(({ key }) => key === 'meeting')?.id
}
const state = (id: string): Promise<{ status: string; outcome: string; subject: string }> =>
  call(page, 'interaction', 'get', { id })
const draftsOf = async () => JSON.stringify(await call(page, 'draft', 'list', {}))
const openMeeting = async (id: string, title: string) => {
  await page.evaluate((to) => (location.hash = `/meetings/${to}`), id)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const inMore = async (name: string | RegExp) => {
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name }).press('Enter')
}

test('what is planned for today is kept as a plan, then took place; writing goes on after it is recorded', async () => {
  const planned: { value: string } = await call(page, 'interaction', 'log', {
    type: await meetingType(),
    status: 'planned',
    occurredOn: inDays(0),
    subject: 'Budget talk',
    participants: [{ contact: await people('Oleg') }],
  })
  const id = planned.value
  await openMeeting(id, 'Budget talk')
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
  await page.keyboard.press('Escape')
  await notes().focus()
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
  await expect.poll(draftsOf).not.toContain('Budget talk')
  await notes().focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('and thank them')
  await expect.poll(draftsOf, { timeout: 5000 }).toContain('and thank them')
  await page.keyboard.press('Control+Enter')
  // The line goes on with the list, and so is a promise that nobody has looked at.
  await page.getByRole('button', { name: 'Finish without it' }).press('Enter')
  await expect.poll(draftsOf).not.toContain('and thank them')
  expect((await titles()).filter(({ title }) => title === 'Send the minutes')).toHaveLength(1)
})

test('what was planned and never told stands among the past, and Today asks how it went', async () => {
  await call(page, 'interaction', 'log', {
    type: await meetingType(),
    status: 'planned',
    occurredOn: inDays(-3),
    subject: 'Forgotten visit',
    participants: [{ contact: await people('June') }],
  })
  await page.evaluate(() => (location.hash = '/meetings'))
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

test('a meeting that was thrown away elsewhere says so, and what was typed of it is not lost', async () => {
  const there: { value: string } = await call(page, 'interaction', 'log', {
    type: await meetingType(),
    status: 'happened',
    outcome: 'met',
    occurredOn: inDays(-1),
    subject: 'Doomed talk',
    participants: [{ contact: await people('June') }],
  })
  const id = there.value
  await openMeeting(id, 'Doomed talk')
  const changed: { batch: string } = await call(page, 'interaction', 'update', {
    id,
    fields: { subject: 'Renamed talk' },
  })
  await page.getByRole('heading', { level: 1, name: 'Renamed talk' }).waitFor()
  await call(page, 'history', 'undo', { batch: changed.batch })
  await page.getByRole('heading', { level: 1, name: 'Doomed talk' }).waitFor()
  await inMore('Move to trash')
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await page.evaluate((to) => (location.hash = `/meetings/${to}`), id)
  await page.getByRole('heading', { level: 1, name: 'This meeting is not here' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('heading', { level: 1, name: 'Doomed talk' }).waitFor()
  await notes().focus()
  await page.keyboard.type('Typed before it went')
  await call(page, 'history', 'trash', { ids: [id] })
  await page.getByText('This meeting is not here').first().waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on with what I typed' }).press('Enter')
  await page.getByText('Typed before it went').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Doomed talk” is written down').waitFor()
  expect(await page.evaluate(() => location.hash)).not.toContain(id)
})

interface Promised {
  readonly id: string
  readonly title: string
  readonly links: readonly { readonly name: string }[]
}
const promised = async (title: string): Promise<Promised | undefined> =>
  ((await titles()) as unknown as readonly Promised[]).find((row) => row.title === title)

test('our own people meet alone; whom the notes mention is offered, and promises follow who is entered', async () => {
  await page.evaluate(() => (location.hash = '/meetings'))
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.keyboard.type('Inner round')
  await notes().focus()
  await page.keyboard.type('- [ ] @ruth send the tables (due friday)')
  await panel().getByRole('button', { name: 'Add' }).press('Enter')
  await panel().getByText('1 of 1 added').waitFor()
  await notes().focus()
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

test('a meeting of our own people alone is finished', async () => {
  await page.keyboard.press('Control+1')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await page.keyboard.type('Staff round')
  await notes().focus()
  await page.keyboard.type('- [ ] water the plants')
  await panel().getByText('1 promise in these notes').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Finish without it' }).press('Enter')
  await page.getByText('“Staff round” is written down').waitFor()
})

test('what was being typed of a meeting goes with those who are removed for good', async () => {
  const gone: { value: string } = await call(page, 'person', 'create', {
    givenName: 'Vera',
    familyName: 'Tallow',
  })
  const there: { value: string } = await call(page, 'interaction', 'log', {
    type: await meetingType(),
    status: 'happened',
    outcome: 'met',
    occurredOn: inDays(-1),
    subject: 'Quiet talk',
    participants: [{ contact: gone.value }],
  })
  await openMeeting(there.value, 'Quiet talk')
  await notes().focus()
  await page.keyboard.type('What Vera said')
  await expect.poll(draftsOf, { timeout: 5000 }).toContain('What Vera said')
  await page.keyboard.press('Control+1')
  await page.locator('main li').filter({ hasText: 'Quiet talk' }).first().waitFor()
  await call(page, 'history', 'trash', { ids: [gone.value] })
  await call(page, 'history', 'purge', { ids: [gone.value] })
  await page.locator('main li').filter({ hasText: 'Quiet talk' }).first().waitFor({ state: 'detached' })
  expect(await draftsOf()).not.toContain('Vera')
})

test('files are kept with a meeting, and who asked not to be contacted is confirmed', async () => {
  await page.evaluate(() => (location.hash = '/meetings/new'))
  await page.getByRole('textbox', { name: 'Title of the meeting' }).fill('Talk after all')
  await page.getByText('Files can be attached as soon as it is in the vault.').waitFor()
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
  await inMore('Desta Wolde')
  await page.getByText('Before the meeting').first().waitFor()
})

test('a kill of the vault process while typing loses at most the last seconds, of a new meeting, of one there was and of a template', async () => {
  const saved = async () => JSON.stringify(await call(page, 'draft', 'list', {}))
  const keeps = async (text: string) => {
    await expect.poll(saved, { timeout: 5000 }).toContain(text)
  }
  const [type]: { id: string }[] = await call(page, 'interactionType', 'list', {})
  const there: { value: string } = await call(page, 'interaction', 'log', {
    type: type?.id,
    status: 'happened',
    outcome: 'met',
    occurredOn: inDays(-2),
    subject: 'There before',
    participants: [],
    headcount: [{ sector: null, people: 3 }],
  })
  await page.evaluate((id) => (location.hash = `/meetings/${id}`), there.value)
  await notes().focus()
  await page.keyboard.type('Added to what there was')
  await keeps('Added to what there was')
  await page.evaluate(() => (location.hash = '/meetings/templates/new'))
  await page.getByRole('textbox', { name: 'Name' }).fill('Kept template')
  await keeps('Kept template')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await notes().focus()
  await page.keyboard.type('Kept through a crash')
  await keeps('Kept through a crash')
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
  for (const text of ['Kept through a crash', 'Added to what there was', 'Kept template'])
    expect(await saved()).toContain(text)
})
