import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { call, goTo } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { fillHarbor, openStage } from './stage.ts'

let run: RunningApp
let page: Page

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  await openStage(run, fillHarbor)
})
afterAll(() => run.close())

const box = () => page.getByRole('combobox', { name: 'Search and commands' })
const option = (name: string | RegExp) => page.getByRole('option', { name })
const current = () => page.getByRole('option', { selected: true })
const hash = () => page.evaluate(() => location.hash)

async function open(text = ''): Promise<void> {
  await page.keyboard.press('Control+k')
  await box().waitFor()
  await page.keyboard.type(text)
}

async function close(): Promise<void> {
  await page.keyboard.press('Escape')
  await box().waitFor({ state: 'detached' })
}

test('by keyboard alone: / opens, typing finds, arrows move, Enter goes there', async () => {
  await page.keyboard.press('/')
  await box().waitFor()
  await page.keyboard.type('brimb')
  // What the first letters found stands until the rest is looked up.
  await expect.poll(() => page.getByRole('option', { name: /Brimdal/ }).count()).toBe(0)
  await expect.poll(() => current().innerText()).toContain('Ingrid Brimblecombe')
  await expect.poll(() => page.locator('mark').first().innerText()).toBe('Brimblecombe')
  await expect.poll(() => current().innerText()).toContain('Director, Harbor Youth Choir')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => current().innerText()).toContain('Log a contact with')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await box().waitFor({ state: 'detached' })
  await expect.poll(hash).toMatch(/^#\/people\/[0-9a-f-]{36}$/)
})

test('names, notes and follow-ups stand in groups; brackets in a note stay brackets', async () => {
  await open('brim')
  await option(/Ana Brimdal-Ruiz/)
    .first()
    .waitFor()
  const groups = page.getByRole('listbox').getByRole('group')
  await expect.poll(() => groups.count()).toBe(4)
  const notes = page.getByRole('group', { name: 'Notes and follow-ups' })
  await expect.poll(() => notes.innerText()).toContain('[privately] whether Brimdal')
  await expect.poll(() => notes.innerText()).toContain('Thank the choir')
  await close()
})

test('what is restricted is not found', async () => {
  await open('brimful')
  await expect.poll(() => page.getByText(/Nothing here is called/).count()).toBe(1)
  await close()
})

test('a filter that is half typed says what it can be; what is pasted by mistake is cut', async () => {
  await open('type:cal')
  await page.getByText(/“cal” is no value for type.*call/).waitFor()
  await page.keyboard.type('l')
  await option(/Brim/).first().waitFor()
  await box().fill(`brimdal ${'x'.repeat(3000)}`)
  await page.getByText(/Nothing here is called/).waitFor()
  await close()
})

test('Enter pressed before the answer is there takes the first line of that answer', async () => {
  await goTo(page, '/today')
  await open()
  await page.keyboard.insertText('raghallaigh')
  await page.keyboard.press('Enter')
  await expect.poll(hash).toMatch(/^#\/people\//)
})

test('commands are found by name; > shows nothing else', async () => {
  await open('>rep')
  await expect.poll(() => page.getByRole('option').count()).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(hash).toBe('#/reports')
})

test('parts of the settings, drafts and templates are commands, found by what is in them; an unknown one is told', async () => {
  for (const [typed, path] of [
    ['>theme', '#/settings/appearance'],
    ['>passphrase', '#/settings/security'],
    ['>hand over', '#/settings/members'],
    ['>meeting templates', '#/meetings/templates'],
    ['>unfinished', '#/meetings/drafts'],
  ] as const) {
    await open(typed)
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(hash).toBe(path)
  }
  await open('>nonsense')
  await page.getByText('No command is called “nonsense”').waitFor()
  await close()
  await open('label:nonsense')
  await page.getByText('“label:” is no filter').waitFor()
  await close()
})

test('a backup is made from the palette, where it is seen; meeting mode begins and ends', async () => {
  const names = async () => ((await call(page, 'backup', 'list', {})) as unknown[]).length
  const before = await names()
  await open('>back up now')
  await page.keyboard.press('Enter')
  await expect.poll(hash).toBe('#/settings/backups')
  await expect.poll(names).toBe(before + 1)
  for (const on of [true, false]) {
    await open('>meeting mode')
    await expect.poll(() => current().innerText()).toContain('Meeting mode')
    await page.keyboard.press('Enter')
    await expect.poll(() => call(page, 'vault', 'meetingMode', {})).toEqual({ on })
  }
  await goTo(page, '/today')
})

test('with nothing typed, what was seen last stands first', async () => {
  await open()
  const seen = page.getByRole('group', { name: 'Seen last' }).getByRole('option')
  await expect
    .poll(() => seen.allInnerTexts())
    .toEqual([expect.stringContaining('Raghallaigh'), expect.any(String)])
  await close()
})

test('Ctrl+Enter logs a contact with what was found', async () => {
  await open('tomás')
  await option(/Raghallaigh/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await box().waitFor({ state: 'detached' })
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  expect(run.errors).toEqual([])
})

/** How much of the dialog is seen some frames after it is there. */
const seenAfterFrames = (frames: number): Promise<string> =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame)
    const dialog = document.querySelector('[data-dialog]')
    return dialog === null ? 'no dialog' : getComputedStyle(dialog).opacity
  }, frames)

test('on a touch screen a dialog with a field is seen at once, and waits for no keyboard on it', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'maxTouchPoints', { configurable: true, get: () => 10 }),
  )
  await open()
  expect(await seenAfterFrames(3)).toBe('1')
  await close()
  await page.evaluate(() => Reflect.deleteProperty(navigator, 'maxTouchPoints'))
  await page.emulateMedia({ reducedMotion: null })
})
