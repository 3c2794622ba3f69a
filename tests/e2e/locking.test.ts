import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { createVault, unlockVault } from '../../db/service/vault.ts'
import { answerDialogs, call, goTo, passphrase } from '../../build/window/drive.ts'
import { freshWindow } from './fresh-window.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { fillHarbor, openStage } from './stage.ts'
import { vaultProcess } from './vault-process.ts'

let run: RunningApp
let page: Page
let folder: string

beforeAll(async () => {
  run = await launch()
  ;({ page } = run)
  folder = await openStage(run, fillHarbor)
})
afterAll(() => run.close())

const passphraseField = () => page.getByRole('textbox', { name: 'Passphrase' })

async function unlock(): Promise<void> {
  await passphraseField().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await page.getByRole('button', { name: 'New', exact: true }).waitFor()
}

/** Waits until the vault is locked: the old window is gone and another asks for the passphrase. */
async function becomeLocked(): Promise<void> {
  page = await freshWindow(run, page)
  await passphraseField().waitFor()
}

const idleFor = (minutes: number) =>
  run.app.evaluate(({ powerMonitor }, seconds) => {
    powerMonitor.getSystemIdleTime = () => seconds
    powerMonitor.emit('resume')
  }, minutes * 60)

const emit = (event: 'suspend' | 'lock-screen') =>
  run.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name as 'suspend'), event)

const backups = (): string[] => {
  const place = join(folder, 'backups')
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.caucus')) : []
}

test('by the key: the window is made anew, what changed is backed up, and Enter opens it again', async () => {
  await call(page, 'person', 'create', { givenName: 'Kept', familyName: 'Draft' })
  expect(backups()).toEqual([])
  await page.keyboard.press('Control+l')
  await becomeLocked()
  expect(await page.getByText('Brimblecombe').count()).toBe(0)
  await expect.poll(() => backups().length).toBe(1)
  await unlock()
})

test('nothing changed: locking makes no second backup', async () => {
  await page.getByRole('button', { name: 'Lock' }).click()
  await becomeLocked()
  await unlock()
  expect(backups()).toHaveLength(1)
})

let kim: string

async function copyAddress(): Promise<void> {
  await goTo(page, `/people/${kim}`)
  await page.getByRole('button', { name: 'Copy kim@example.org' }).click()
  await page.getByText('kim@example.org copied').waitFor()
}

test('what was copied goes with the lock, unless somebody has copied something else', async () => {
  const made: { value: string } = await call(page, 'person', 'create', { givenName: 'Kim' })
  kim = made.value
  await call(page, 'contactPoint', 'create', {
    contact: kim,
    fields: { kind: 'email', value: 'kim@example.org' },
  })
  // The page has a clipboard of its own on the stand-in runtime: what lies on the system's is put there by hand.
  const put = (text: string) => run.app.evaluate(({ clipboard }, put) => clipboard.writeText(put), text)
  const left = () => run.app.evaluate(({ clipboard }) => clipboard.readText())
  for (const [held, stays] of [
    ['kim@example.org', ''],
    ['of another program', 'of another program'],
  ] as const) {
    await copyAddress()
    await put(held)
    await page.keyboard.press('Control+l')
    await becomeLocked()
    await expect.poll(left).toBe(stays)
    await unlock()
  }
})

test('a clipboard that never answers is emptied, and holds up neither the lock nor unlocking', async () => {
  await copyAddress()
  await run.app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('kim@example.org')
    const { readText } = clipboard
    clipboard.readText = () => {
      clipboard.readText = readText
      return new Promise(() => undefined)
    }
  })
  await page.keyboard.press('Control+l')
  await becomeLocked()
  await expect.poll(() => run.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
  await unlock()
})

test('drafts survive', async () => {
  const body = { bodyText: 'half a sentence' }
  await call(page, 'draft', 'save', { noun: 'interaction', sensitivity: 'internal', body })
  await page.keyboard.press('Control+l')
  await becomeLocked()
  await unlock()
  expect(await call(page, 'draft', 'list', {})).toMatchObject([{ body }])
})

