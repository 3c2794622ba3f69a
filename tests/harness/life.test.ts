import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { afterEach, expect, it } from 'vitest'
import { hasProc } from '../reliability/needs.ts'
import { eventsOf, launchFixture, makeUserData, type RunningFixture } from './launch-fixture.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function launch(): Promise<RunningFixture> {
  const folder = makeUserData()
  folders.push(folder)
  return launchFixture(folder)
}

const runSecond = async (userData: string): Promise<number> => {
  const binary = join(import.meta.dirname, 'dist/electron')
  const child = spawn(binary, [join(import.meta.dirname, 'fixture-app'), `--user-data-dir=${userData}`])
  const [code] = (await once(child, 'exit')) as [number]
  return code
}

/** Empty once the process has ended. */
const told = (pid: number, what: 'cmdline' | 'stat'): string => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

/** In `stat` the group is the third after the name, which stands in brackets. */
const groupOf = (pid: number): number => Number(told(pid, 'stat').split(') ')[1]?.split(' ')[2])

/** Chromium with that folder and all that it started, which is in its process group. */
function chromiumIn(folder: string): number[] {
  const running = readdirSync('/proc').map(Number)
  const leader = running.find((pid) => told(pid, 'cmdline').includes(join(folder, 'chromium-profile')))
  return running.filter((pid) => groupOf(pid) === leader)
}

/** Until its parent has heard of its end, a process that ended counts as alive. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('lets a second instance tell the first, and end', async () => {
  const fixture = await launch()
  expect(await runSecond(fixture.userData)).toBe(0)
  await expect.poll(() => eventsOf(fixture)).toContain('second again')
  await fixture.app.close()
})

it('asks before it quits, and leaves nothing of Chromium behind', async () => {
  const { app, userData } = await launch()
  const order = await app.evaluate(async (electron) => {
    const seen: string[] = []
    const [window] = electron.BrowserWindow.getAllWindows()
    electron.app.on('before-quit', () => seen.push('before-quit'))
    electron.app.on('will-quit', () => seen.push('will-quit'))
    window?.once('close', (event) => {
      seen.push('refused')
      event.preventDefault()
    })
    electron.app.quit()
    await new Promise((resolve) => setImmediate(resolve))
    return [...seen, window?.isDestroyed()]
  })
  expect(order).toEqual(['before-quit', 'refused', false])
  const ended = once(app.process(), 'exit')
  await app.close()
  expect((await ended)[0]).toBe(0)
  expect(
    readdirSync(userData).filter((name) => name.startsWith('chromium-profile') || name.endsWith('lock')),
  ).toEqual([])
})

it.skipIf(!hasProc)('ends what of Chromium hangs, too, before it removes what that writes', async () => {
  const { app, userData } = await launch()
  const chromium = chromiumIn(userData)
  const hanging = chromium.filter((pid) => told(pid, 'cmdline').includes('--type=utility'))
  expect(hanging).not.toEqual([])
  for (const pid of hanging) process.kill(pid, 'SIGSTOP')
  await app.close()
  const left = () => chromium.filter((pid) => told(pid, 'cmdline') !== '')
  try {
    await expect.poll(left).toEqual([])
  } finally {
    for (const pid of left()) process.kill(pid, 'SIGKILL')
  }
})

it('takes its utility processes with it when it is killed, and can be started again', async () => {
  const first = await launch()
  const child = await first.app.evaluate(async () => {
    const forked = fixtureMain.fork()
    await new Promise<void>((resolve) => forked.once('spawn', () => resolve()))
    return forked.pid ?? 0
  })
  expect(isAlive(child)).toBe(true)
  const ended = once(first.app.process(), 'exit')
  first.app.process().kill('SIGKILL')
  await ended
  await expect.poll(() => isAlive(child)).toBe(false)
  const second = await launchFixture(first.userData)
  expect(await second.page.title()).toBe('Fixture page')
  await second.app.close()
})

it('says over its page that it is a stand-in, and speaks the language it is given', async () => {
  const folder = makeUserData()
  folders.push(folder)
  const { app, page } = await launchFixture(folder, ['--stand-in-banner=Development runtime', '--lang=es'])
  await page.getByRole('note').filter({ hasText: 'Development runtime' }).waitFor()
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('[role=note]') as Element).position),
  ).toBe('fixed')
  expect(await app.evaluate((electron) => electron.app.getLocale())).toBe('es')
  expect(await page.evaluate(() => navigator.language)).toBe('es')
  await app.close()
})

it('reloads a page that went to a fragment of itself', async () => {
  const fixture = await launch()
  const page = await fixture.app.firstWindow()
  await page.waitForLoadState()
  await page.evaluate("location.hash = 'there'; globalThis.isOld = true")
  await expect.poll(() => page.url()).toContain('#there')
  await fixture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await expect.poll(() => page.evaluate('globalThis.isOld === undefined').catch(() => false)).toBe(true)
  await fixture.app.close()
})
