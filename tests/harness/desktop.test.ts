import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeFixture, eventsOf, launchFixture, type RunningFixture } from './launch-fixture.ts'

let fixture: RunningFixture
beforeAll(async () => {
  fixture = await launchFixture()
})
afterAll(() => closeFixture(fixture))

describe('the menu', () => {
  it('is reached by id', async () => {
    await fixture.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click())
    expect(await eventsOf(fixture)).toContain('lock')
  })

  it('refuses an id that it does not have', async () => {
    const asked = fixture.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('look')?.click(),
    )
    await expect(asked).rejects.toThrow('the menu has no item “look”')
  })

  it('gets the keys that the page leaves it', async () => {
    const before = (await eventsOf(fixture)).filter((event) => event === 'lock').length
    await fixture.page.keyboard.press('Control+f') // the page takes this one
    await fixture.page.keyboard.press('Control+l')
    await expect
      .poll(async () => (await eventsOf(fixture)).filter((event) => event === 'lock'))
      .toHaveLength(before + 1)
    expect(await eventsOf(fixture)).not.toContain('find')
  })

  it('gives roles their labels and keys', async () => {
    const labels = await fixture.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label, submenu }) => [
        label,
        submenu?.items.map((item) => item.label).at(-1),
      ]),
    )
    expect(labels).toEqual([
      ['Fixture', 'Quit'],
      ['Edit', 'Select All'],
    ])
  })
})

describe('the machine', () => {
  it('sleeps, wakes and idles when a test says so', async () => {
    const seen = await fixture.app.evaluate(({ powerMonitor }) => {
      const events: unknown[] = []
      for (const event of ['suspend', 'lock-screen', 'resume'] as const)
        powerMonitor.on(event as 'suspend', () => events.push(event))
      powerMonitor.emit('suspend')
      powerMonitor.emit('lock-screen')
      powerMonitor.emit('resume')
      events.push(powerMonitor.getSystemIdleTime())
      powerMonitor.getSystemIdleTime = () => 900
      return [...events, powerMonitor.getSystemIdleTime(), powerMonitor.getSystemIdleState(60)]
    })
    expect(seen).toEqual(['suspend', 'lock-screen', 'resume', 0, 900, 'idle'])
  })

  it('hands what the app asks of the desktop to nobody', async () => {
    const calls = await fixture.app.evaluate(async (electron) => {
      await electron.shell.openExternal('https://example.org/')
      new electron.Notification({ title: 'Due today' }).show()
      const asked = await electron.dialog.showSaveDialog({ title: 'Save' })
      const standIn = Reflect.get(electron, 'standIn') as { calls: { what: string }[] }
      return [asked.canceled, ...standIn.calls.map(({ what }) => what)]
    })
    expect(calls).toEqual([true, 'shell.openExternal', 'Notification.show', 'dialog.showSaveDialog'])
  })

  it('lets a test answer a dialog as on Electron', async () => {
    const chosen = await fixture.app.evaluate(async ({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/data/legislators.csv'] })
      return dialog.showOpenDialog({})
    })
    expect(chosen.filePaths).toEqual(['/data/legislators.csv'])
  })

  it('keeps a secret in safeStorage and says that its backend is none', async () => {
    const kept = await fixture.app.evaluate(async ({ safeStorage }) => {
      const encrypted = await safeStorage.encryptStringAsync('a secret')
      const { result } = await safeStorage.decryptStringAsync(encrypted)
      const damaged = Buffer.from(encrypted.map((byte, i) => (i === 20 ? byte ^ 1 : byte)))
      const refusal = await safeStorage.decryptStringAsync(damaged).then(
        () => 'opened',
        (error: Error) => error.message,
      )
      return {
        result,
        hides: !encrypted.includes('secret'),
        refusal,
        by: safeStorage.getSelectedStorageBackend(),
      }
    })
    expect(kept.result).toBe('a secret')
    expect(kept.hides).toBe(true)
    expect(kept.refusal).toMatch(/^Error while decrypting/)
    expect(kept.by).toBe('basic_text')
  })

  it('has a clipboard for text, and channels between parts of main', async () => {
    const seen = await fixture.app.evaluate(async ({ clipboard, MessageChannelMain }) => {
      await clipboard.writeText('555-0100')
      const { port1, port2 } = new MessageChannelMain()
      const heard = new Promise((resolve) => port2.on('message', ({ data }) => resolve(data)))
      port1.postMessage({ day: new Date(0) })
      port2.start()
      return { text: await clipboard.readText(), heard: await heard }
    })
    expect(seen).toEqual({ text: '555-0100', heard: { day: new Date(0) } })
  })
})

describe('a window', () => {
  it('prints a PDF on the paper that is asked for', async () => {
    const boxes = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const boxOf = async (options: object): Promise<string> => {
        const pdf = (await window?.webContents.printToPDF(options))?.toString('latin1') ?? ''
        return /MediaBox\s*\[0 0 ([^\]]*)\]/.exec(pdf)?.[1] ?? 'no page'
      }
      return Promise.all([boxOf({}), boxOf({ pageSize: 'A4' }), boxOf({ pageSize: 'A4', landscape: true })])
    })
    const points = boxes.map((box) => box.split(' ').map((side) => Math.floor(Number(side))))
    expect(points).toEqual([
      [612, 792],
      [595, 842],
      [842, 595],
    ])
  })

  it('shows what the theme of the app is', async () => {
    const isDark = () => fixture.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await isDark()).toBe(false)
    await fixture.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    await expect.poll(isDark).toBe(true)
    expect(await fixture.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  })

  it('has the title of its page and the size it was made with', async () => {
    const { app, page } = fixture
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
      .toBe('Fixture page')
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 700])
  })

  it('fails to load what nobody serves', async () => {
    const message = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      const failure: unknown = await window.loadURL('app://nowhere/').catch((error: Error) => error.message)
      window.destroy()
      return failure
    })
    expect(message).toMatch(/^ERR_\w+ \(-\d+\) loading 'app:\/\/nowhere\/'$/)
  })

  it('is told when its page has crashed', async () => {
    const reason = await fixture.app.evaluate(async () => {
      const window = await fixtureMain.openWindow()
      const gone = new Promise((resolve) =>
        window.webContents.once('render-process-gone', (_event, details) => resolve(details.reason)),
      )
      window.webContents.forcefullyCrashRenderer()
      const told = await gone
      window.destroy()
      return told
    })
    expect(reason).toBe('crashed')
  })
})
