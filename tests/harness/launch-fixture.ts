import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

export interface RunningFixture {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
}

/** The fixture app on the stand-in, driven as Playwright drives Electron. */
export async function launchFixture(userData = makeUserData()): Promise<RunningFixture> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, 'dist')
  const app = await _electron.launch({
    args: [join(import.meta.dirname, 'fixture-app'), `--user-data-dir=${userData}`],
  })
  if (process.env['CAUCUS_HARNESS_DEBUG']) app.process().stderr?.pipe(process.stderr)
  const page = await app.firstWindow()
  await page.waitForURL(/index\.html/)
  return { app, page, userData }
}

export const makeUserData = (): string => mkdtempSync(join(tmpdir(), 'caucus-fixture-'))

export async function closeFixture({ app, userData }: RunningFixture): Promise<void> {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}