test('a new meeting that was being typed goes on where it was left', async () => {
  const title = () => page.getByRole('textbox', { name: 'Title of the meeting' })
  const notes = () => page.getByRole('textbox', { name: 'Notes', exact: true })
  await goTo(page, '/meetings/new')
  await title().fill('Half a plan')
  await notes().focus()
  await page.keyboard.type('Who brings the chairs?')
  await page.keyboard.press('Control+l')
  await becomeLocked()
  await unlock()
  await expect.poll(() => title().inputValue()).toBe('Half a plan')
  await notes().getByText('Who brings the chairs?').waitFor()
  await page.keyboard.type(' And the table?')
  await notes().getByText('Who brings the chairs? And the table?').waitFor()
  await title().fill('A whole plan')
  await page.keyboard.press('Control+l')
  await becomeLocked()
  await unlock()
  await expect.poll(() => title().inputValue()).toBe('A whole plan')
  const drafts: { body: object }[] = await call(page, 'draft', 'list', {})
  expect(drafts.filter(({ body }) => JSON.stringify(body).includes('plan'))).toHaveLength(1)
  await goTo(page, '/today')
})

test('idle for as long as was set, not sooner, and it says why', async () => {
  await idleFor(14)
  expect(await call(page, 'vault', 'status', {})).toMatchObject({ state: 'unlocked' })
  await idleFor(15)
  await becomeLocked()
  await page.getByText(/locked itself because nobody used this computer/).waitFor()
  await idleFor(0)
  await unlock()
})

test('in meeting mode it waits two hours, until it is locked', async () => {
  await call(page, 'vault', 'setMeetingMode', { on: true })
  await idleFor(119)
  expect(await call(page, 'vault', 'status', {})).toMatchObject({ state: 'unlocked' })
  await idleFor(120)
  await becomeLocked()
  await idleFor(0)
  await unlock()
  expect(await call(page, 'vault', 'meetingMode', {})).toEqual({ on: false })
})

test.each(['suspend', 'lock-screen'] as const)('%s locks at once', async (event) => {
  await emit(event)
  await becomeLocked()
  await page.getByText(/went to sleep or its screen was locked/).waitFor()
  await unlock()
})

test('a vault process that dies locks with an explanation, and what was saved is there', async () => {
  await call(page, 'person', 'create', { givenName: 'Acknowledged' })
  process.kill(await vaultProcess(run), 'SIGKILL')
  await becomeLocked()
  await page.getByText(/stopped unexpectedly/).waitFor()
  await unlock()
  const list: { total: number } = await call(page, 'list', 'open', {
    noun: 'person',
    filter: { text: 'Acknowledged' },
    sort: [],
  })
  expect(list.total).toBe(1)
})

test('another vault begins with its own day, and shows nothing of the one before, which goes on where it was', async () => {
  const other = join(run.userData, 'Other.caucus')
  const request = { folder: other, passphrase, memberName: 'Ines Quiroga', recovery: false }
  const made = await createVault(request, { cost: { memoryKiB: 1024, iterations: 1, parallelism: 1 } })
  made.vault.close()
  const open = async (chosen: string) => {
    await answerDialogs(run.app, chosen)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('>Open an existing vault')
    await page.getByRole('option', { name: 'Open an existing vault' }).first().click()
    page = await freshWindow(run, page)
    await page.getByText(basename(chosen, '.caucus')).first().waitFor()
    await unlock()
  }
  const path = () => page.evaluate(() => location.hash.replace(/^#\/?/u, ''))
  const left = `people/${kim}`
  await goTo(page, `/${left}`)
  await page.getByRole('heading', { level: 1, name: 'Kim' }).waitFor()
  await open(other)
  await page.getByRole('heading', { level: 1, name: /day, \w+ \d/u }).waitFor()
  expect(['', 'today']).toContain(await path())
  expect(await page.getByText(/Kim|Brimdal|Lantern/u).count()).toBe(0)
  await page.keyboard.press('/')
  await page.getByRole('combobox').waitFor()
  expect(await page.getByRole('option', { name: /Kim|Brimdal/u }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await goTo(page, '/trash')
  await page.getByRole('heading', { level: 1, name: 'Trash' }).waitFor()
  await open(folder)
  await page.getByRole('heading', { level: 1, name: 'Kim' }).waitFor()
  expect(await path()).toBe(left)
})

test('starting it a second time brings the window forward', async () => {
  const isMinimized = () =>
    run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(isMinimized).toBe(true)
  await run.app.evaluate(({ app }) => void app.emit('second-instance'))
  await expect.poll(isMinimized).toBe(false)
})

test('quitting locks first: the vault is free for the next', async () => {
  await run.app.close()
  const vault = await unlockVault(folder, { passphrase })
  vault.close()
  expect(existsSync(join(folder, 'vault.db-wal'))).toBe(false)
})
