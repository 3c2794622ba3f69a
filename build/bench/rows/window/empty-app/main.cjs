// The least that an application does: one window, one page, one call that is answered at once. Its page comes by a
// scheme of its own into a sandbox, as that of Caucus does.
const { readFile } = require('node:fs/promises')
const { join } = require('node:path')
const { app, BrowserWindow, ipcMain, protocol, session } = require('electron')

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.enableSandbox()
ipcMain.handle('echo', (_event, value) => ({ ok: true, value }))

async function openWindow() {
  const own = session.fromPartition('window')
  own.protocol.handle('app', async () => {
    const body = await readFile(join(__dirname, 'index.html'))
    return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  })
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), session: own },
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL('app://empty/index.html')
}

void app.whenReady().then(openWindow)
app.on('window-all-closed', () => app.quit())
