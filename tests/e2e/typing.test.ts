import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { call, goTo, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { findAccessFaults } from './access-faults.ts'
import { freshWindow } from './fresh-window.ts'
import { fillHarbor, openStage } from './stage.ts'
import { vaultProcess } from './vault-process.ts'

let run: RunningApp
let page: Page
let ana: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await openStage(run, fillHarbor)
  const found: { id: string }[] = await call(page, 'contact', 'find', { text: 'Brimdal-Ruiz', limit: 5 })
  ana = found[0]?.id ?? ''
})
afterAll(() => run.close())

const dialog = () => page.getByRole('dialog')
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true })
const passphraseField = () => page.getByRole('textbox', { name: 'Passphrase' })
const hash = () => page.evaluate(() => location.hash)

async function unlock(): Promise<void> {
  page = await freshWindow(run, page)
  await passphraseField().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

/** The machine goes to sleep while the last key is still being pressed. */
async function sleepAndCome(): Promise<void> {
  await run.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await unlock()
}

async function toAna(): Promise<void> {
  await goTo(page, `/people/${ana}`)
  await page.getByRole('heading', { level: 1, name: /Brimdal/ }).waitFor()
}

const drafts = async (): Promise<readonly unknown[]> => call(page, 'draft', 'list', {})

/** The commands of the menu "New", by their key. */
async function openNew(name: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await dialog().waitFor()
}

test('editing a contact: after the lock one is at the same place, in the same form, with every letter', async () => {
  await toAna()
  await page.keyboard.press('e')
  await dialog().waitFor()
  const name = dialog().getByRole('textbox').first()
  await name.fill('')
  await name.pressSequentially('Anabella')
  await sleepAndCome()
  await expect.poll(hash).toBe(`#/people/${ana}`)
  await dialog().waitFor()
  await expect.poll(() => dialog().getByRole('textbox').first().inputValue()).toBe('Anabella')
  await page.getByText('What you typed last time is here again.').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Anabella/ }).waitFor()
  expect(await drafts()).toEqual([])
})

test.each([
  ['Follow-up', 'What is to be done', 'Bring the signed letter to the hall'],
  ['Bill', 'Number', 'HB 2041 and its companion'],
])(
  'a new %s: the form comes back with what was typed until the last moment',
  async (command, label, words) => {
    await openNew(command)
    const box = dialog()
      .getByRole('textbox', { name: new RegExp(label) })
      .first()
    await box.focus()
    await page.keyboard.type(words)
    await sleepAndCome()
    await dialog().waitFor()
    await expect
      .poll(() =>
        dialog()
          .getByRole('textbox', { name: new RegExp(label) })
          .first()
          .inputValue(),
      )
      .toBe(words)
    await dialog().getByRole('button', { name: 'Start anew' }).click()
    await expect.poll(async () => (await drafts()).length).toBe(0)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  },
)

test('by keyboard alone: what was logged in part is said on the page of the contact, and goes on', async () => {
  await toAna()
  await page.keyboard.press('l')
  await field('Notes').focus()
  await page.keyboard.type('She asked for the figures')
  await sleepAndCome()
  await expect.poll(hash).toBe(`#/people/${ana}`)
  await expect.poll(() => field('Notes').inputValue()).toBe('She asked for the figures')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await page.getByText('You began to log a contact and did not finish.').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await page.keyboard.press('l')
  await expect.poll(() => field('Notes').inputValue()).toBe('She asked for the figures')
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  await page.getByText('You began to log a contact and did not finish.').waitFor({ state: 'detached' })
  expect(await drafts()).toEqual([])
})

const unfinished = () => page.getByRole('list', { name: 'Unfinished drafts' })

async function toToday(): Promise<void> {
  await goTo(page, '/today')
  await page.getByRole('button', { name: 'Log contact' }).first().waitFor()
}

test('what came of a follow-up is there after the lock, and saved once', async () => {
  const input = { title: 'Bring the letter', dueOn: '2020-02-03', links: [ana] }
  await call(page, 'followUp', 'create', input)
  await toToday()
  await page.getByRole('listitem').filter({ hasText: 'Bring the letter' }).click()
  await page.keyboard.press('d')
  const step = () => page.getByRole('textbox', { name: 'Next step' })
  await step().fill('Send the second letter')
  await page.getByRole('textbox', { name: 'Notes' }).focus()
  await page.keyboard.type('She reads it on the train')
  await sleepAndCome()
  await expect.poll(() => step().inputValue()).toBe('Send the second letter')
  await expect.poll(() => field('Notes').inputValue()).toBe('She reads it on the train')
  expect(await findAccessFaults(page)).toEqual([])
  // A note is kept with how it ended, which it does not say.
  await page.keyboard.press('Control+Enter')
  await page.getByText('How did it end?').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
  expect(await drafts()).toEqual([])
  const list: { total: number } = await call(page, 'list', 'open', {
    noun: 'interaction',
    filter: { text: 'train' },
    sort: [],
  })
  expect(list.total).toBe(1)
})

