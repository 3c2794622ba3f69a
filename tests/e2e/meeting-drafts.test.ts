import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { fillDay, inDays } from './day-stage.ts'
import { call, goTo, openVault } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { freshWindow } from './fresh-window.ts'
import { draftsOf, findPerson, inMore, logMeeting, notesOf, openMeeting } from './meeting-stage.ts'
import { openStage } from './stage.ts'
import { vaultProcess } from './vault-process.ts'

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

test('a meeting that was thrown away elsewhere says so, and what was typed of it is not lost', async () => {
  const participants = [{ contact: await findPerson(page, 'June') }]
  const id = await logMeeting(page, { subject: 'Doomed talk', occurredOn: inDays(-1), participants })
  await openMeeting(page, id, 'Doomed talk')
  const changed: { batch: string } = await call(page, 'interaction', 'update', {
    id,
    fields: { subject: 'Renamed talk' },
  })
  await page.getByRole('heading', { level: 1, name: 'Renamed talk' }).waitFor()
  await call(page, 'history', 'undo', { batch: changed.batch })
  await page.getByRole('heading', { level: 1, name: 'Doomed talk' }).waitFor()
  await inMore(page, 'Move to trash')
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await goTo(page, `/meetings/${id}`)
  await page.getByRole('heading', { level: 1, name: 'This meeting is not here' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('heading', { level: 1, name: 'Doomed talk' }).waitFor()
  await notesOf(page).focus()
  await page.keyboard.type('Typed before it went')
  await call(page, 'history', 'trash', { ids: [id] })
  await page.getByText('This meeting is not here').first().waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on with what I typed' }).press('Enter')
  await page.getByText('Typed before it went').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Doomed talk” is written down').waitFor()
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain(id)
})

test('a new meeting begins although another is not finished, and that one is kept', async () => {
  const title = page.getByRole('textbox', { name: 'Title of the meeting' })
  const begin = async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('>new meeting')
    await page.getByRole('option', { name: 'New meeting' }).waitFor()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+1')
  await begin()
  await title.waitFor()
  await page.keyboard.type('The first')
  await expect.poll(() => title.inputValue()).toBe('The first')
  await begin()
  await expect.poll(() => title.inputValue()).toBe('')
  await page.keyboard.type('The second')
  await expect.poll(() => title.inputValue()).toBe('The second')
  for (const kept of ['"The first"', '"The second"'])
    await expect.poll(() => draftsOf(page), { timeout: 5000 }).toContain(kept)
})

test('what was being typed of a meeting goes with those who are removed for good', async () => {
  const gone: { value: string } = await call(page, 'person', 'create', {
    givenName: 'Vera',
    familyName: 'Tallow',
  })
  const participants = [{ contact: gone.value }]
  const there = await logMeeting(page, { subject: 'Quiet talk', occurredOn: inDays(-1), participants })
  await openMeeting(page, there, 'Quiet talk')
  await notesOf(page).focus()
  await page.keyboard.type('What Vera said')
  await expect.poll(() => draftsOf(page), { timeout: 5000 }).toContain('What Vera said')
  await page.keyboard.press('Control+1')
  await page.locator('main li').filter({ hasText: 'Quiet talk' }).first().waitFor()
  await call(page, 'history', 'trash', { ids: [gone.value] })
  await call(page, 'history', 'purge', { ids: [gone.value] })
  await page.locator('main li').filter({ hasText: 'Quiet talk' }).first().waitFor({ state: 'detached' })
  expect(await draftsOf(page)).not.toContain('Vera')
})

const toMeetings = async (): Promise<void> => {
  await goTo(page, '/meetings')
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
}

test('a draft of a meeting keeps what was typed, and puts back nothing that was changed since', async () => {
  const headcount = [{ sector: null, people: 3 }]
  const id = await logMeeting(page, {
    subject: 'Old title',
    place: 'Library',
    occurredOn: inDays(-3),
    participants: [],
    headcount,
  })
  await openMeeting(page, id, 'Old title')
  await notesOf(page).focus()
  await page.keyboard.type('Typed before the lock')
  await toMeetings()
  await expect.poll(() => draftsOf(page)).toContain('Typed before the lock')
  await call(page, 'interaction', 'update', { id, fields: { subject: 'New title', place: 'Town hall' } })
  await openMeeting(page, id, 'New title')
  await page.getByText('Typed before the lock').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('“New title” is written down').waitFor()
  const meeting: object = await call(page, 'interaction', 'get', { id })
  expect(meeting).toMatchObject({
    subject: 'New title',
    place: 'Town hall',
    bodyText: 'Typed before the lock',
  })
  await expect.poll(() => draftsOf(page)).not.toContain('Typed before the lock')
})

test('so does a draft of a template', async () => {
  const fields = { label: 'House visit', type: null, agenda: [], body: null }
  const { value: id }: { value: string } = await call(page, 'meeting', 'saveTemplate', { id: null, fields })
  const open = () => goTo(page, `/meetings/templates/${id}`)
  await open()
  await page.getByRole('textbox', { name: 'Notes', exact: true }).focus()
  await page.keyboard.type('Who was at home')
  await toMeetings()
  await expect.poll(() => draftsOf(page)).toContain('Who was at home')
  await call(page, 'meeting', 'saveTemplate', { id, fields: { ...fields, label: 'Door to door' } })
  await open()
  await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Door to door')
  await page.getByText('Who was at home').waitFor()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => draftsOf(page)).not.toContain('Who was at home')
  const templates: { id: string; label: string; body: unknown }[] = await call(
    page,
    'meeting',
    'templates',
    {},
  )
  const kept = templates.find((one) => one.id === id)
  expect(kept?.label).toBe('Door to door')
  expect(JSON.stringify(kept?.body)).toContain('Who was at home')
})

test('so does a draft of how a planned contact went', async () => {
  const id = await logMeeting(page, {
    subject: 'Planned talk',
    status: 'planned',
    outcome: null,
    occurredOn: inDays(0),
    participants: [{ contact: await findPerson(page, 'June') }],
  })
  const field = (name: string) => page.getByRole('dialog').getByRole('textbox', { name })
  const howItWent = async (subject: string) => {
    await page.keyboard.press('Control+1')
    await page.getByText(subject, { exact: true }).first().click()
    await page.keyboard.press('l')
    await field('Notes').waitFor()
  }
  await howItWent('Planned talk')
  await field('Notes').fill('She asked for the brief')
  await page.keyboard.press('Escape')
  await page.getByText('The draft waits on Today').waitFor()
  await call(page, 'interaction', 'update', { id, fields: { subject: 'Moved talk' } })
  await howItWent('Moved talk')
  await expect.poll(() => field('Subject').inputValue()).toBe('Moved talk')
  await expect.poll(() => field('Notes').inputValue()).toBe('She asked for the brief')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const talk: object = await call(page, 'interaction', 'get', { id })
  expect(talk).toMatchObject({
    subject: 'Moved talk',
    bodyText: 'She asked for the brief',
    status: 'happened',
  })
})

test('a kill of the vault process while typing loses at most the last seconds, of a new meeting, of one there was and of a template', async () => {
  const keeps = async (text: string) => {
    await expect.poll(() => draftsOf(page), { timeout: 5000 }).toContain(text)
  }
  const headcount = [{ sector: null, people: 3 }]
  const there = await logMeeting(page, {
    subject: 'There before',
    occurredOn: inDays(-2),
    participants: [],
    headcount,
  })
  await openMeeting(page, there, 'There before')
  await notesOf(page).focus()
  await page.keyboard.type('Added to what there was')
  await keeps('Added to what there was')
  await goTo(page, '/meetings/templates/new')
  await page.getByRole('textbox', { name: 'Name' }).fill('Kept template')
  await keeps('Kept template')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Title of the meeting' }).waitFor()
  await notesOf(page).focus()
  await page.keyboard.type('Kept through a crash')
  await keeps('Kept through a crash')
  process.kill(await vaultProcess(run), 'SIGKILL')
  page = await freshWindow(run, page)
  await openVault({ ...run, page }, folder)
  for (const text of ['Kept through a crash', 'Added to what there was', 'Kept template'])
    expect(await draftsOf(page)).toContain(text)
})
