import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, ForkOptions, UtilityProcess } from 'electron'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

declare global {
  /** What fixture-app/preload.cjs exposes. */
  interface Window {
    fixture: {
      echo(value: unknown): Promise<unknown>
      fail(): Promise<unknown>
      missing(): Promise<unknown>
      sender(): Promise<Record<string, unknown>>
      note(text: string): void
      onNoted(listener: (...parts: unknown[]) => void): () => void
      throwAtOnce(): void
      bytes(): Uint8Array
      readonly argv: readonly string[]
      readonly nested: { readonly deep: { value: number } }
      sawPage(): boolean
    }
    violations: string[]
  }
  /** What fixture-app/main.cjs leaves for tests. */
  var fixtureMain: {
    readonly events: string[]
    openWindow(): Promise<BrowserWindow>
    /** Settles when the first window shows its page. */
    readonly opened: Promise<BrowserWindow>
    fork(args?: string[], options?: ForkOptions): UtilityProcess
  }
}

export interface RunningFixture {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
}

/** The fixture app on the stand-in, driven as Playwright drives Electron. */
export async function launchFixture(
  userData = makeUserData(),
  switches: readonly string[] = [],
): Promise<RunningFixture> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, 'dist')
  const app = await _electron.launch({
    args: [join(import.meta.dirname, 'fixture-app'), `--user-data-dir=${userData}`, ...switches],
  })
  if (process.env['CAUCUS_HARNESS_DEBUG']) app.process().stderr?.pipe(process.stderr)
  const page = await app.firstWindow()
  await page.waitForURL(/index\.html/)
  await app.evaluate(() => fixtureMain.opened.then(() => undefined))
  return { app, page, userData }
}

export const makeUserData = (): string => mkdtempSync(join(tmpdir(), 'caucus-fixture-'))

export async function closeFixture({ app, userData }: RunningFixture): Promise<void> {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}

/** What the fixture app has noted so far. */
export const eventsOf = ({ app }: RunningFixture): Promise<string[]> => app.evaluate(() => fixtureMain.events)
