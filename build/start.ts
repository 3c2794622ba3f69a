import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `npm start`: builds Caucus and opens it, in Electron where its binary can be had, else in an installed Chromium. */

const root = resolve(import.meta.dirname, '..')
const inRoot = (path: string): string => join(root, path)
const electronFolder = inRoot('node_modules/electron/dist')

/** The stand-in's exit code where it finds no browser. */
const noChromium = 78
/** Electron is about 110 MB. A download that is blocked without a word ends here too. */
const downloadMinutes = 10

const banner = 'Development runtime: Caucus in Chromium, without Electron'
const withoutDisplay = `There is no display here, so no window can open.
\`npm run demo\` shows Caucus at work without one: it leaves a report and pictures of the screens in demo/.`
const withoutBrowser = `Caucus needs Electron, or an installed Chrome, Edge or Chromium to stand in for it; neither is here.
Install one of these browsers (or name one in CAUCUS_CHROMIUM), or let \`npx install-electron --no\` reach github.com.
\`npm run demo\` needs neither: it shows Caucus at work without a window.`

if (process.argv[1] === import.meta.filename) process.exitCode = await start()

async function start(): Promise<number> {
  if (!hasDisplay(process.platform, process.env)) return fail(withoutDisplay)
  const built = await run(process.execPath, [inRoot('node_modules/vite/bin/vite.js'), 'build', '--app'], {
    env: { NODE_ENV: 'production' },
    quiet: true,
  })
  if (built !== 0) return fail('Caucus could not be built.')
  const electron = process.env['CAUCUS_RUNTIME'] === 'stand-in' ? undefined : await findElectron()
  if (electron !== undefined) return run(electron, [...sandbox(), root])
  console.log('Electron cannot be had here: Caucus opens in an installed browser, for development only.')
  const code = await run(process.execPath, standInArguments())
  return code === noChromium ? fail(withoutBrowser) : code
}

/** macOS and Windows always have one. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** Electron's own binary; fetched once, where that is possible. */
async function findElectron(): Promise<string | undefined> {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? electronFolder
  const binary = join(folder, electronBinary(process.platform))
  if (existsSync(binary)) return binary
  console.log('Fetching Electron once …')
  const install = inRoot('node_modules/electron/install.js')
  await run(process.execPath, [install], { quiet: true, minutes: downloadMinutes })
  return existsSync(binary) ? binary : undefined
}

export function electronBinary(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

function standInArguments(): string[] {
  const quietly = '--disable-warning=ExperimentalWarning'
  return [
    quietly,
    inRoot('tests/harness/launch.ts'),
    '--stand-in-headed',
    `--stand-in-banner=${banner}`,
    root,
  ]
}

/** Root cannot make a sandbox. */
const sandbox = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Its output is shown only when it fails. */
  readonly quiet?: boolean
  readonly minutes?: number
}

/** Runs a program to its end and gives its exit code. */
async function run(program: string, parts: readonly string[], options: RunOptions = {}): Promise<number> {
  const { env = {}, quiet = false, minutes } = options
  const child = spawn(program, [...parts], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    ...(minutes !== undefined && { timeout: minutes * 60_000 }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => (output += bytes.toString()))
  const { promise, resolve: ended } = Promise.withResolvers<number>()
  child.once('error', (error) => {
    output += error.message
    ended(1)
  })
  child.once('close', (code) => ended(code ?? 1))
  // The window answers Ctrl-C itself; this process waits for it.
  const wait = (): void => undefined
  process.on('SIGINT', wait)
  const code = await promise
  process.off('SIGINT', wait)
  if (code !== 0 && minutes === undefined && output !== '') console.error(output)
  return code
}

function fail(message: string): number {
  console.error(message)
  return 1
}
