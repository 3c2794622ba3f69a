import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseCommandLine } from './command-line.ts'
import { chromiumSwitches } from './chromium/chromium-switches.ts'
import { DevTools } from './chromium/dev-tools.ts'
import { findChromium } from './chromium/find-chromium.ts'
import { makeElectron } from './electron/electron-module.ts'

/** The stand-in for the Electron binary: takes its arguments, runs the app's main in this process. */

/** Exit code when there is no Chromium to be found. */
const noChromium = 78

const commandLine = parseCommandLine(process.argv.slice(2))
const { switches, requires, app: given } = commandLine
if (given === undefined) throw new Error('usage: electron [-r module] [--switches] app')
const target = resolve(given)
const isFolder = statSync(target).isDirectory()
const appFolder = isFolder ? target : dirname(target)
const headed = switches.has('stand-in-headed')

if (switches.get('inspect') === '0') inspector.open(0, '127.0.0.1') // prints "Debugger listening on …"

const found = await findChromium(headed)
if (found === undefined) {
  process.stderr.write('There is no Chromium, Chrome or Edge here. CAUCUS_CHROMIUM may name one.\n')
  process.exit(noChromium)
}
const profile = makeProfile(switches.get('user-data-dir'))
const port = switches.has('remote-debugging-port')
const language = switches.get('lang')
const devTools = new DevTools(found, [
  ...chromiumSwitches({ headed, profile, port, root: process.getuid?.() === 0 }),
  ...(language === undefined ? [] : [`--lang=${language}`, `--accept-lang=${language}`]),
])

let ending = false
const made = makeElectron({ devTools, commandLine, appFolder, headed, end: (code) => void end(code) })
process.on('exit', () => {
  devTools.kill()
  removeProfile()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => made.app.quit())
void devTools.closed.then((reason) => {
  if (ending) return
  process.stderr.write(`${reason}\n`)
  process.exit(1)
})

process.argv = [process.argv[0] ?? '', ...process.argv.slice(2)]
Object.defineProperty(process.versions, 'electron', { value: 'stand-in', enumerable: true })
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: appFolder })
provideElectron(made.electron)
await loadApp()

await devTools.send('Target.setDiscoverTargets', { discover: true })
const { product } = await devTools.send<{ product: string }>('Browser.getVersion')
made.versions['chrome'] = product.split('/')[1]
if (port) process.stderr.write(`\nDevTools listening on ${await devTools.address()}\n`)
made.app.becomeReady()

/** Nothing of Chromium's stays behind: beside the app's own data where a folder for that is named, else in the temporary folder. */
function makeProfile(userData: string | undefined): string {
  if (userData !== undefined) mkdirSync(userData, { recursive: true })
  return mkdtempSync(join(userData ?? tmpdir(), 'chromium-profile-'))
}

function removeProfile(): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  const kill = setTimeout(() => devTools.kill(), 3000)
  devTools.send('Browser.close').catch(() => undefined)
  await devTools.closed
  clearTimeout(kill)
  process.exit(code)
}

/** `electron` is this module for whatever the app loads, by require and by import. */
function provideElectron(electron: object): void {
  const place = Symbol.for('stand-in electron')
  Object.assign(globalThis, { [place]: electron })
  // The assignment that never runs tells Node's scanner the names, so that `import { app } from 'electron'` works too.
  const names = Object.keys(electron).join(',')
  const source = `0&&(module.exports={${names}});module.exports=globalThis[Symbol.for('stand-in electron')]`
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url: 'stand-in:electron', format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === 'stand-in:electron' ? { format: 'commonjs', shortCircuit: true, source } : next(url, context),
  })
}

async function loadApp(): Promise<void> {
  const main = isFolder ? join(target, mainOf(target)) : target
  if (!existsSync(main)) throw new Error(`no such app: ${main}`)
  const require = createRequire(pathToFileURL(join(appFolder, 'package.json')))
  for (const id of requires) require(id)
  if (main.endsWith('.cjs')) require(main)
  else await import(pathToFileURL(main).href)
}

function mainOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string }).main
}
