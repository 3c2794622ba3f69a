import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeFixture, eventsOf, launchFixture, type RunningFixture } from './launch-fixture.ts'

let fixture: RunningFixture
beforeAll(async () => {
  fixture = await launchFixture()
})
afterAll(() => closeFixture(fixture))

describe('the content security policy of a response', () => {
  it('holds: no inline script, no eval into the document, violations are told', async () => {
    const seen = await fixture.page.evaluate(() => {
      const tried = (() => {
        try {
          document.body.innerHTML = '<p>markup</p>'
          return 'written'
        } catch (error) {
          return (error as Error).name
        }
      })()
      return { inline: 'inline' in window, tried, violations: window.violations }
    })
    expect(seen.inline).toBe(false)
    expect(seen.tried).toBe('TypeError')
    expect(seen.violations).toContain('script-src-elem')
  })
})

describe('the network', () => {
  it('is out of reach: the app is asked, nothing leaves', async () => {
    const results = await fixture.page.evaluate(async () => {
      const socket = new Promise((resolve) => {
        try {
          new WebSocket('wss://example.org').onerror = () => resolve('error')
        } catch (error) {
          resolve((error as Error).name)
        }
      })
      const fetched = fetch('https://example.org/data').catch((error: Error) => error.name)
      return Promise.all([socket, fetched])
    })
    expect(results).toEqual(['error', 'TypeError'])
  })

  it('is cut by webRequest where the policy would let a request pass', async () => {
    const status = await fixture.app.evaluate(async ({ BrowserWindow, session }) => {
      const open = session.fromPartition('open')
      const urls: string[] = []
      open.webRequest.onBeforeRequest(({ url }, answer) => {
        urls.push(url)
        answer({ cancel: url.startsWith('https:') })
      })
      open.protocol.handle('app', ({ url }) => new Response(url.endsWith('/page') ? 'page' : 'data'))
      const window = new BrowserWindow({ show: false, webPreferences: { session: open } })
      await window.loadURL('app://open/page')
      const own: unknown = await window.webContents.executeJavaScript(`fetch('/own').then((r) => r.text())`)
      const far: unknown = await window.webContents.executeJavaScript(
        `fetch('https://example.org/').catch((error) => error.name)`,
      )
      window.destroy()
      return { own, far, urls: urls.slice(1) }
    })
    expect(status).toEqual({
      own: 'data',
      far: 'TypeError',
      urls: ['app://open/own', 'https://example.org/'],
    })
  })
})

describe('the page', () => {
  it('stays where it is: navigation and windows are the app’s to refuse', async () => {
    const { page, app } = fixture
    await page.getByRole('link', { name: 'Away' }).click()
    expect(await page.evaluate(() => window.open('https://example.org/window') === null)).toBe(true)
    await expect.poll(() => eventsOf(fixture)).toContain('open https://example.org/window')
    expect(await eventsOf(fixture)).toContain('navigate https://example.org/away')
    expect(page.url()).toContain('index.html')
    expect(app.windows()).toHaveLength(1)
  })

  it('downloads nothing, and the app hears of it', async () => {
    await fixture.page.getByRole('link', { name: 'Download' }).click()
    await expect.poll(() => eventsOf(fixture)).toContain('download file.txt')
  })

  it('has the permissions that the app grants it, and no others', async () => {
    const states = await fixture.page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state
      return { geolocation: await state('geolocation'), notifications: await state('notifications') }
    })
    expect(states).toEqual({ geolocation: 'denied', notifications: 'granted' })
  })

  it('shares nothing with the page of another session', async () => {
    await fixture.page.evaluate(() => localStorage.setItem('kept', 'here'))
    const other = await fixture.app.evaluate(async () => {
      const window = await fixtureMain.openWindow()
      const kept: unknown = await window.webContents.executeJavaScript(`localStorage.getItem('kept')`)
      window.destroy()
      return kept
    })
    expect(other).toBeNull()
    expect(await fixture.page.evaluate(() => localStorage.getItem('kept'))).toBe('here')
  })
})

describe('what the stand-in does not have', () => {
  it('throws when it is touched', async () => {
    const messages = await fixture.app.evaluate((electron) => {
      const attempts = [
        () => Reflect.get(electron, 'autoUpdater') as unknown,
        () => Reflect.get(electron.app, 'setLoginItemSettings') as unknown,
        () => electron.session.fromPartition('persist:kept'),
        () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      ]
      return attempts.map((attempt) => {
        try {
          attempt()
          return 'nothing thrown'
        } catch (error) {
          return (error as Error).message
        }
      })
    })
    for (const message of messages) expect(message).toContain('the stand-in runtime')
  })
})
