import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findAccessFaults } from './access-faults.ts'
import { fillDay } from './day-stage.ts'
import { call, goTo, openVault } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { freshWindow } from './fresh-window.ts'
import { openStage } from './stage.ts'
import { toast as noticeOn } from './toast.ts'
import { vaultProcess } from './vault-process.ts'

let run: RunningApp
let page: Page
let folder: string

beforeAll(async () => {
  run = await launch({ language: 'en' })
  ;({ page } = run)
  folder = await openStage(run, fillDay)
  await page.keyboard.press('Control+1')
  await line('Send the amended wording').waitFor()
})
afterAll(() => run.close())

const line = (title: string | RegExp) => page.locator('main li[tabindex]').filter({ hasText: title })
const dialog = () => page.getByRole('dialog', { name: /Log contact|How did it go/ })
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true })
const toast = (words: string | RegExp) => noticeOn(page, words)

async function isFocused(name: string): Promise<boolean> {
  return dialog()
    .getByRole('combobox', { name })
    .evaluate((one) => one === document.activeElement)
}

/** From anywhere but a queue, the form asks with whom. */
async function openEmpty(): Promise<void> {
  await page.keyboard.press('Control+6')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('l')
  await expect.poll(() => isFocused('With whom')).toBe(true)
}

async function choose(words: string, name: string): Promise<void> {
  await page.keyboard.type(words)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog().getByText(name).first().waitFor()
}

const interactions = async (text: string) => {
  const opened: { list: number; total: number } = await call(page, 'list', 'open', {
    noun: 'interaction',
    filter: { text },
    sort: [],
  })
  return call(page, 'list', 'page', { list: opened.list, offset: 0, limit: 10 }) as Promise<
    { status: string; outcome: string; occurredOn: string; occurredTime: string | null }[]
  >
}

const people = async (text: string): Promise<unknown> => {
  const { list }: { list: number } = await call(page, 'list', 'open', {
    noun: 'person',
    filter: { text },
    sort: [],
  })
  return call(page, 'list', 'page', { list, offset: 0, limit: 10 })
}

test('by keyboard alone: with whom, subject, notes and next step, saved by Ctrl+Enter; Undo takes all of it back', async () => {
  await openEmpty()
  await choose('obian', 'Nadia Obiande')
  await field('Subject').focus()
  await page.keyboard.type('Cost figures')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Wants the three northern counties')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Send the county figures')
  await page.keyboard.press('Tab')
  await page.keyboard.type('friday')
  await page.keyboard.press('Control+Enter')
  await toast('Contact with Nadia Obiande logged').waitFor()
  expect(await interactions('Cost figures')).toMatchObject([{ status: 'happened', outcome: 'spoke' }])
  await page.keyboard.press('Control+5')
  await line('Send the county figures').waitFor()
  await page.keyboard.press('Control+z')
  await line('Send the county figures').waitFor({ state: 'detached' })
  expect(await interactions('Cost figures')).toEqual([])
})

test('the words of the next step say its day, which is shown', async () => {
  await openEmpty()
  await choose('obian', 'Nadia Obiande')
  await field('Next step').fill('Send her the county map friday')
  await page.getByRole('status', { name: 'What was read' }).getByText('Due ').waitFor()
  await page.keyboard.press('Control+Enter')
  await toast('Contact with Nadia Obiande logged').waitFor()
  await page.keyboard.press('Control+5')
  await line('Send her the county map').waitFor()
  expect(await line('Send her the county map friday').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await line('Send her the county map').waitFor({ state: 'detached' })
})

test('as what somebody took part is said in the log, told in the timeline, and changed on the page of the meeting', async () => {
  await openEmpty()
  await choose('obian', 'Nadia Obiande')
  await dialog().getByRole('button', { name: 'Say as what they took part' }).click()
  await page.keyboard.type('Chair of the panel')
  await field('Subject').fill('Harbor panel')
  await page.keyboard.press('Control+Enter')
  await toast('Contact with Nadia Obiande logged').waitFor()
  const [logged] = (await interactions('Harbor panel')) as unknown as [
    { id: string; participants: { id: string; role: string }[] },
  ]
  expect(logged.participants).toMatchObject([{ role: 'Chair of the panel' }])
  await goTo(page, `/people/${logged.participants[0]?.id}`)
  await page.getByRole('main').getByText('as Chair of the panel').waitFor()
  await goTo(page, `/meetings/${logged.id}`)
  await page.getByRole('main').getByText('Chair of the panel').first().waitFor()
})

test('what is missing is said in the form, and nothing typed is lost', async () => {
  await openEmpty()
  await field('Notes').focus()
  await page.keyboard.type('A note of nobody')
  await page.keyboard.press('Control+Enter')
  await dialog().getByText('Say with whom.').waitFor()
  expect(await field('Notes').inputValue()).toBe('A note of nobody')
  expect(await findAccessFaults(page)).toEqual([])
  await dialog().getByRole('combobox', { name: 'With whom' }).focus()
  await choose('obian', 'Nadia Obiande')
  await field('Time').fill('after lunch')
  await dialog().getByText('Which time is that?').waitFor()
  await field('Notes').focus()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => field('Time').evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await interactions('A note of nobody')).toEqual([])
  await field('Time').fill('2 pm')
  await page.keyboard.press('Control+Enter')
  // The notice of the one before may still be in sight.
  await dialog().waitFor({ state: 'detached' })
  await toast('Contact with Nadia Obiande logged').waitFor()
  expect(await interactions('A note of nobody')).toMatchObject([{ occurredTime: '14:00' }])
})

