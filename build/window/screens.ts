import type { ElectronApplication, Page } from 'playwright-core'
import type { WindowPreferences } from '../../electron/contract/window.ts'
import { call, goTo, reload } from './drive.ts'

/** Every screen of the unlocked window and every part of it with a path of its own; single records have theirs. */
export const screens = [
  'today',
  'going-cold',
  'people',
  'legislators',
  'organizations',
  'follow-ups',
  'bills',
  'committees',
  'interactions',
  'emails',
  'meetings',
  'meetings/new',
  'meetings/templates',
  'meetings/templates/new',
  'reports',
  'import',
  'import/legislators',
  'duplicates',
  'history',
  'trash',
  'settings/security',
  'settings/backups',
  'settings/members',
  'settings/cadences',
  'settings/fields',
  'settings/words',
  'settings/tags',
  'settings/notifications',
  'settings/language',
  'settings/appearance',
  'settings/about',
  'search/brimdal',
  'welcome',
] as const

/** Goes there and waits until everything that is asked for has come. */
export async function visit(page: Page, path: string): Promise<void> {
  await goTo(page, `/${path}`)
  await page.locator('main h1').first().waitFor()
  await settled(page)
}

/** Frames without a busy region after which nothing more is expected: what is read may ask for more to be read. */
const calmFrames = 4

/** Nothing is on its way any more: no busy region for some frames, fonts loaded. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => true)')
  for (let calm = 0; calm < calmFrames; calm++) {
    await page.evaluate('new Promise(requestAnimationFrame).then(() => true)')
    if ((await page.locator('[aria-busy="true"]').count()) === 0) continue
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    calm = -1
  }
}

/** Shows the window in a language, as Settings would; the vault stays open. */
export async function speak(
  app: ElectronApplication,
  page: Page,
  language: WindowPreferences['language'],
): Promise<void> {
  await call(page, 'window', 'setPreferences', { language })
  await reload(app, page)
  await page.locator(`html[lang^="${language}"]`).waitFor({ state: 'attached' })
  await page.locator('main h1').first().waitFor()
}
