// A small Electron app that does each thing the stand-in has to do, once. It also runs on real Electron.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const electron = require('electron')
const { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess } = electron

const pages = join(__dirname, 'pages')
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'"
const events = []

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    events.push(`navigate ${event.url}`)
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    events.push(`open ${url}`)
    return { action: 'deny' }
  })
})

function openSession(name) {
  const made = session.fromPartition(name)
  made.setPermissionCheckHandler((_contents, permission) => permission === 'notifications')
  made.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'notifications'))
  made.webRequest.onBeforeRequest(({ url }, answer) => {
    const own = url.startsWith('app://fixture/')
    if (!own) events.push(`refused ${url}`)
    answer({ cancel: !own })
  })
  made.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({ responseHeaders: { ...responseHeaders, 'x-seen': ['yes'] } }),
  )
  made.on('will-download', (event, item) => {
    events.push(`download ${item.getFilename()}`)
    event.preventDefault()
  })
  made.protocol.handle('app', (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/echo') return request.text().then((text) => new Response(`${request.method} ${text}`))
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    return new Response(readFileSync(join(pages, pathname)), {
      headers: { 'content-type': type, 'content-security-policy': policy },
    })
  })
  return made
}

async function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      session: openSession(`window-${Math.random()}`),
      additionalArguments: ['--greeting=hello'],
    },
  })
  window.once('ready-to-show', () => events.push('ready-to-show'))
  await window.loadURL('app://fixture/index.html')
  return window
}
globalThis.fixtureMain = {
  events,
  openWindow,
  /** Settles when the first window shows its page. */
  opened: undefined,
  fork: (...parts) => utilityProcess.fork(join(__dirname, 'utility.cjs'), ...parts),
}

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('fail', () => {
  throw new RangeError('not today')
})
ipcMain.handle('sender', ({ sender, senderFrame }) => ({
  isWindow: BrowserWindow.fromWebContents(sender) !== null,
  url: senderFrame.url,
  origin: senderFrame.origin,
  isTop: senderFrame.parent === null && senderFrame === sender.mainFrame,
}))
ipcMain.on('note', (event, text) => event.reply('noted', text, new Date(0)))

if (app.requestSingleInstanceLock({ greeting: 'again' }))
  fixtureMain.opened = app.whenReady().then(() => {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'Fixture',
          submenu: [
            { id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+L', click: () => events.push('lock') },
            { id: 'find', label: 'Find', accelerator: 'CmdOrCtrl+F', click: () => events.push('find') },
            { role: 'quit' },
          ],
        },
        { role: 'editMenu' },
      ]),
    )
    return openWindow()
  })
else app.quit()
app.on('second-instance', (_event, _argv, _folder, data) => events.push(`second ${data.greeting}`))