test('a day of a next step that says nothing is asked about, and lost without a word neither when it is no day', async () => {
  await openEmpty()
  await choose('obian', 'Nadia Obiande')
  await field('Subject').fill('County chairs')
  await field('Due').fill('friday week or so')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => field('Due').evaluate((one) => one === document.activeElement)).toBe(true)
  await field('Due').fill('in 10 days')
  await page.keyboard.press('Control+Enter')
  await dialog().getByText('What is promised for that day?').waitFor()
  await expect.poll(() => field('Next step').evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await interactions('County chairs')).toEqual([])
  await page.keyboard.type('Call the county chairs')
  await dialog().getByText('What is promised for that day?').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  expect(await interactions('County chairs')).toHaveLength(1)
  await page.keyboard.press('Control+5')
  await line('Call the county chairs').waitFor()
})

test('the line of a contact that asks what happened takes the words that are typed next', async () => {
  await page.keyboard.press('Control+2')
  await page.getByRole('row', { name: /Obiande/u }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'What happened? Met, spoke, wrote or called' }).click()
  await field('Subject').waitFor()
  await page.keyboard.type('left letter with the vet')
  expect(await field('Subject').inputValue()).toBe('left letter with the vet')
  await dialog().getByRole('button', { name: 'Discard' }).click()
  await dialog().waitFor({ state: 'detached' })
})

test('why it was not logged comes into sight, and is said by the field that it is about', async () => {
  const usual = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await page.setViewportSize({ width: 1093, height: 614 })
  await openEmpty()
  const isFocusedField = (name: string) => field(name).evaluate((one) => one === document.activeElement)
  const isInSight = (words: string) =>
    dialog()
      .getByText(words)
      .evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return document.elementFromPoint(one.getBoundingClientRect().left + 2, (top + bottom) / 2) === one
      })
  await field('Next step').focus()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => isFocused('With whom')).toBe(true)
  await expect.poll(() => isInSight('Say with whom.')).toBe(true)
  await choose('obian', 'Nadia Obiande')
  await dialog().getByText('Say with whom.').waitFor({ state: 'detached' })
  await field('Day').fill('30 february')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Which day is that?').waitFor()
  expect(await page.getByText('Say on which day').count()).toBe(0)
  await field('Day').fill('31 dec 2199')
  await field('Next step').focus()
  await page.keyboard.press('Control+Enter')
  const ahead = 'Lies ahead: what is still to come is planned'
  await expect.poll(() => isFocusedField('Day')).toBe(true)
  await expect.poll(() => isInSight(ahead)).toBe(true)
  expect(await field('Day').getAttribute('aria-describedby')).not.toBeNull()
  await field('Day').fill('today')
  await dialog().getByText(ahead).waitFor({ state: 'detached' })
  await dialog().getByRole('button', { name: 'Discard' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.setViewportSize(usual)
})