test('whoever leaves the form beneath a promise has recorded what was typed', async () => {
  const input = { title: 'Return the hall key', dueOn: '2020-02-03', links: [ana] }
  const { value: id }: { value: string } = await call(page, 'followUp', 'create', input)
  await toAna()
  await page
    .getByRole('checkbox', { name: /Return the hall key/ })
    .first()
    .click({ force: true })
  await page.getByRole('textbox', { name: 'Next step' }).fill('Ask for the hall again')
  await toToday()
  await expect
    .poll(async () => ((await call(page, 'followUp', 'get', { id })) as { state: string }).state)
    .toBe('done')
  await toAna()
  await page.getByText('Ask for the hall again').first().waitFor()
  expect(await drafts()).toEqual([])
})

test('a role that is being written opens again after the lock', async () => {
  await toAna()
  await page.getByRole('button', { name: 'Add affiliation' }).click()
  await field('Role').focus()
  await page.keyboard.type('Treasurer of the choir')
  await sleepAndCome()
  await expect.poll(() => field('Role').inputValue()).toBe('Treasurer of the choir')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('by keyboard alone: Today lists each form that was left, opens it where it is, or lets go of it', async () => {
  await toAna()
  await page.getByRole('tab', { name: /^Relationships/ }).click()
  await page.getByRole('button', { name: 'Add relationship' }).click()
  await field('Note').fill('Knew each other at school')
  await page.keyboard.press('Escape')
  await openNew('Organization')
  await dialog().getByRole('textbox').first().fill('Quiet Water Trust')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await toToday()
  await unfinished().getByText('Treasurer of the choir').waitFor()
  expect(await findAccessFaults(page)).toEqual([])
  await unfinished().getByText('Quiet Water Trust').click()
  await page.keyboard.press('Enter')
  await expect.poll(() => dialog().getByRole('textbox').first().inputValue()).toBe('Quiet Water Trust')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await unfinished().getByText('Knew each other at school').click()
  await page.keyboard.press('Enter')
  await expect.poll(hash).toBe(`#/people/${ana}`)
  await expect.poll(() => field('Note').inputValue()).toBe('Knew each other at school')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await toToday()
  for (const words of ['Quiet Water Trust', 'Knew each other at school', 'Treasurer of the choir']) {
    await unfinished().getByText(words).click()
    await page.getByRole('button', { name: 'Discard' }).click()
    await unfinished().getByText(words).waitFor({ state: 'detached' })
  }
  expect(await drafts()).toEqual([])
})

test('a form of which the contact is on its way is opened for nobody who went elsewhere meanwhile', async () => {
  await toAna()
  await page.getByRole('tab', { name: /^Relationships/ }).click()
  await page.getByRole('button', { name: 'Add relationship' }).click()
  await field('Note').fill('Sang in one choir')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await toToday()
  await unfinished().getByText('Sang in one choir').click()
  await page.getByRole('button', { name: 'Finish it' }).waitFor()
  const pid = await vaultProcess(run)
  process.kill(pid, 'SIGSTOP')
  try {
    await page.getByRole('button', { name: 'Finish it' }).click()
    await goTo(page, '/settings')
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  // Asked for after it, and so answered after it.
  await call(page, 'contact', 'get', { ids: [ana] })
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  expect(await hash()).toMatch(/^#\/settings/u)
  await toToday()
  await unfinished().getByText('Sang in one choir').click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await unfinished().getByText('Sang in one choir').waitFor({ state: 'detached' })
})

/** As the X of the window, or as the menu: the application ends, and is started again. */
async function endAndStart(how: 'close' | 'quit'): Promise<void> {
  const over = new Promise<void>((resolve) => void run.app.on('close', () => resolve()))
  await run.app.evaluate(({ app, BrowserWindow }, asked) => {
    setImmediate(() => (asked === 'quit' ? app.quit() : BrowserWindow.getAllWindows()[0]?.close()))
  }, how)
  await over
  const { userData } = run
  run = await launch({ userData })
  ;({ page } = run)
  page.setDefaultTimeout(8000)
  await passphraseField().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

test.each(['close', 'quit'] as const)('%s waits for the last letters', async (how) => {
  await toAna()
  await page.keyboard.press('l')
  await field('Notes').fill('')
  await field('Notes').focus()
  await page.keyboard.type(`Typed just before the ${how}`)
  await endAndStart(how)
  await expect.poll(hash).toBe(`#/people/${ana}`)
  await expect.poll(() => field('Notes').inputValue()).toBe(`Typed just before the ${how}`)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('a vault process that stands still: nothing is claimed of what was typed, and no page breaks', async () => {
  await toAna()
  await page.keyboard.press('l')
  await field('Notes').focus()
  const pid = await vaultProcess(run)
  process.kill(pid, 'SIGSTOP')
  await page.keyboard.type('Never sent')
  process.kill(pid, 'SIGKILL')
  page = await freshWindow(run, page)
  await page.getByText(/Of what was being typed, the last seconds may be missing/).waitFor()
  expect(run.errors).toEqual([])
})
