import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import type { Locale } from '../../db/domain/i18n/locale.ts'
import { settled } from './screens.ts'
import type { Picture, Studio } from './studio.ts'

export interface PictureLook {
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  readonly themes: readonly ('light' | 'dark')[]
}

const laptop = { width: 1280, height: 800 }

/** The usual laptop. */
export const usualLook: PictureLook = { sizes: [laptop], themes: ['light', 'dark'] }

/** Beside it a large screen, a small laptop at 125 %, and the usual one with text at 200 %, which is window zoom. */
export const everyLook: PictureLook = {
  sizes: [laptop, { width: 1920, height: 1080 }, { width: 1093, height: 614 }, { width: 640, height: 400 }],
  themes: ['light', 'dark'],
}

interface Taking extends PictureLook {
  readonly folder: string
  readonly language: Locale
}

/** One file a picture, size and theme: `today-1280-light.png`, `today-es-1280-light.png`. Gives what could not be shown, and why. */
export async function takePictures(
  studio: Studio,
  pictures: readonly Picture[],
  taking: Taking,
): Promise<readonly string[]> {
  mkdirSync(taking.folder, { recursive: true })
  const failed: string[] = []
  for (const picture of pictures)
    for (const size of taking.sizes) {
      await studio.page.setViewportSize(size)
      try {
        await picture.show(studio)
        await takeThemes(studio, picture, taking)
      } catch (error) {
        failed.push(`${picture.name} at ${size.width}: ${String(error)}`)
      }
      for (let layers = 0; layers < 3; layers++) await studio.page.keyboard.press('Escape')
    }
  return failed
}

async function takeThemes(
  studio: Studio,
  picture: Picture,
  { folder, themes, language }: Taking,
): Promise<void> {
  const { page } = studio
  const { name } = picture
  const width = page.viewportSize()?.width ?? 0
  const start = language === 'en' ? name : `${name}-${language}`
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    await requireInSight(name, picture.seen(studio))
    writeFileSync(join(folder, `${start}-${width}-${colorScheme}.png`), await small(await page.screenshot()))
  }
}

/** As much of the page as is asked for here. */
interface Drawn {
  readonly getBoundingClientRect: () => Readonly<
    Record<'left' | 'right' | 'top' | 'bottom' | 'width', number>
  >
  readonly contains: (other: Drawn) => boolean
}

interface Shown {
  readonly innerWidth: number
  readonly innerHeight: number
  readonly document: { readonly elementFromPoint: (x: number, y: number) => Drawn | null }
}

/** The first of what is meant that is not there for screen readers alone is in the window, and nothing lies over it. */
async function requireInSight(name: string, seen: Locator): Promise<void> {
  await seen.first().waitFor()
  const isInSight = await seen.evaluateAll((elements) => {
    const { innerWidth, innerHeight, document } = globalThis as never as Shown
    const middle = (from: number, to: number, end: number) => (Math.max(from, 0) + Math.min(to, end)) / 2
    const drawn: readonly Drawn[] = elements
    const shown = drawn.find((element) => element.getBoundingClientRect().width > 1)
    if (shown === undefined) return false
    const { left, right, top, bottom } = shown.getBoundingClientRect()
    const hit = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight))
    return hit !== null && (shown.contains(hit) || hit.contains(shown))
  })
  if (!isInSight) throw new Error(`what ${name} is called after is not in sight`)
}

/** The same picture in a third of the bytes, in 256 colours: a window has few. */
const small = (png: Buffer): Promise<Buffer> =>
  sharp(png).png({ palette: true, colours: 256, effort: 10, compressionLevel: 9 }).toBuffer()
