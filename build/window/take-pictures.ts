import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
        await takeThemes(studio, picture.name, taking)
      } catch (error) {
        failed.push(`${picture.name} at ${size.width}: ${String(error)}`)
      }
      for (let layers = 0; layers < 3; layers++) await studio.page.keyboard.press('Escape')
    }
  return failed
}

async function takeThemes(
  { page }: Studio,
  name: string,
  { folder, themes, language }: Taking,
): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const start = language === 'en' ? name : `${name}-${language}`
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    writeFileSync(join(folder, `${start}-${width}-${colorScheme}.png`), await small(await page.screenshot()))
  }
}

/** The same picture in a third of the bytes, in 256 colours: a window has few. */
const small = (png: Buffer): Promise<Buffer> =>
  sharp(png).png({ palette: true, colours: 256, effort: 10, compressionLevel: 9 }).toBuffer()
