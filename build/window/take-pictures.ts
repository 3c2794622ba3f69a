import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { call } from './drive.ts'
import { settled, visit } from './screens.ts'

interface Picture {
  readonly name: string
  /** Brings the window there. */
  readonly show: (page: Page) => Promise<unknown>
}

export interface PictureLook {
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  readonly themes: readonly ('light' | 'dark')[]
}

/** The usual laptop, a large screen, and a small laptop at 125 %. */
export const everyLook: PictureLook = {
  sizes: [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
    { width: 1093, height: 614 },
  ],
  themes: ['light', 'dark'],
}

/** The main screens of a vault in use. */
export async function mainScreens(page: Page): Promise<readonly Picture[]> {
  const paths = [
    'today',
    'people',
    'legislators',
    'organizations',
    'follow-ups',
    'reports',
    'import',
    'history',
    'trash',
  ]
  const settings = ['security', 'backups', 'members', 'language', 'appearance', 'about']
  return [
    ...paths.map((path) => ({ name: path, show: (at: Page) => visit(at, path) })),
    ...settings.map((section) => ({
      name: `settings-${section}`,
      show: (at: Page) => visit(at, `settings/${section}`),
    })),
    { name: 'welcome', show: (at) => visit(at, 'welcome') },
    { name: 'legislator', show: await legislatorOfTheSample(page) },
    { name: 'log', show: (at) => overToday(at, 'l') },
    { name: 'palette', show: (at) => overToday(at, '/') },
    { name: 'shortcuts', show: (at) => overToday(at, '?') },
  ]
}

/** A dialog that a key opens from anywhere; Escape has closed the one before. */
async function overToday(page: Page, key: string): Promise<void> {
  await visit(page, 'today')
  await page.locator('main').focus()
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
  await settled(page)
}

/** The one with the most still promised: there is much to see. */
async function legislatorOfTheSample(page: Page): Promise<Picture['show']> {
  const found: readonly FoundContact[] = await call(page, 'contact', 'find', { text: '', limit: 50 })
  const [busiest] = found
    .filter((contact) => contact.is === 'legislator')
    .toSorted((a, b) => b.openFollowUps - a.openFollowUps)
  return (at) => visit(at, busiest ? `legislators/${busiest.id}` : 'legislators')
}

/** One file a picture, size and theme: `today-1280-light.png`. Gives their number. */
export async function takePictures(
  page: Page,
  pictures: readonly Picture[],
  { folder, sizes, themes }: PictureLook & { readonly folder: string },
): Promise<number> {
  mkdirSync(folder, { recursive: true })
  for (const { name, show } of pictures)
    for (const size of sizes) {
      await page.setViewportSize(size)
      await show(page)
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await settled(page)
        await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`) })
      }
      await page.keyboard.press('Escape')
    }
  return pictures.length * sizes.length * themes.length
}