test('who must not be contacted is logged only by who says that they know', async () => {
  await openEmpty()
  await choose('wolde', 'Desta Wolde')
  await dialog().getByText('Write to the office only').waitFor()
  await field('Subject').focus()
  await page.keyboard.type('Rang by mistake')
  await page.keyboard.press('Control+Enter')
  const why = dialog().getByText('Confirm that you reached out')
  await expect.poll(() => why.evaluate((one) => one.getBoundingClientRect().top > 0)).toBe(true)
  await dialog().getByRole('checkbox', { name: 'I know, and log it all the same' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await toast('Contact with Desta Wolde logged').waitFor()
})

test('a planned meeting is said how it went from Today by L', async () => {
  await page.keyboard.press('Control+1')
  await line('Listening hour').click()
  await page.keyboard.press('l')
  await page.getByRole('dialog', { name: 'How did it go?' }).waitFor()
  await expect.poll(() => field('Subject').inputValue()).toBe('Listening hour')
  await field('Day').fill('today')
  await page.keyboard.press('Control+Enter')
  await line('Listening hour').waitFor({ state: 'detached' })
  expect(await interactions('Listening hour')).toMatchObject([{ status: 'happened' }])
})

test('Escape keeps a draft; Today shows it, Enter goes on with it, and logging it ends it', async () => {
  await line('Oleg Brimdal').click()
  await page.keyboard.press('l')
  await dialog().waitFor()
  await field('Notes').focus()
  await page.keyboard.type('Half a thought')
  await page.keyboard.press('Escape')
  await toast('The draft waits on Today').waitFor()
  await line(/Call with Oleg Brimdal.*1 line/s).waitFor()
  await line(/Call with Oleg Brimdal/).click()
  await page.keyboard.press('Enter')
  await dialog().waitFor()
  await expect.poll(() => field('Notes').inputValue()).toBe('Half a thought')
  await page.keyboard.press('Control+Enter')
  await toast('Contact with Oleg Brimdal logged').waitFor()
  await line(/Call with Oleg Brimdal/).waitFor({ state: 'detached' })
})

test('on a usual laptop the whole form is in sight; bills are asked for by those who need them', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Control+1')
  await line('Send the amended wording').focus()
  await page.keyboard.press('l')
  const more = dialog().getByRole('button', { name: 'Bills and lobbying' })
  await more.waitFor()
  await expect
    .poll(() =>
      dialog().evaluate((one) => [...one.children].map((part) => part.scrollHeight - part.clientHeight)),
    )
    .toEqual([0, 0, 0])
  await more.press('Enter')
  await expect.poll(() => isFocused('Bills')).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('discarding a draft offers Undo', async () => {
  await line('June Baeker').first().click()
  await page.keyboard.press('l')
  await dialog().waitFor()
  await field('Notes').fill('Not worth it')
  await dialog().getByRole('button', { name: 'Discard' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await dialog().waitFor()
  await expect.poll(() => field('Notes').inputValue()).toBe('Not worth it')
  await dialog().getByRole('button', { name: 'Discard' }).click()
  await dialog().waitFor({ state: 'detached' })
})

test('nothing was reported as an error', () => expect(run.errors).toEqual([]))

test('for which organization somebody spoke is chosen where the log proposes another', async () => {
  const [nadia] = (await people('Nadia Obiande')) as [{ id: string }]
  const join = async (name: string, isPrimary: boolean) => {
    const { value: organization }: { value: string } = await call(page, 'organization', 'create', { name })
    await call(page, 'affiliation', 'create', { person: nadia.id, organization, isPrimary })
    return organization
  }
  const [league, union] = [await join('Harbor League', true), await join('Quay Union', false)]
  await openEmpty()
  await choose('obian', 'Nadia Obiande')
  await dialog()
    .getByRole('button', { name: /Nadia Obiande speaks for/u })
    .click()
  await page.getByRole('option', { name: 'Harbor League (on that day)' }).waitFor()
  await page.getByRole('option', { name: 'Quay Union', exact: true }).click()
  await field('Subject').fill('The quay')
  await page.keyboard.press('Control+Enter')
  await toast('Contact with Nadia Obiande logged').waitFor()
  const talksOf = async (id: string) =>
    ((await call(page, 'contact', 'details', { id })) as { interactions: unknown[] }).interactions
  expect(await talksOf(union)).toMatchObject([{ subject: 'The quay' }])
  expect(await talksOf(league)).toEqual([])
})

test('a kill of the vault process while typing loses at most the last seconds', async () => {
  await page.keyboard.press('l')
  await dialog().waitFor()
  await field('Notes').focus()
  await page.keyboard.type('Kept through a crash')
  const saved = async () => {
    const drafts: { body: { notes?: string } }[] = await call(page, 'draft', 'list', {})
    return drafts.map(({ body }) => body.notes)
  }
  await expect.poll(saved, { timeout: 5000 }).toContain('Kept through a crash')
  process.kill(await vaultProcess(run), 'SIGKILL')
  page = await freshWindow(run, page)
  await openVault({ ...run, page }, folder)
  expect(await saved()).toContain('Kept through a crash')
})
