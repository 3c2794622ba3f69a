import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronBinary } from '../start.ts'

const root = resolve(import.meta.dirname, '../..')
const electronFolder = join(root, 'node_modules/electron/dist')
const standInFolder = join(root, 'tests/harness/dist')

// Electron's own index.js, which Playwright asks for the binary, honours this variable; without it a missing binary
// would be downloaded.
const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? (hasElectron() ? electronFolder : standInFolder)
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder

/** Whether the tests run on the stand-in, where Electron's own binary is not there. */
export const isStandIn = folder === standInFolder

export function describeRuntime(): string {
  if (isStandIn) return 'the stand-in runtime (tests/harness), not on Electron'
  return `Electron ${readFileSync(join(folder, 'version'), 'utf8').trim()}`
}

export interface LaunchOptions {
  /** The data folder of an earlier run, to go on from there. */
  readonly userData?: string
  readonly language?: 'en' | 'es'
  /** The folder of an application other than Caucus, to compare with. */
  readonly application?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningApp extends AsyncDisposable {
  readonly app: ElectronApplication
  /** The first window. Locking makes a new one: ask `app.windows()` then. */
  readonly page: Page
  readonly userData: string
  /** What the pages' consoles reported as errors, and errors nobody caught. */
  readonly errors: string[]
  /** Quits and removes the data folder, unless it was given. */
  close(): Promise<void>
}

/** Those that were launched and have not ended. */
export const runningApps = new Set<ElectronApplication>()

/** Starts the built application as Playwright drives Electron. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'caucus-e2e-'))
  const app = await _electron.launch({
    args: [
      options.application ?? root,
      `--user-data-dir=${userData}`,
      ...(options.language ? [`--lang=${options.language}`] : []),
    ],
    cwd: root,
    env: { ...inheritedEnv(), ...options.env },
  })
  if (process.env['CAUCUS_HARNESS_DEBUG']) app.process().stderr?.pipe(process.stderr)
  runningApps.add(app)
  app.once('close', () => runningApps.delete(app))
  const errors: string[] = []
  app.on('window', (page) => watchErrors(page, errors))
  const page = await app.firstWindow()
  watchErrors(page, errors)
  await page.waitForURL(/index\.html/) // a window is there before its page is
  const close = async (): Promise<void> => {
    await app.close()
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, page, userData, errors, close, [Symbol.asyncDispose]: close }
}

const watched = new WeakSet<Page>()

function watchErrors(page: Page, errors: string[]): void {
  if (watched.has(page)) return
  watched.add(page)
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
}

function hasElectron(): boolean {
  return existsSync(join(electronFolder, electronBinary(process.platform)))
}

function inheritedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, string>
}
